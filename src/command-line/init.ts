import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createTenant } from '../features/accounts/commands/create-tenant.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, signInFor } from '../services.ts';
import { type Command, usages } from './command.ts';

export const init: Command = {
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        code: { type: 'string' },
        name: { type: 'string' },
        place: { type: 'string' },
        superior: { type: 'string' },
        admin: { type: 'string' },
      },
    });
    const { code, name, place, admin } = values;
    const password = process.env.THIDUA_ADMIN_PASSWORD;
    if (!code || !name || !place || !admin || !password) throw new Error(`Cách dùng: thidua ${usages.init}`);
    const config = readConfig({ ...process.env, THIDUA_MODE: 'production' });
    const database = await openDatabase(config);
    try {
      await createTenant(
        { database, signIn: signInFor(config, database), clock: systemClock },
        {
          code,
          name,
          place,
          superiorName: values.superior ?? null,
          administrator: { userName: admin, displayName: admin, password },
        },
      );
    } finally {
      await database.close();
    }
    process.stdout.write(`Đã lập cơ quan ${name}. Mở hệ thống: THIDUA_MODE=production npm start\n`);
    return 0;
  },
};
