import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#tests/factories/test-database.ts';
import type { Database } from '../database/database.ts';
import { inTransaction, read } from '../database/transaction.ts';
import { uuidv7 } from '../ids.ts';
import { entryLeafHash } from './canonical.ts';
import { checkpointText, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { append, emptyFrontier, type Frontier, fromHex, rootOf, toHex } from './merkle.ts';
import { latestCheckpoints, leavesFrom } from './queries.ts';
import { recordEntry } from './record.ts';
import { JournalDamaged, sealJournal } from './seal.ts';
import { type SigningKey, signingKeyFromPem } from './signing-key.ts';
import { verifyJournal } from './verify.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const key = newKey();
const now = new Date('2020-12-17T03:00:00Z');

function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signingKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

async function act(tenantId: string, values: { id?: string; before?: unknown; after?: unknown } = {}): Promise<string> {
  const id = values.id ?? uuidv7(now.getTime());
  await inTransaction(database, tenantId, (tx) =>
    recordEntry(tx, {
      id,
      at: now,
      actorAccountId: uuidv7(),
      actorName: 'Thư ký Cụm',
      actorRole: 'unitOfficer',
      action: 'recordAttendance',
      objectKind: 'attendance',
      objectId: 'trung-tam-ly-lich-tu-phap',
      before: values.before,
      after: values.after ?? { present: true },
      reason: 'có mặt',
    }),
  );
  return id;
}

/** A journal of `rounds.length` checkpoints, each over that many new entries. */
async function sealedJournal(...rounds: number[]) {
  const tenantId = uuidv7();
  const held: SignedCheckpoint[] = [];
  for (const count of rounds) {
    for (let made = 0; made < count; made++) await act(tenantId);
    const { checkpoint } = await sealJournal(database, tenantId, key, now);
    if (checkpoint) held.push(checkpoint);
  }
  return { tenantId, held };
}

/** What somebody with the owner's rights does behind the back of the application. */
async function asOwner(tenantId: string, statement: string, values: unknown[] = []): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('set role none');
    await client.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    const { rowCount } = await client.query(statement, values);
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    await client.query('reset app.tenant');
    await client.query('set role thidua_app');
    client.release();
  }
}

async function codes(tenantId: string, held: readonly SignedCheckpoint[] = [], keys = [key]) {
  const { findings } = await verifyJournal(database, tenantId, keys, held, 3);
  return findings.map(({ code }) => code);
}

const leafAt = (tenantId: string, index: number) => read(database, tenantId, (tx) => leavesFrom(tx, index, 1));

