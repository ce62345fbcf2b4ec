import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyArchive } from '#src/archive/verify-archive.ts';
import { paths } from '#src/paths.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { issuedAwards, type MadeAward } from '#tests/factories/awards.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { type MadeCase, recommendedCases } from '#tests/factories/councils.ts';
import { submitted } from '#tests/factories/decisions.ts';
import { issueScoreTable } from '#tests/factories/scoring.ts';
import { openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { waitingCases } from '../awards/queries/decisions.ts';
import { conferCertificateAccess, makeCertificatesAccess } from '../certificates/access.ts';
import { conferCertificate } from '../certificates/commands/confer-certificate.ts';
import { makeCertificates } from '../certificates/commands/make-certificates.ts';
import { compareArchiveAccess, exportArchiveAccess, sealDossierAccess } from './access.ts';
import { compareArchive } from './commands/compare-archive.ts';
import { exportArchive } from './commands/export-archive.ts';
import { sealDossier } from './commands/seal-dossier.ts';
import { archiveRecord, archiveTasks } from './queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-room-'));
const form = { kept: 'law', years: '', keptReason: '', closingReason: '', password: testPassword };
let world: World;
let web: Web;
let cases: MadeCase[];
let awards: MadeAward[];
let certificateId: string;

beforeAll(async () => {
  world = await openWorld('2021-06-30T09:00:00+07:00');
  cases = await recommendedCases(world);
  const above = cases.filter(({ award }) => award === 'CO_CP').map(({ unit }) => unit);
  awards = await issuedAwards(world, { cases: cases.filter(({ unit }) => !above.includes(unit)) });
  const [made] = await makeCertificates(await scopeFor(world, makeCertificatesAccess, 'vanthu', {}), {
    ...{ awardIds: [dossier().awardId], day: '2021-05-10', signerTitle: 'Bộ trưởng', signerName: 'Nguyễn Văn Ẩn' },
  });
  certificateId = made?.certificateId ?? '';
  await evidenceOf(await issueScoreTable(world, null));
  web = await openWeb(world);
});

/** A scan behind the points of the unit whose dossier is sealed. */
async function evidenceOf(sheetOf: (code: UnitCode) => string): Promise<void> {
  const bytes = new TextEncoder().encode('%PDF-1.4 quyết định của Bộ trưởng');
  const sha256 = await world.services.files.put(bytes);
  const at = new Date('2020-12-01T09:00:00+07:00');
  await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
    const criterion = await db.selectFrom('score_criterion').select('id').orderBy('code').executeTakeFirstOrThrow();
    const file_id = uuidv7();
    await db
      .insertInto('stored_file')
      .values({
        ...{ tenant_id, id: file_id, sha256, name: 'quyet-dinh.pdf', media_type: 'application/pdf' },
        ...{ size: bytes.length, uploaded_by: null, uploaded_at: at },
      })
      .execute();
    await db
      .insertInto('score_evidence')
      .values({
        ...{ tenant_id, id: uuidv7(), sheet_id: sheetOf(dossier().unit), criterion_id: criterion.id, round: 1 },
        ...{ file_id, document_number: null, document_date: null, summary: 'Quyết định khen', added_by: null },
        ...{ added_at: at, removed_at: null, removed_by: null },
      })
      .execute();
  });
}

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const dossier = () => awards[0] as MadeAward;
const exported = async (archiveId: string, name: string) => {
  const { zip, size } = await exportArchive(await scopeFor(world, exportArchiveAccess, 'vu.tdkt', { archiveId }));
  const file = join(folder, name);
  await pipeline(zip, createWriteStream(file));
  return { file, size };
};
const compared = async (archiveId: string) =>
  compareArchive(await scopeFor(world, compareArchiveAccess, 'vanthu', { archiveId }));
const recordOf = async (archiveId: string) => {
  const record = await read(world.services.database, world.tenantId, (tx) => archiveRecord(tx, archiveId));
  if (!record) throw new Error('no archive');
  return record;
};

