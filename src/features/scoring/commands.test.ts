import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { read } from '#src/platform/database/transaction.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { setStep } from '#tests/factories/covenants.ts';
import { draftScoreTable, issueScoreTable, scopeOf, signSheet } from '#tests/factories/scoring.ts';
import { keepWorld, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  assignReview,
  editScoreTable,
  editSelfScore,
  finishReviewAccess,
  issueScoreTableAccess,
  readEvidence,
  respondToReview,
  resumeReviewAccess,
  returnReview,
  scoreReview,
  settleReviewAccess,
  signSelfScoreAccess,
  viewSheet,
} from './access.ts';
import { addEvidence, removeEvidence } from './commands/add-evidence.ts';
import { assignReviewers } from './commands/assign-reviewers.ts';
import { finishReview } from './commands/finish-review.ts';
import { issueTable } from './commands/issue-table.ts';
import { giveOpinion } from './commands/respond-to-review.ts';
import { resumeReview } from './commands/resume-review.ts';
import { returnSheet } from './commands/return-sheet.ts';
import { removeCriterion, saveCriterion } from './commands/save-criterion.ts';
import { saveReview } from './commands/save-review.ts';
import { type SelfScoreInput, saveSelfScore } from './commands/save-self-score.ts';
import { isAsSigned } from './commands/self-score-content.ts';
import { settleReview } from './commands/settle-review.ts';
import { takeEvidence } from './commands/take-evidence.ts';
import { scoreTableOf } from './queries/score-table.ts';
import { sheetRecord } from './queries/sheet-record.ts';
import { agreedRanking, scoringTasks, sheetStates } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const full: SelfScoreInput['lines'] = [
  { code: '1.1', points: 58_000, explanation: '58/60 nhiệm vụ' },
  { code: '1.2', points: 30_000, explanation: '' },
  { code: '2.1', points: 10_000, explanation: '' },
  { code: 'T.1', points: 6000, explanation: '02 sáng kiến' },
];

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const record = async (sheetId: string) => {
  const sheet = await db((tx) => sheetRecord(tx, sheetId));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

async function fillAndSign(code: UnitCode, sheetId: string, lines = full) {
  const unit = code.toLowerCase();
  await saveSelfScore(await scopeOf(world, editSelfScore, `${unit}.cv`, { sheetId }), { version: null, lines });
  return signSheet(world, `${unit}.truong`, sheetId);
}

async function assign(sheetId: string, reviewers: string[], by = 'ktvb.truong') {
  const accountIds = await Promise.all(reviewers.map(async (name) => (await world.as(name)).accountId));
  return assignReviewers(await scopeOf(world, assignReview, by, { sheetId }), { accountIds });
}

async function review(sheetId: string, by: string, lines: { code: string; points: number; reason: string }[]) {
  return finishReview(await scopeOf(world, finishReviewAccess, by, { sheetId }), {
    version: null,
    lines,
    fillFromSelf: true,
  });
}

async function respond(sheetId: string, by: string, opinions: { code: string; agreed: boolean; words: string }[]) {
  const scope = await scopeOf(world, respondToReview, by, { sheetId });
  return giveOpinion(scope, await confirmSignature(scope, testPassword), { opinions });
}

describe('score table', () => {
  it('is issued once, frozen, with a sheet for each member', async () => {
    await issueScoreTable(world);
    const table = await db((tx) => scoreTableOf(tx, world.year2020));
    expect(table).toMatchObject({ state: 'issued', documentNumber: '01/HD-MP', content: { bonusCap: 5000 } });
    expect(table?.groups.map(({ code, criteria }) => [code, criteria.length])).toEqual([
      ['1', 2],
      ['2', 1],
      ['T', 1],
      ['P', 1],
    ]);
    expect(await db((tx) => sheetStates(tx, world.year2020))).toHaveLength(11);
    await expect(scopeOf(world, editScoreTable, 'vu.tdkt', { clusterYearId: world.year2020 })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });

  it('refuses a draft whose sums differ, a code used twice and a year that is not open', async () => {
    await draftScoreTable(world);
    const params = { clusterYearId: world.year2020 };
    const criterion = {
      criterionId: null,
      version: null,
      groupCode: '2',
      groupName: 'Phối hợp',
      code: '1.1.',
      name: 'Khác',
      kind: 'base' as const,
      maximum: 1000,
      guidance: '',
    };
    await expect(
      saveCriterion(await scopeOf(world, editScoreTable, 'ktvb.truong', params), criterion),
    ).rejects.toMatchObject({ fields: { code: expect.any(String) } });
    const { criterionId } = await saveCriterion(await scopeOf(world, editScoreTable, 'ktvb.truong', params), {
      ...criterion,
      code: '2.2',
    });
    const issue = async (clusterYearId: string) =>
      issueTable(await scopeOf(world, issueScoreTableAccess, 'vu.tdkt', { clusterYearId }), { documentNumber: null });
    await expect(issue(world.year2020)).rejects.toMatchObject({ fields: { '': expect.stringContaining('thừa 1') } });
    await removeCriterion(await scopeOf(world, editScoreTable, 'vu.tdkt', params), { criterionId });
    await expect(issue(world.year2020)).resolves.toMatchObject({ sheets: 11 });
    await expect(issue(world.year2021)).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('shows the second editor of a criterion what the first saved', async () => {
    await draftScoreTable(world);
    const params = { clusterYearId: world.year2020 };
    const table = await db((tx) => scoreTableOf(tx, world.year2020));
    const first = table?.groups[0]?.criteria[0];
    const edit = {
      criterionId: first?.id ?? '',
      version: table?.version ?? 0,
      groupCode: '1',
      groupName: 'Chuyên môn',
      code: '1.1',
      name: 'Kế hoạch',
      kind: 'base' as const,
      maximum: 60_000,
      guidance: '',
    };
    await saveCriterion(await scopeOf(world, editScoreTable, 'vu.tdkt', params), edit);
    await expect(
      saveCriterion(await scopeOf(world, editScoreTable, 'ktvb.truong', params), { ...edit, name: 'Khác' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { name: 'Kế hoạch', groupName: 'Chuyên môn' } },
    });
  });
});

describe('self score', () => {
  it('is saved, signed with a mark and then locked', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    const { mark } = await fillAndSign('GDBD', sheetId);
    const sheet = await record(sheetId);
    expect(sheet).toMatchObject({ state: 'signed', round: 1, signedRound: 1 });
    expect(sheet.signatures).toMatchObject([{ round: 1, hash: mark, title: 'Thủ trưởng đơn vị' }]);
    expect(isAsSigned(sheet)).toBe(true);
    await expect(scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId })).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('refuses a signature without every base criterion, after the deadline, of an officer and of another unit', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    const save = await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId });
    await saveSelfScore(save, { version: null, lines: full.slice(0, 2) });
    await expect(signSheet(world, 'gdbd.truong', sheetId)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('2.1') },
    });
    await expect(scopeOf(world, signSelfScoreAccess, 'gdbd.cv', { sheetId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(scopeOf(world, signSelfScoreAccess, 'ctn.truong', { sheetId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(scopeOf(world, editSelfScore, 'ctn.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    await saveSelfScore(await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId }), { version: null, lines: full });
    world.clock.set('2020-12-21T00:10:00+07:00');
    await expect(signSheet(world, 'gdbd.truong', sheetId)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('20/12/2020'),
    });
    expect((await record(sheetId)).self.get('1.1')?.points).toBe(58_000);
  });

  it('keeps a value over its maximum, with its ground, and counts the maximum (I-16)', async () => {
    const sheetId = (await issueScoreTable(world))('CTN');
    const over = full.map((line) => (line.code === '2.1' ? { ...line, points: 12_000 } : line));
    await expect(fillAndSign('CTN', sheetId, over)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('vượt tối đa 10') },
    });
    await fillAndSign(
      'CTN',
      sheetId,
      over.map((line) => ({ ...line, explanation: 'Theo Hướng dẫn' })),
    );
    expect((await record(sheetId)).signed.get('2.1')?.points).toBe(12_000);
  });

  it('shows the second editor the difference and does a double submit once', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    const { version } = await record(sheetId);
    const submission = uuidv7();
    const send = async (user: string, points: number, key: string | null) =>
      saveSelfScore(await scopeOf(world, editSelfScore, user, { sheetId }, key), {
        version,
        lines: [{ code: '1.1', points, explanation: '' }],
      });
    const first = await send('gdbd.cv', 50_000, submission);
    expect(await send('gdbd.cv', 50_000, submission)).toEqual(first);
    await expect(send('gdbd.truong', 51_000, null)).rejects.toMatchObject({
      code: 'conflict',
      conflict: {
        values: { 'p.1.1': '50' },
        version: version + 1,
        who: 'Chuyên viên, Cục Đăng ký quốc gia giao dịch bảo đảm',
      },
    });
  });
});

describe('review', () => {
  it('never goes to the own unit nor between two units', async () => {
    const sheet = await issueScoreTable(world);
    await expect(assign(sheet('GDBD'), ['gdbd.cv'])).rejects.toMatchObject({
      fields: { reviewers: expect.any(String) },
    });
    await expect(assign(sheet('GDBD'), ['quantri'])).rejects.toMatchObject({ code: 'invalid' });
    await assign(sheet('GDBD'), ['ctn.cv', 'vu.tdkt']);
    await expect(assign(sheet('CTN'), ['gdbd.truong'])).rejects.toMatchObject({
      fields: { reviewers: expect.stringContaining('chấm lẫn nhau') },
    });
    await expect(scopeOf(world, assignReview, 'ktvb.truong', { sheetId: sheet('KTVB') })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(assign(sheet('KTVB'), ['ctn.cv'], 'htqtct.truong')).resolves.toEqual({ reviewers: 1 });
  });

  it('sends criteria back: only these are writable, the signed round stays', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await assign(sheetId, ['ctn.cv']);
    await fillAndSign('GDBD', sheetId);
    await saveReview(await scopeOf(world, scoreReview, 'ctn.cv', { sheetId }), {
      version: null,
      lines: [
        { code: '1.1', points: 58_000, reason: '' },
        { code: '1.2', points: 28_000, reason: 'Chậm' },
      ],
    });
    await returnSheet(await scopeOf(world, returnReview, 'ctn.cv', { sheetId }), {
      items: [{ code: '1.2', remark: 'Bổ sung danh mục' }],
      deadline: '2020-12-16',
    });
    const edit = async (code: string) =>
      saveSelfScore(await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId }), {
        version: null,
        lines: [{ code, points: 29_000, explanation: '' }],
      });
    await expect(edit('1.1')).rejects.toMatchObject({ fields: { 'p.1.1': expect.stringContaining('đã khóa') } });
    await edit('1.2');
    expect(isAsSigned(await record(sheetId))).toBe(true);
    await signSheet(world, 'gdbd.truong', sheetId);
    const sheet = await record(sheetId);
    expect(sheet).toMatchObject({ state: 'signed', round: 2, signedRound: 2 });
    expect(sheet.signed.get('1.2')?.points).toBe(29_000);
    expect([...sheet.verified.keys()]).toEqual(['1.1']);
    expect(sheet.signatures.map(({ content }) => content.includes('"points":30000'))).toEqual([true, false]);
  });

  it('goes on with the signed round when a return was not answered in time', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await assign(sheetId, ['ctn.cv']);
    await fillAndSign('GDBD', sheetId);
    await returnSheet(await scopeOf(world, returnReview, 'ctn.cv', { sheetId }), {
      items: [{ code: '1.2', remark: 'Bổ sung' }],
      deadline: '2020-12-16',
    });
    await saveSelfScore(await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId }), {
      version: null,
      lines: [{ code: '1.2', points: 1000, explanation: '' }],
    });
    await expect(resumeReview(await scopeOf(world, resumeReviewAccess, 'ctn.cv', { sheetId }))).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    world.clock.set('2020-12-17T08:00:00+07:00');
    await expect(signSheet(world, 'gdbd.truong', sheetId)).rejects.toMatchObject({ code: 'invalid' });
    await resumeReview(await scopeOf(world, resumeReviewAccess, 'ctn.cv', { sheetId }));
    expect((await record(sheetId)).signed.get('1.2')?.points).toBe(30_000);
    await expect(review(sheetId, 'ctn.cv', [])).resolves.toEqual({ changed: [] });
  });

  it('asks a reason for each change and every line before it ends', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await assign(sheetId, ['ctn.cv']);
    await fillAndSign('GDBD', sheetId);
    const scope = () => scopeOf(world, finishReviewAccess, 'ctn.cv', { sheetId });
    await expect(
      finishReview(await scope(), { version: null, lines: [{ code: '1.1', points: 57_000, reason: '' }] }),
    ).rejects.toMatchObject({ fields: { 'r.1.1': expect.any(String) } });
    await expect(
      finishReview(await scope(), { version: null, lines: [{ code: '1.1', points: 57_000, reason: 'Thiếu' }] }),
    ).rejects.toMatchObject({
      fields: { 'v.1.2': expect.any(String), 'v.2.1': expect.any(String), 'v.T.1': expect.any(String) },
    });
    expect((await record(sheetId)).verified.size).toBe(0);
    await expect(scopeOf(world, scoreReview, 'btnn.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('ends in three records: accepted, or contested and settled with a reason', async () => {
    const sheet = await issueScoreTable(world);
    const sheetId = sheet('GDBD');
    await assign(sheetId, ['ctn.cv', 'vu.tdkt']);
    await fillAndSign('GDBD', sheetId);
    await review(sheetId, 'ctn.cv', [
      { code: '1.1', points: 57_000, reason: 'Chậm 01 việc' },
      { code: '1.2', points: 29_000, reason: 'Chậm 01 văn bản' },
    ]);
    await expect(respond(sheetId, 'gdbd.truong', [{ code: '1.1', agreed: true, words: '' }])).rejects.toMatchObject({
      fields: { 'o.1.2': expect.any(String) },
    });
    await expect(
      respond(sheetId, 'gdbd.truong', [
        { code: '1.1', agreed: true, words: '' },
        { code: '1.2', agreed: false, words: 'Văn bản chờ cơ quan chủ trì' },
      ]),
    ).resolves.toEqual({ contested: ['1.2'] });
    const decide = { lines: [{ code: '1.2', points: 29_500, reason: 'Chậm do khách quan một phần' }] };
    await expect(
      settleReview(await scopeOf(world, settleReviewAccess, 'vu.tdkt', { sheetId }), decide),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      settleReview(await scopeOf(world, settleReviewAccess, 'ktvb.truong', { sheetId }), { lines: [] }),
    ).rejects.toMatchObject({ fields: { 'v.1.2': expect.any(String), 'r.1.2': expect.any(String) } });
    await settleReview(await scopeOf(world, settleReviewAccess, 'ktvb.truong', { sheetId }), decide);
    const done = await record(sheetId);
    expect(done.state).toBe('final');
    expect(
      ['1.1', '1.2', 'T.1'].map((code) =>
        [done.signed, done.verified, done.agreed].map((lines) => lines.get(code)?.points),
      ),
    ).toEqual([
      [58_000, 57_000, 57_000],
      [30_000, 29_000, 29_500],
      [6000, 6000, 6000],
    ]);
  });

  it('ranks when every sheet is final; ties share a rank, bonus is capped', async () => {
    const sheet = await issueScoreTable(world);
    const codes: UnitCode[] = [
      'THADS',
      'HTQTCT',
      'BTNN',
      'KTVB',
      'GDBD',
      'TGPL',
      'CTN',
      'BTTP',
      'QLXLVPHC',
      'LLTP',
      'PBGDPL',
    ];
    for (const [at, code] of codes.entries()) {
      if (at === 10)
        expect(await db((tx) => agreedRanking(tx, world.year2020))).toMatchObject({
          complete: false,
          final: 10,
          of: 11,
          ranked: [],
        });
      const lines = full.map((line) =>
        line.code === '1.1' ? { ...line, points: at < 2 ? 60_000 : 50_000 - at * 1000 } : line,
      );
      const leader = code === 'KTVB' ? 'htqtct.truong' : 'ktvb.truong';
      await assign(sheet(code), ['vu.tdkt'], leader);
      await fillAndSign(code, sheet(code), lines);
      await review(sheet(code), 'vu.tdkt', []);
      await respond(sheet(code), `${code.toLowerCase()}.truong`, []);
    }
    const { complete, ranked } = await db((tx) => agreedRanking(tx, world.year2020));
    expect(complete).toBe(true);
    expect(ranked.slice(0, 3).map(({ rank, total, item }) => [rank, total, item.unitName])).toEqual([
      [1, 105_000, 'Cục Hộ tịch, quốc tịch, chứng thực'],
      [1, 105_000, 'Tổng cục Thi hành án dân sự'],
      [3, 93_000, 'Cục Bồi thường nhà nước'],
    ]);
  });
});