describe('an honest journal', () => {
  it('is intact, says what is not sealed yet, and matches every kept checkpoint', async () => {
    const { tenantId, held } = await sealedJournal(4, 1, 6);
    await act(tenantId);
    const report = await verifyJournal(database, tenantId, [key], held, 3);
    expect(report).toMatchObject({
      intact: true,
      sealed: 11,
      checkpoints: 3,
      lastCheckpoint: held[2],
      unsealed: 1,
      findings: [],
    });
    expect(report.held).toEqual([
      { checkpoint: held[0], matches: true, sealedSince: 7 },
      { checkpoint: held[1], matches: true, sealedSince: 6 },
      { checkpoint: held[2], matches: true, sealedSince: 0 },
    ]);
    expect(held.map(({ number, size }) => [number, size])).toEqual([
      [1, 4],
      [2, 5],
      [3, 11],
    ]);
    expect(report.oldestUnsealedAt).toMatch(/^\d{4}-.*\.\d{6}Z$/);
  });

  it('is intact when it is empty, and an empty round makes no checkpoint', async () => {
    const tenantId = uuidv7();
    expect(await sealJournal(database, tenantId, key, now)).toEqual({ sealed: 0, checkpoint: null });
    expect(await verifyJournal(database, tenantId, [key])).toMatchObject({ intact: true, sealed: 0, unsealed: 0 });
  });

  it('seals a backlog in batches, each with its checkpoint', async () => {
    const tenantId = uuidv7();
    for (let made = 0; made < 7; made++) await act(tenantId);
    const { sealed, checkpoint } = await sealJournal(database, tenantId, key, now, { batchSize: 3 });
    expect([sealed, checkpoint?.size, checkpoint?.number]).toEqual([7, 7, 3]);
    expect(await codes(tenantId, checkpoint ? [checkpoint] : [])).toEqual([]);
  });

  it('takes an entry that was in flight in a later round, although its id is lower', async () => {
    const tenantId = uuidv7();
    const early = uuidv7(now.getTime() - 60_000);
    await act(tenantId);
    await sealJournal(database, tenantId, key, now);
    await act(tenantId, { id: early });
    expect(await sealJournal(database, tenantId, key, now)).toMatchObject({ sealed: 1 });
    expect((await leafAt(tenantId, 1))[0]?.entryId).toBe(early);
    expect(await codes(tenantId)).toEqual([]);
  });

  it('takes an entry that a clock set back left behind once it is looked for thoroughly', async () => {
    const { tenantId } = await sealedJournal(1);
    const late = await act(tenantId);
    await asOwner(tenantId, `update journal_entry set recorded_at = recorded_at - interval '2 hours' where id = $1`, [
      late,
    ]);
    expect(await sealJournal(database, tenantId, key, now)).toMatchObject({ sealed: 0 });
    expect(await verifyJournal(database, tenantId, [key])).toMatchObject({ intact: true, unsealed: 1 });
    expect(await sealJournal(database, tenantId, key, now, { thorough: true })).toMatchObject({ sealed: 1 });
    expect(await codes(tenantId)).toEqual([]);
  });

  it('is sealed once when several processes seal at the same time', async () => {
    const tenantId = uuidv7();
    for (let made = 0; made < 12; made++) await act(tenantId);
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => sealJournal(database, tenantId, key, now, { batchSize: 5 })),
    );
    expect(results.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(12);
    expect(await verifyJournal(database, tenantId, [key])).toMatchObject({ intact: true, sealed: 12, unsealed: 0 });
  });

  it('stands with keys that changed, when the verifier has them all', async () => {
    const { tenantId } = await sealedJournal(2);
    const later = newKey();
    await act(tenantId);
    await sealJournal(database, tenantId, later, now);
    expect(await codes(tenantId, [], [key, later])).toEqual([]);
    expect(await codes(tenantId, [], [later])).toEqual(['checkpointKeyUnknown']);
  });

  it('hashes what the database gives back, whatever JSON went in', async () => {
    const tenantId = uuidv7();
    const value = fc
      .jsonValue({ noUnicodeString: false })
      .filter((json) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(json)));
    await fc.assert(
      fc.asyncProperty(value, value, async (before, after) => {
        await act(tenantId, { before, after });
      }),
      { numRuns: 60 },
    );
    await act(tenantId, { after: { amount: 1e21, tiny: 5e-324, share: 0.1, order: { z: 1, a: 2, Đ: 3 } } });
    await sealJournal(database, tenantId, key, now);
    expect(await codes(tenantId)).toEqual([]);
  });
});