describe('the archive', () => {
  let archiveId: string;

  it('waits until the certificate was handed over', async () => {
    const registry = await web.signedIn('vanthu');
    const page = await registry.get(paths.sealDossier(dossier().dossierId));
    expect(page.text).toContain('Chưa ghi việc trao giấy chứng nhận');
    expect((await registry.post(paths.sealDossier(dossier().dossierId), form)).status).toBe(409);
    await conferCertificate(await scopeFor(world, conferCertificateAccess, 'vanthu', { certificateId }), {
      ...{ day: '2021-05-10', to: 'Cục trưởng', version: 1 },
    });
    const actor = await world.as('vanthu');
    const tasks = await read(world.services.database, world.tenantId, (tx) => archiveTasks(tx, actor));
    expect(tasks.map(({ href }) => href)).toEqual([paths.sealDossier(dossier().dossierId)]);
  });

  it('is sealed by the registry alone, with the password, once', async () => {
    const address = paths.sealDossier(dossier().dossierId);
    for (const user of ['vu.tdkt', 'ktvb.truong', 'botruong', 'quantri']) {
      expect((await (await web.signedIn(user)).post(address, form)).status, user).toBe(403);
    }
    const registry = await web.signedIn('vanthu');
    const wrong = await registry.post(address, { ...form, kept: 'years', years: '50', password: 'sai' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="50"');
    const submission = '01900000-0000-7000-8000-0000000000aa';
    const done = await registry.post(address, { ...form, submission });
    expect(done.status).toBe(303);
    archiveId = (done.location ?? '').split('/').at(-1) ?? '';
    expect((await registry.post(address, { ...form, submission })).location).toBe(done.location);
    expect((await registry.post(address, form)).status).toBe(409);
    const state = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('dossier').select('state').where('id', '=', dossier().dossierId).executeTakeFirst(),
    );
    expect(state?.state).toBe('archived');
    const page = await registry.get(paths.archive(archiveId));
    expect(page.text).toContain('20 năm');
    expect(page.text).toContain('chưa đối chiếu bản gốc');
  });

  it('gives the same bytes every time, which any copy of the program finds whole', async () => {
    const [one, other] = [await exported(archiveId, 'one.zip'), await exported(archiveId, 'other.zip')];
    const { mark, size } = await recordOf(archiveId);
    const report = await verifyArchive(one.file, mark);
    expect(report).toMatchObject({ valid: true, mark, findings: [] });
    expect((await verifyArchive(other.file, mark)).valid).toBe(true);
    const served = await (await web.signedIn('vu.tdkt')).get(paths.archiveFile(archiveId));
    expect(served.headers.get('content-length')).toBe(String(size));
    expect(one.size).toBe(size);
    const readings = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('journal_entry').select('id').where('action', '=', 'archive.export').execute(),
    );
    expect(readings).toHaveLength(3);
    expect((await (await web.signedIn('ctn.truong')).get(paths.archiveFile(archiveId))).status).toBe(403);
  });

  it('holds the papers, the journal of the dossier with its hashes, and says what is absent', async () => {
    const { files } = await recordOf(archiveId);
    const titles = files.map(({ title }) => title);
    for (const title of [
      'Mục lục',
      'Tờ trình',
      'Báo cáo thành tích',
      'Kết quả xét của Hội đồng',
      'Trích nhật ký của hồ sơ',
    ]) {
      expect(titles).toContain(title);
    }
    expect(titles.some((title) => title.startsWith('Quyết định số 101/QĐ-BTP'))).toBe(true);
    expect(titles).toContain('Giấy chứng nhận số CN-2021-0001');
    const find = async (path: string) =>
      new TextDecoder().decode(await world.services.files.get(files.find((file) => file.path === path)?.sha256 ?? ''));
    const lines = (await find('nhat-ky/trich-nhat-ky.jsonl')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await find('index.json')).toContain('Chuỗi băm từ từng dòng nhật ký đến điểm niêm phong');
    const evidence = files.find(({ title }) => /^Minh chứng tiêu chí .+: Quyết định khen$/.test(title));
    expect(evidence?.path).toMatch(/^tep-da-gui\/01-minh-chung-tieu-chi-.*\.pdf$/);
    for (const { path, sha256 } of files.filter(({ kind }) => kind === 'paper')) {
      const raw = Buffer.from(await world.services.files.get(sha256)).toString('latin1');
      expect(raw, path).toMatch(/pdfaid:part>2</u);
    }
  });

  it('is equal to the records of today until somebody changes them; then it says where', async () => {
    expect(await compared(archiveId)).toMatchObject({ damaged: [], differences: [] });
    const registry = await web.signedIn('vanthu');
    expect((await registry.post(paths.compareArchive(archiveId), {})).text).toContain('Khớp');
    await inTransaction(world.services.database, world.tenantId, ({ db }) =>
      db
        .updateTable('certificate')
        .set({ subject_name: 'Cục khác' })
        .where('id', '=', certificateId)
        .execute()
        .then(() => {}),
    );
    const { differences } = await compared(archiveId);
    expect(differences.map(({ title, kind }) => `${kind} ${title}`)).toEqual([
      'changed Giấy chứng nhận số CN-2021-0001',
    ]);
    expect((await registry.post(paths.compareArchive(archiveId), {})).text).toContain('1 chỗ khác');
  });

  it('says so when a kept file was damaged', async () => {
    const { files } = await recordOf(archiveId);
    const paper = files.find(({ title }) => title === 'Tờ trình');
    const { files: store } = world.services;
    const original = store.get;
    store.get = async (hash) => (hash === paper?.sha256 ? new Uint8Array([1]) : original.call(store, hash));
    expect((await compared(archiveId)).damaged).toEqual([paper?.path]);
    store.get = original;
    const { file } = await exported(archiveId, 'damaged.zip');
    writeFileSync(file, 'hỏng');
    expect((await verifyArchive(file, null)).valid).toBe(false);
  });

  it('asks why a dossier is closed on which nothing was decided', async () => {
    const open = cases.find(({ award }) => award === 'CO_CP') as MadeCase;
    const scope = await scopeFor(world, sealDossierAccess, 'vanthu', { dossierId: open.dossierId });
    const proof = await confirmSignature(scope, testPassword);
    const input = { choice: { choice: 'law' as const }, closingReason: '' };
    await expect(sealDossier(scope, input, proof)).rejects.toMatchObject({
      fields: { closingReason: expect.any(String) },
    });
    const { archiveId: other } = await sealDossier(scope, { ...input, closingReason: 'Chính phủ chưa trả lời' }, proof);
    expect(await recordOf(other)).toMatchObject({ closingReason: 'Chính phủ chưa trả lời' });
    expect((await (await web.signedIn('vu.tdkt')).get(paths.archives())).text).toContain(open.code);
    const waiting = await read(world.services.database, world.tenantId, (tx) => waitingCases(tx, 2020));
    expect(waiting.map(({ caseId }) => caseId)).not.toContain(open.caseId);
  });

  it('does not close a dossier that the Government has', async () => {
    const sent = cases.filter(({ award }) => award === 'CO_CP')[1] as MadeCase;
    await submitted(world, [sent], '2021-06-01');
    const scope = await scopeFor(world, sealDossierAccess, 'vanthu', { dossierId: sent.dossierId });
    const sealing = sealDossier(
      scope,
      { choice: { choice: 'law' }, closingReason: 'Chờ lâu' },
      await confirmSignature(scope, testPassword),
    );
    await expect(sealing).rejects.toThrow('đang trình cấp trên');
  });
});
