import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annulAward } from '#src/features/awards/commands/change-award.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { issuedAwards, type MadeAward } from '#tests/factories/awards.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import {
  conferCertificateAccess,
  makeCertificatesAccess,
  printCertificateAccess,
  reissueCertificateAccess,
} from './access.ts';
import { conferCertificate } from './commands/confer-certificate.ts';
import { makeCertificates } from './commands/make-certificates.ts';
import { onWhitePaper, printCertificate } from './commands/print-certificate.ts';
import { reissueCertificate } from './commands/reissue-certificate.ts';
import { checkedCertificate } from './queries/public-register.ts';
import { certificateRecord, certificateTasks } from './queries.ts';

const signer = { day: '2021-05-10', signerTitle: 'Bộ trưởng', signerName: 'Nguyễn Văn Ẩn' };
let world: World;
let awards: MadeAward[];

beforeAll(async () => {
  world = await openWorld('2021-05-10T09:00:00+07:00');
  awards = await issuedAwards(world);
});
afterAll(() => world.close());

const make = async (awardIds: string[], change: Partial<typeof signer> = {}) =>
  makeCertificates(await scopeFor(world, makeCertificatesAccess, 'vanthu', {}), { awardIds, ...signer, ...change });
const recordOf = async (certificateId: string) => {
  const record = await read(world.services.database, world.tenantId, (tx) => certificateRecord(tx, certificateId));
  if (!record) throw new Error('no certificate');
  return record;
};
const confer = async (certificateId: string, day = '2021-05-10') => {
  const scope = await scopeFor(world, conferCertificateAccess, 'vanthu', { certificateId });
  return conferCertificate(scope, { day, to: 'Cục trưởng', version: (await recordOf(certificateId)).version });
};
const reissue = async (certificateId: string, kind: 'reissue' | 'exchange' = 'reissue') => {
  const scope = await scopeFor(world, reissueCertificateAccess, 'vanthu', { certificateId });
  const { version } = await recordOf(certificateId);
  return reissueCertificate(scope, { kind, reason: 'Giấy bị rách', ...signer, version });
};
const asked = (number: string) =>
  read(world.services.database, world.tenantId, (tx) => checkedCertificate(tx, { kind: 'number', number }));
const standingOf = (awardId: string) =>
  read(world.services.database, world.tenantId, ({ db }) =>
    db.selectFrom('award_standing').selectAll().where('award_id', '=', awardId).executeTakeFirstOrThrow(),
  );
const listed = (ordinal: number) => awards[ordinal - 1] as MadeAward;

