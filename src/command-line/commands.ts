import { init } from './init.ts';
import { journal } from './journal.ts';
import { replay } from './replay.ts';
import { reset } from './reset.ts';
import { serve } from './serve.ts';

export interface Command {
  /** One line of `thidua help`. */
  usage: string;
  /** @returns the exit code */
  run(args: string[]): Promise<number>;
}

const help: Command = {
  usage: 'help                       danh sách lệnh',
  async run() {
    const lines = Object.values(commands).map((command) => `  thidua ${command.usage}`);
    process.stdout.write(`Thi Đua\n${lines.join('\n')}\n`);
    return 0;
  },
};

export const commands: Record<string, Command> = { serve, replay, init, journal, reset, help };
