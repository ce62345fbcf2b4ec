import { readConfig } from '../config.ts';
import { start } from '../main.ts';
import type { Command } from './command.ts';
import { openingWords } from './opening-words.ts';

export const serve: Command = {
  async run() {
    const config = readConfig();
    const running = await start(config);
    process.stdout.write(openingWords(config, running.url));
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    process.stdout.write('Đang dừng…\n');
    await running.stop();
    return 0;
  },
};
