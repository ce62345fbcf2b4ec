import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#tests/factories/test-database.ts';
import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuidv7 } from '../ids.ts';
import { parseCheckpoints, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { checkpointCommand, keyCommand, verifyCommand } from './command-line.ts';
import { recordEntry } from './record.ts';
import { signingKeyFromPem, verifyingKeyFromPem } from './signing-key.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const { privateKey } = generateKeyPairSync('ed25519');
const key = signingKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const now = new Date('2020-12-17T03:00:00Z');

async function tenantWith(entries: number, name: string) {
  const tenant = { id: uuidv7(), name };
  for (let made = 0; made < entries; made++) {
    await inTransaction(database, tenant.id, (tx) =>
      recordEntry(tx, {
        id: uuidv7(),
        at: now,
        actorAccountId: null,
        actorName: 'Hệ thống',
        actorRole: 'public',
        action: 'try',
        objectKind: 'trial',
        objectId: String(made),
      }),
    );
  }
  return tenant;
}

const verify = (tenants: { id: string; name: string }[], held: SignedCheckpoint[], json = false) =>
  verifyCommand(database, { tenants, keys: [verifyingKeyFromPem(keyCommand(key).output)], held, json });

describe('thidua journal', () => {
  it('gives a checkpoint of every journal and later finds them matching', async () => {
    const tenants = [await tenantWith(3, 'Bộ Tư pháp'), await tenantWith(1, 'Tỉnh Tiền Giang')];
    const given = await checkpointCommand(database, { tenants, key, now });
    expect(given.exitCode).toBe(0);
    const held = parseCheckpoints(given.output);
    expect(held.map(({ tenantId, size }) => [tenantId, size])).toEqual([
      [tenants[0]?.id, 3],
      [tenants[1]?.id, 1],
    ]);
    const { output, exitCode } = await verify(tenants, held);
    expect(exitCode).toBe(0);
    expect(output).toBe(
      [
        'Nhật ký Bộ Tư pháp',
        'Điểm niêm phong 1 (17/12/2020 10:00) là điểm niêm phong cuối.',
        'Đã đọc 3 dòng đã niêm phong, 1 điểm niêm phong.',
        'Khớp điểm niêm phong 1 (17/12/2020 10:00) mà bạn giữ: 3 dòng còn nguyên, từ đó thêm 0 dòng.',
        'Nhật ký còn nguyên vẹn.',
        '',
        'Nhật ký Tỉnh Tiền Giang',
        'Điểm niêm phong 1 (17/12/2020 10:00) là điểm niêm phong cuối.',
        'Đã đọc 1 dòng đã niêm phong, 1 điểm niêm phong.',
        'Khớp điểm niêm phong 1 (17/12/2020 10:00) mà bạn giữ: 1 dòng còn nguyên, từ đó thêm 0 dòng.',
        'Nhật ký còn nguyên vẹn.',
      ].join('\n'),
    );
  });

  it('ends with 1 and says what is wrong, also as JSON', async () => {
    const tenant = await tenantWith(2, 'Bộ Tư pháp');
    const [held] = parseCheckpoints((await checkpointCommand(database, { tenants: [tenant], key, now })).output);
    if (!held) throw new Error('no checkpoint');
    const other = signCheckpoint({ ...held, rootHash: 'a'.repeat(64) }, key);
    const { output, exitCode } = await verify([tenant], [other]);
    expect(exitCode).toBe(1);
    expect(output).toContain('✗ Nhật ký không khớp điểm niêm phong 1 (17/12/2020 10:00) mà bạn giữ');
    expect(output).toContain('Nhật ký KHÔNG còn nguyên vẹn: 2 chỗ.');
    const report = JSON.parse((await verify([tenant], [other], true)).output);
    expect(report).toMatchObject({ intact: false, journals: [{ tenantId: tenant.id, counts: { heldMismatch: 1 } }] });
  });

  it('does not pass over a checkpoint of a body that is not here', async () => {
    const tenants = [await tenantWith(1, 'Bộ Tư pháp'), await tenantWith(1, 'Tỉnh Tiền Giang')];
    const stranger = signCheckpoint(
      { tenantId: uuidv7(), size: 1, rootHash: 'a'.repeat(64), signedAt: now.toISOString(), number: 1 },
      key,
    );
    const { output, exitCode } = await verify(tenants, [stranger]);
    expect(exitCode).toBe(1);
    expect(output.match(/thuộc nhật ký của cơ quan khác/g)).toHaveLength(1);
  });

  it('has no checkpoint to give where nothing was written', async () => {
    const tenants = [await tenantWith(0, 'Bộ Tư pháp')];
    expect(await checkpointCommand(database, { tenants, key, now })).toEqual({ output: '', exitCode: 1 });
    expect((await verify(tenants, [])).exitCode).toBe(0);
  });
});
