import { type Command, type CommandName, usages } from './command.ts';

const help: Command = {
  async run() {
    const lines = Object.values(usages).map((usage) => `  thidua ${usage}`);
    process.stdout.write(`Thi Đua\n${lines.join('\n')}\n`);
    return 0;
  },
};

export const commands: Record<CommandName, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  replay: async () => (await import('./replay.ts')).replay,
  init: async () => (await import('./init.ts')).init,
  journal: async () => (await import('./journal.ts')).journal,
  archive: async () => (await import('./archive.ts')).archive,
  ballot: async () => (await import('./ballot.ts')).ballot,
  law: async () => (await import('./law.ts')).law,
  points: async () => (await import('./points.ts')).points,
  reset: async () => (await import('./reset.ts')).reset,
  help: async () => help,
};