describe('certificates', () => {
  let ids: string[];

  it('are made by the registry for published awards, numbered in the order of the list', async () => {
    const registry = await world.as('vanthu');
    const tasks = await read(world.services.database, world.tenantId, (tx) => certificateTasks(tx, registry));
    expect(tasks.map(({ key }) => key)).toEqual(['certificates-make']);
    const made = await make([listed(2).awardId, listed(1).awardId, listed(3).awardId]);
    expect(made.map(({ number }) => number)).toEqual(['CN-2021-0001', 'CN-2021-0002', 'CN-2021-0003']);
    ids = made.map(({ certificateId }) => certificateId);
    const record = await recordOf(ids[0] ?? '');
    expect(record).toMatchObject({ subjectName: listed(1).unitName, ordinal: 1, decisionNumber: '101/QĐ-BTP' });
    expect(record.checkAddress).toMatch(new RegExp(`/xac-thuc/${record.checkCode}$`));
    expect(new Set(await Promise.all(ids.map(async (id) => (await recordOf(id)).checkCode))).size).toBe(3);
  });

  it('are made once, never before the decision, never for what is not public', async () => {
    await expect(make([listed(1).awardId])).rejects.toMatchObject({ code: 'invalid' });
    const fourth = listed(4).awardId;
    await expect(make([fourth], { day: '2021-02-01' })).rejects.toMatchObject({ fields: { day: expect.any(String) } });
    await expect(make([fourth], { day: '2021-05-11' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(make(['01900000-0000-7000-8000-000000000000'])).rejects.toMatchObject({ code: 'notFound' });
    await expect(scopeFor(world, makeCertificatesAccess, 'vu.tdkt', {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are handed over once; the register hears of it', async () => {
    await expect(confer(ids[0] ?? '', '2021-05-11')).rejects.toMatchObject({ code: 'invalid' });
    expect(await confer(ids[0] ?? '')).toEqual({ number: 'CN-2021-0001' });
    expect(await standingOf(listed(1).awardId)).toMatchObject({
      state: 'conferred',
      certificate_number: 'CN-2021-0001',
    });
    await expect(confer(ids[0] ?? '')).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('print the same bytes as often as they are printed, and say so in the journal', async () => {
    const print = async () =>
      printCertificate(
        await scopeFor(world, printCertificateAccess, 'vanthu', { certificateId: ids[0] ?? '' }),
        onWhitePaper,
      );
    const [one, other] = [await print(), await print()];
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(other.pdf))).toBe(0);
    const entries = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('journal_entry').select('id').where('action', '=', 'certificate.print').execute(),
    );
    expect(entries).toHaveLength(2);
  });

  it('are replaced, never overwritten: the old one answers that it was', async () => {
    const before = await recordOf(ids[0] ?? '');
    const { certificateId, number } = await reissue(ids[0] ?? '');
    expect(number).toBe('CN-2021-0004');
    const old = await recordOf(ids[0] ?? '');
    expect(old).toMatchObject({
      state: 'replaced',
      number: before.number,
      checkCode: before.checkCode,
      replacedKind: 'reissue',
      replacedOn: '2021-05-10',
      replacedReason: 'Giấy bị rách',
      replacedByNumber: 'CN-2021-0004',
    });
    expect(await recordOf(certificateId)).toMatchObject({ state: 'made', replacesNumber: 'CN-2021-0001' });
    expect(await asked('CN-2021-0001')).toMatchObject({ replaced: true, replacedBy: 'CN-2021-0004', annulled: false });
    expect(await asked('CN-2021-0004')).toMatchObject({ replaced: false });
    expect(await standingOf(listed(1).awardId)).toMatchObject({ certificate_number: 'CN-2021-0004' });
    await expect(reissue(ids[0] ?? '')).rejects.toMatchObject({ code: 'wrongPhase' });
    await confer(certificateId);
  });

  it('are replaced before they were handed over too; the award says so', async () => {
    const { number } = await reissue(ids[2] ?? '', 'exchange');
    expect(await standingOf(listed(3).awardId)).toMatchObject({ state: 'published', certificate_number: null });
    const happened = await read(world.services.database, world.tenantId, ({ db }) =>
      db
        .selectFrom('award_event')
        .select('detail')
        .where('award_id', '=', listed(3).awardId)
        .where('kind', '=', 'reissued')
        .execute(),
    );
    expect(happened.map(({ detail }) => detail)).toEqual([
      { certificate: number, before: 'CN-2021-0003', kind: 'exchange' },
    ]);
  });

  it('refuse a form that was opened before somebody else acted', async () => {
    const scope = await scopeFor(world, reissueCertificateAccess, 'vanthu', { certificateId: ids[1] ?? '' });
    const input = { kind: 'exchange' as const, reason: 'x', ...signer, version: 7 };
    await expect(reissueCertificate(scope, input)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('stop counting when the award is annulled', async () => {
    const award = listed(2);
    const scope = await scopeFor(world, conferCertificateAccess, 'vanthu', { certificateId: ids[1] ?? '' });
    await inTransaction(world.services.database, world.tenantId, async (tx) => {
      await annulAward(tx, scope, award.awardId, {
        happenedOn: '2021-05-10',
        decisionId: award.decisionId,
        reason: 'Khai gian dối',
      });
    });
    const found = await asked('CN-2021-0002');
    expect(found).toMatchObject({ annulled: true, award: { annulledBy: '101/QĐ-BTP' } });
    expect(JSON.stringify(found)).not.toContain('gian dối');
    await expect(confer(ids[1] ?? '')).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(reissue(ids[1] ?? '')).rejects.toMatchObject({ code: 'wrongPhase' });
  });
});
