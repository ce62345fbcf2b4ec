import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { createTenant } from './features/accounts/commands/create-tenant.ts';
import { systemClock } from './platform/clock.ts';
import { markDemonstration } from './platform/demonstration-clock.ts';
import { openDatabase, signInFor } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-services-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const production = (name: string) => readConfig({ THIDUA_DATA: join(folder, name), THIDUA_MODE: 'production' });

describe('the mode of a database', () => {
  it('never opens the demonstration, whose password is published, as a real server', async () => {
    const config = production('demonstration');
    const database = await openDatabase(config);
    await markDemonstration(database);
    await database.close();
    await expect(openDatabase(config)).rejects.toThrow(/là bản minh họa/);
  });

  it('never opens a real body for the choice of role without a password', async () => {
    const config = production('real');
    const database = await openDatabase(config);
    const administrator = { userName: 'quantri', displayName: 'Quản trị', password: 'Mat-khau-2026' };
    await createTenant(
      { database, signIn: signInFor(config, database), clock: systemClock },
      { code: 'BTP', name: 'Bộ Tư pháp', superiorName: null, place: 'Hà Nội', administrator },
    );
    await database.close();
    await expect(openDatabase({ ...config, demonstration: true }, { seedEmpty: false })).rejects.toThrow(
      /THIDUA_MODE=production/,
    );
    await (await openDatabase(config)).close();
  });
});