describe('evidence', () => {
  it('is stored by content, journalled when read, and frozen with the signature', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await assign(sheetId, ['ctn.cv']);
    const scope = () => scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId });
    const bytes = new TextEncoder().encode('%PDF-1.4 minh chứng');
    const file = await storeUpload(await scope(), { name: 'bao-cao.pdf', mediaType: 'application/pdf', bytes });
    const blank = { code: '1.1', summary: 'Báo cáo năm', file: null, documentNumber: null, documentDate: null };
    await expect(addEvidence(await scope(), blank)).rejects.toMatchObject({ fields: { file: expect.any(String) } });
    const kept = await addEvidence(await scope(), { ...blank, file });
    const spare = await addEvidence(await scope(), {
      ...blank,
      documentNumber: '118/BC-MP',
      documentDate: '2020-11-30',
    });
    await removeEvidence(await scope(), spare);
    const take = async (user: string) => takeEvidence(await scopeOf(world, readEvidence, user, { sheetId }), kept);
    await expect(take('ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await take('gdbd.truong')).toMatchObject({ name: 'bao-cao.pdf', sha256: file.sha256 });
    await fillAndSign('GDBD', sheetId);
    await take('ctn.cv');
    await expect(take('btnn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    const entries = await db((tx) =>
      tx.db
        .selectFrom('journal_entry')
        .select(['actor_name'])
        .where('tenant_id', '=', tx.tenantId)
        .where('action', '=', 'evidence.read')
        .execute(),
    );
    expect(entries).toHaveLength(2);
    expect((await record(sheetId)).evidence.map(({ id }) => id)).toEqual([kept.evidenceId]);
    await expect(scopeOf(world, viewSheet, 'btnn.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('work list', () => {
  it('follows the sheet from person to person', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await setStep(world, world.year2020, 'review', '2020-12-07', '2020-12-14');
    const tasks = async (user: string, today = '2020-12-14') => {
      const actor = await world.as(user);
      const all = await db((tx) => scoringTasks(tx, actor, today));
      return all.filter(({ key }) => key.includes(sheetId)).map(({ key, state }) => [key.split(':')[0], state]);
    };
    expect(await tasks('gdbd.cv')).toEqual([['selfScore', 'notStarted']]);
    expect(await tasks('ktvb.truong')).toEqual([['assign', 'notStarted']]);
    await assign(sheetId, ['ctn.cv']);
    expect(await tasks('ktvb.truong')).toEqual([]);
    await saveSelfScore(await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId }), { version: null, lines: full });
    expect(await tasks('gdbd.truong')).toEqual([['selfScore', 'toSign']]);
    await signSheet(world, 'gdbd.truong', sheetId);
    expect(await tasks('gdbd.truong')).toEqual([]);
    expect(await tasks('ctn.cv')).toEqual([['review', 'notStarted']]);
    await review(sheetId, 'ctn.cv', [{ code: '1.1', points: 57_000, reason: 'Chậm' }]);
    expect(await tasks('gdbd.truong')).toEqual([['respond', 'toSign']]);
    expect(await tasks('gdbd.truong', '2020-12-15')).toEqual([['respond', 'overdue']]);
    await respond(sheetId, 'gdbd.truong', [{ code: '1.1', agreed: false, words: 'Không chậm' }]);
    expect(await tasks('ktvb.truong')).toEqual([['settle', 'notStarted']]);
    expect(await tasks('ktvb.truong', '2020-12-15')).toEqual([['settle', 'overdue']]);
    expect(await tasks('gdbd.truong')).toEqual([]);
  });
});

describe('opinion', () => {
  it('contests only what the review changed', async () => {
    const sheetId = (await issueScoreTable(world))('GDBD');
    await assign(sheetId, ['ctn.cv']);
    await fillAndSign('GDBD', sheetId);
    await review(sheetId, 'ctn.cv', [{ code: '1.1', points: 57_000, reason: 'Chậm' }]);
    const answer = await respond(sheetId, 'gdbd.truong', [
      { code: '1.1', agreed: true, words: '' },
      { code: '1.2', agreed: false, words: 'Tiêu chí không đổi điểm' },
    ]);
    expect(answer).toEqual({ contested: [] });
    expect((await record(sheetId)).state).toBe('final');
  });
});
