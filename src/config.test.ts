import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const base = { THIDUA_DATA: folder };

describe('the environment', () => {
  it('counts a variable that is set to nothing as not set', () => {
    const empty = { PORT: '', PUBLIC_URL: '', DATABASE_URL: '', THIDUA_SECRET: '', THIDUA_MODE: '' };
    expect(readConfig({ ...base, ...empty })).toEqual(readConfig(base));
    expect(readConfig({ ...base, ...empty }).port).toBe(3000);
  });

  it('says every wrong setting at once, in Vietnamese, with what to write', () => {
    const wrong = {
      PORT: 'abc',
      PUBLIC_URL: 'ftp://x',
      DATABASE_URL: 'mysql://x',
      THIDUA_MODE: 'prod',
      THIDUA_SECRET: 'ngắn',
      LOG_LEVEL: 'verbose',
      THIDUA_TRUSTED_PROXIES: '10.0.0.1, proxy.btp',
    };
    const read = () => readConfig({ ...base, ...wrong });
    for (const name of Object.keys(wrong)) expect(read).toThrow(new RegExp(`^${name}: (ghi|chọn|cần) `, 'm'));
    expect(read).not.toThrow(/Invalid|expected/);
  });

  it('believes no proxy that it was not told of', () => {
    expect(readConfig(base).trustedProxies).toEqual([]);
    const told = readConfig({ ...base, THIDUA_TRUSTED_PROXIES: '10.0.0.1, ::1' });
    expect(told.trustedProxies).toEqual(['10.0.0.1', '::1']);
  });

  it('takes every form of a PostgreSQL address', () => {
    for (const url of ['postgres://u:p@h/d', 'postgresql://h:5433/d', 'postgres:///d?host=/run/postgresql']) {
      expect(readConfig({ ...base, DATABASE_URL: url }).databaseUrl).toBe(url);
    }
  });
});
