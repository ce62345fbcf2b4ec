import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { takeLock } from '../platform/database/lock.ts';
import type { Command } from './command.ts';

export const reset: Command = {
  async run() {
    const config = readConfig();
    if (!config.demonstration || config.databaseUrl)
      throw new Error('Chỉ đặt lại được bản minh họa trên cơ sở dữ liệu nhúng.');
    const folder = join(config.dataFolder, 'pglite');
    const release = takeLock(`${folder}.lock`);
    try {
      rmSync(folder, { recursive: true, force: true });
    } finally {
      release();
    }
    process.stdout.write('Đã đặt lại. Chạy npm start để mở từ đầu.\n');
    return 0;
  },
};