describe('the plain role', () => {
  it('can neither change nor remove entries, leaves or checkpoints', async () => {
    await sealedJournal(1);
    for (const table of ['journal_entry', 'journal_leaf', 'journal_checkpoint'] as const) {
      for (const verb of [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(database.pool.query(verb), verb).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('sees no other tenant, and cannot write into one', async () => {
    const { tenantId } = await sealedJournal(2);
    const stranger = uuidv7();
    const seen = await read(database, stranger, (tx) =>
      tx.db.selectFrom('journal_entry').select('id').where('tenant_id', '=', tenantId).execute(),
    );
    expect(seen).toEqual([]);
    const intrusion = inTransaction(database, stranger, (tx) =>
      recordEntry(
        { db: tx.db, tenantId },
        {
          id: uuidv7(),
          at: now,
          actorAccountId: null,
          actorName: 'Kẻ lạ',
          actorRole: 'public',
          action: 'intrude',
          objectKind: 'x',
          objectId: 'x',
        },
      ),
    );
    await expect(intrusion).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a journal that was tampered with', () => {
  const changes: [string, string][] = [
    ['the name', `actor_name = 'Người khác'`],
    ['the account', 'actor_account_id = null'],
    ['one microsecond', `at = at + interval '1 microsecond'`],
    ['the time of writing', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['a value', `after = '{"present": false}'`],
    ['a value that was not there', `before = 'null'`],
    ['the reason', 'reason = null'],
    ['the object', `object_id = 'cuc-con-nuoi'`],
  ];
  it.each(changes)('shows the entry in which %s was altered', async (_, change) => {
    const { tenantId, held } = await sealedJournal(5, 3);
    const entryId = (await leafAt(tenantId, 3))[0]?.entryId;
    await asOwner(tenantId, `update journal_entry set ${change} where tenant_id = $1 and id = $2`, [tenantId, entryId]);
    const report = await verifyJournal(database, tenantId, [key], held, 3);
    expect(report.findings[0]).toMatchObject({ code: 'entryAltered', entryId, leafIndex: 3 });
    expect(report.findings[0]?.message).toContain('Dòng 4');
    expect(report.findings.map(({ code }) => code)).toEqual(['entryAltered', 'heldMismatch', 'heldMismatch']);
    expect(report.intact).toBe(false);
  });

  it('shows a change below the precision of a double', async () => {
    const tenantId = uuidv7();
    await act(tenantId, { after: { share: 0.1 } });
    await sealJournal(database, tenantId, key, now);
    await asOwner(
      tenantId,
      `update journal_entry set after = '{"share": 0.10000000000000000001}' where tenant_id = $1`,
      [tenantId],
    );
    expect(await codes(tenantId)).toEqual(['entryAltered']);
  });

  it('shows which entry was removed', async () => {
    const { tenantId } = await sealedJournal(5, 3);
    const entryId = (await leafAt(tenantId, 6))[0]?.entryId;
    await asOwner(tenantId, 'delete from journal_entry where tenant_id = $1 and id = $2', [tenantId, entryId]);
    const { findings } = await verifyJournal(database, tenantId, [key]);
    expect(findings).toMatchObject([{ code: 'entryRemoved', entryId, leafIndex: 6 }]);
  });

  it('shows an entry removed together with its leaf', async () => {
    const { tenantId, held } = await sealedJournal(5, 3);
    await asOwner(tenantId, 'delete from journal_leaf where tenant_id = $1 and leaf_index in (2, 3)', [tenantId]);
    const { findings } = await verifyJournal(database, tenantId, [key], held);
    expect(findings.map(({ code }) => code)).toEqual(['leafRemoved', 'heldMismatch', 'heldMismatch']);
    expect(findings[0]?.message).toBe('Sổ niêm phong mất các vị trí từ 3 đến 4.');
  });

  it('shows a last leaf that was removed', async () => {
    const { tenantId } = await sealedJournal(2, 1);
    await asOwner(tenantId, 'delete from journal_leaf where tenant_id = $1 and leaf_index = 2', [tenantId]);
    expect(await codes(tenantId)).toEqual(['leafRemoved']);
  });

  it('shows between which checkpoints an entry was altered together with its leaf', async () => {
    const { tenantId, held } = await sealedJournal(4, 3, 2);
    await forgeEntry(tenantId, 5);
    const { findings } = await verifyJournal(database, tenantId, [key], held, 3);
    expect(findings.map(({ code }) => code)).toEqual(['checkpointMismatch', 'heldMismatch', 'heldMismatch']);
    expect(findings[0]).toMatchObject({ leafIndex: 4, checkpoint: 2 });
  });

  it('shows a checkpoint whose root was replaced without the key', async () => {
    const { tenantId } = await sealedJournal(2, 2);
    await asOwner(
      tenantId,
      `update journal_checkpoint set root_hash = repeat('0', 64) where tenant_id = $1 and size = 2`,
      [tenantId],
    );
    expect(await codes(tenantId)).toEqual(['checkpointForged']);
  });

  it('shows a removed checkpoint: in the middle, at the end, all of them', async () => {
    const { tenantId } = await sealedJournal(2, 2, 2);
    await asOwner(tenantId, 'delete from journal_checkpoint where tenant_id = $1 and number = 2', [tenantId]);
    expect(await codes(tenantId)).toEqual(['checkpointRemoved']);
    await asOwner(tenantId, 'delete from journal_checkpoint where tenant_id = $1 and number = 3', [tenantId]);
    expect(await codes(tenantId)).toEqual(['checkpointRemoved']);
    await asOwner(tenantId, 'delete from journal_checkpoint where tenant_id = $1', [tenantId]);
    expect(await codes(tenantId)).toEqual(['checkpointRemoved']);
  });

  it('shows a changed frontier, and is not sealed on top of it', async () => {
    const { tenantId } = await sealedJournal(3);
    await asOwner(
      tenantId,
      `update journal_checkpoint set frontier = jsonb_build_array(repeat('0', 64), repeat('1', 64)) where tenant_id = $1`,
      [tenantId],
    );
    expect(await codes(tenantId)).toEqual(['checkpointAltered']);
    await act(tenantId);
    await expect(sealJournal(database, tenantId, key, now)).rejects.toThrow(JournalDamaged);
  });

  it('shows a checkpoint that was signed with a foreign key', async () => {
    const { tenantId } = await sealedJournal(2);
    const [row] = await read(database, tenantId, (tx) => latestCheckpoints(tx, 1));
    if (!row) throw new Error('no checkpoint');
    const foreign = signCheckpoint(row, newKey());
    await asOwner(tenantId, 'update journal_checkpoint set key_id = $2, signature = $3 where tenant_id = $1', [
      tenantId,
      foreign.keyId,
      foreign.signature,
    ]);
    expect(await codes(tenantId)).toEqual(['checkpointKeyUnknown']);
    await asOwner(tenantId, 'update journal_checkpoint set key_id = $2 where tenant_id = $1', [tenantId, key.keyId]);
    expect(await codes(tenantId)).toEqual(['checkpointForged']);
  });
});

describe('a kept checkpoint', () => {
  it('tells when the end of the journal was cut off without a trace', async () => {
    const { tenantId, held } = await sealedJournal(3, 2);
    await asOwner(tenantId, 'delete from journal_checkpoint where tenant_id = $1 and size = 5', [tenantId]);
    const cut = '(select entry_id from journal_leaf where tenant_id = $1 and leaf_index >= 3)';
    await asOwner(tenantId, `delete from journal_entry where tenant_id = $1 and id in ${cut}`, [tenantId]);
    await asOwner(tenantId, 'delete from journal_leaf where tenant_id = $1 and leaf_index >= 3', [tenantId]);
    expect(await codes(tenantId)).toEqual([]);
    expect(await codes(tenantId, held)).toEqual(['heldBeyond', 'checkpointRemoved']);
    const { held: results } = await verifyJournal(database, tenantId, [key], held);
    expect(results.map(({ matches }) => matches)).toEqual([true, false]);
  });

  it('tells when the journal was rewritten with the signing key itself', async () => {
    const { tenantId, held } = await sealedJournal(4);
    await forgeEntry(tenantId, 1);
    await resign(tenantId, key);
    expect(await codes(tenantId)).toEqual([]);
    expect(await codes(tenantId, held)).toEqual(['heldMismatch', 'checkpointRemoved']);
  });

  it('tells the same when the key was replaced too', async () => {
    const { tenantId, held } = await sealedJournal(4);
    const replaced = newKey();
    await forgeEntry(tenantId, 1);
    await resign(tenantId, replaced);
    expect(await codes(tenantId, held, [replaced])).toEqual(['heldKeyUnknown', 'heldMismatch', 'checkpointRemoved']);
  });

  it('proves nothing when it is forged itself or belongs to another body', async () => {
    const { tenantId, held } = await sealedJournal(2);
    const other = await sealedJournal(1);
    const [mine] = held;
    const [theirs] = other.held;
    if (!mine || !theirs) throw new Error('no checkpoint');
    const report = await verifyJournal(database, tenantId, [key], [{ ...mine, size: 1 }, theirs]);
    expect(report.findings.map(({ code }) => code)).toEqual(['heldForged', 'heldForeign']);
    expect(report.held.map(({ matches }) => matches)).toEqual([false, false]);
  });
});

/** Alters an entry and makes its leaf fit again, as one who knows the format would. */
async function forgeEntry(tenantId: string, index: number): Promise<void> {
  const [before] = await leafAt(tenantId, index);
  await asOwner(tenantId, `update journal_entry set reason = 'bịa' where tenant_id = $1 and id = $2`, [
    tenantId,
    before?.entryId,
  ]);
  const [after] = await leafAt(tenantId, index);
  if (!after?.entry) throw new Error('no entry');
  const hash = toHex(entryLeafHash(after.entry));
  await asOwner(tenantId, 'update journal_leaf set leaf_hash = $3 where tenant_id = $1 and leaf_index = $2', [
    tenantId,
    index,
    hash,
  ]);
}

/** Makes the newest checkpoint fit the leaves that are there now. */
async function resign(tenantId: string, signer: SigningKey): Promise<void> {
  const leaves = await read(database, tenantId, (tx) => leavesFrom(tx, 0, 1000));
  const frontier: Frontier = leaves.map(({ leafHash }) => fromHex(leafHash)).reduce(append, emptyFrontier);
  const [row] = await read(database, tenantId, (tx) => latestCheckpoints(tx, 1));
  if (!row) throw new Error('no checkpoint');
  const { size, signedAt, number } = row;
  const point = signCheckpoint({ tenantId, size, signedAt, number, rootHash: toHex(rootOf(frontier)) }, signer);
  await asOwner(
    tenantId,
    `update journal_checkpoint set root_hash = $3, frontier = $4, key_id = $5, signature = $6, note = $7
     where tenant_id = $1 and size = $2`,
    [
      tenantId,
      size,
      point.rootHash,
      JSON.stringify(frontier.peaks.map(toHex)),
      point.keyId,
      point.signature,
      checkpointText(point),
    ],
  );
}
