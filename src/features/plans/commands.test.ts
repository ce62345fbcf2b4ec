import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftMovementAccess, launchMovementAccess, viewMovement } from '#src/features/movements/access.ts';
import { draftMovement } from '#src/features/movements/commands/draft-movement.ts';
import { launchMovement } from '#src/features/movements/commands/launch-movement.ts';
import { movementOf } from '#src/features/movements/queries.ts';
import { commentSummary } from '#src/papers/comment-table.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { plainMovement } from '#tests/factories/covenants.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { keepWorld, openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  answerCommentAccess,
  changeCommentAccess,
  closePlanAccess,
  commentPlanAccess,
  draftPlanAccess,
  extendPlanAccess,
  issuePlanAccess,
  sendPlanAccess,
  viewPlan,
  withdrawPlanAccess,
  writePlanAccess,
} from './access.ts';
import { addParagraph } from './commands/add-paragraph.ts';
import { answerComment } from './commands/answer-comment.ts';
import { beginVersion } from './commands/begin-version.ts';
import { changeComment } from './commands/change-comment.ts';
import { changeParagraph } from './commands/change-paragraph.ts';
import { closeComments } from './commands/close-comments.ts';
import { consentPlan } from './commands/consent-plan.ts';
import { draftPlan } from './commands/draft-plan.ts';
import { extendComments } from './commands/extend-comments.ts';
import { giveComment } from './commands/give-comment.ts';
import { issuePlan } from './commands/issue-plan.ts';
import { printCommentTable, tablePaper } from './commands/print-comment-table.ts';
import { printPlan } from './commands/print-plan.ts';
import { removeParagraph } from './commands/remove-paragraph.ts';
import { sendPlan } from './commands/send-plan.ts';
import { withdrawComment } from './commands/withdraw-comment.ts';
import { withdrawPlan } from './commands/withdraw-plan.ts';
import { currentVersion, planRecord, seenBy } from './queries/plan-record.ts';
import { planTasks } from './queries.ts';
import { paragraphsOfText } from './rules/outline.ts';

let world: World;
let restore: () => Promise<void>;
let planId = '';
const office = 'vu.tdkt';

const begin = '2020-12-10T08:00:00+07:00';
beforeAll(async () => {
  world = await openWorld(begin);
  restore = await keepWorld(world);
});
beforeEach(async () => {
  const scope = await scopeOf(world, draftPlanAccess, office, { clusterYearId: world.year2021 });
  const text = paragraphsOfText('I. Mục đích\nTạo động lực\nII. Nội dung\nLên 80 %\nGiữ kỷ luật');
  planId = (await draftPlan(scope, { text })).planId;
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const record = async () => {
  const found = await db((tx) => planRecord(tx, planId));
  if (!found) throw new Error('no plan');
  return found;
};
const params = () => ({ planId });
const speaking = (unit: UnitCode, user = `${unit.toLowerCase()}.cv`) =>
  scopeOf(world, commentPlanAccess, user, { planId, unitId: world.unitId(unit) });
const own = (unit: UnitCode, commentId: string) =>
  scopeOf(world, changeCommentAccess, `${unit.toLowerCase()}.cv`, { planId, unitId: world.unitId(unit), commentId });
const answering = (commentId: string, user = office) =>
  scopeOf(world, answerCommentAccess, user, { planId, commentId });
const paragraphId = async (label: string) => {
  const found = currentVersion(await record()).paragraphs.find((each) => each.label === label);
  return found?.paragraphId ?? '';
};
const tasks = async (user: string) => {
  const actor = await world.as(user);
  const today = world.clock.now().toISOString().slice(0, 10);
  return (await db((tx) => planTasks(tx, actor, today))).map(({ key }) => key.split(':')[0]);
};

const send = async (commentUntil = '2020-12-17') =>
  sendPlan(await scopeOf(world, sendPlanAccess, office, params()), { commentUntil });
const comment = async (unit: UnitCode, label: string | null, words: string) =>
  giveComment(await speaking(unit), { paragraphId: label && (await paragraphId(label)), words });
const close = async () => closeComments(await scopeOf(world, closePlanAccess, office, params()));
const taken = { verdict: 'taken' as const, words: 'Sửa theo ý kiến', placedId: null, version: 0 };
const issued = {
  number: '252/QĐ-BTP',
  signedOn: '2020-12-20',
  issuer: 'Bộ Tư pháp',
  signerTitle: 'Bộ trưởng',
  signerName: '',
};

describe('drafting', () => {
  it('keeps one plan a year, written by the standing body alone until a head is announced', async () => {
    const again = await scopeOf(world, draftPlanAccess, office, { clusterYearId: world.year2021 });
    await expect(draftPlan(again, { text: paragraphsOfText('Một') })).rejects.toMatchObject({ code: 'wrongPhase' });
    for (const user of ['ktvb.truong', 'ctn.truong', 'thutruong', 'quantri']) {
      await expect(scopeOf(world, writePlanAccess, user, params()), user).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('changes paragraphs one by one and shows the second editor what the first saved', async () => {
    const id = await paragraphId('II.1');
    const scope = () => scopeOf(world, writePlanAccess, office, params());
    await changeParagraph(await scope(), { paragraphId: id, words: 'Lên 90 %', reason: '', version: 1 });
    await expect(
      changeParagraph(await scope(), { paragraphId: id, words: 'Lên 95 %', reason: '', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict', conflict: { values: { words: 'Lên 90 %' }, version: 2 } });
    await addParagraph(await scope(), { kind: 'text', words: 'Đầu mục', reason: '', after: await paragraphId('II') });
    await removeParagraph(await scope(), { paragraphId: await paragraphId('I.1'), reason: '', version: 1 });
    const lines = currentVersion(await record()).paragraphs.map(({ label, words }) => `${label} ${words}`);
    expect(lines).toEqual(['I Mục đích', 'II Nội dung', 'II.1 Đầu mục', 'II.2 Lên 90 %', 'II.3 Giữ kỷ luật']);
  });

  it('is seen by nobody else before it is sent', async () => {
    expect(seenBy(await record(), false)).toBeNull();
    const reading = await scopeOf(world, viewPlan, 'ctn.cv', params());
    await expect(printPlan(reading, false)).rejects.toMatchObject({ code: 'notFound' });
    await send();
    expect(seenBy(await record(), false)?.currentVersion).toBe(1);
  });
});

describe('comments', () => {
  it('come from members only, by paragraph or on the whole, until the end of the last day', async () => {
    await expect(
      scopeOf(world, commentPlanAccess, 'ctn.cv', { planId, unitId: world.unitId('CTN') }),
    ).rejects.toThrow();
    await send();
    await expect(
      scopeOf(world, commentPlanAccess, 'ctn.cv', { planId, unitId: world.unitId('GDBD') }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(scopeOf(world, commentPlanAccess, 'ctn.cv', { planId, unitId: uuidv7() })).rejects.toMatchObject({
      code: 'notFound',
    });
    await comment('CTN', 'II.1', 'Để đơn vị tự đăng ký');
    world.clock.set('2020-12-10T08:01:00+07:00');
    await comment('CTN', null, 'Nhất trí bố cục');
    await expect(giveComment(await speaking('CTN'), { paragraphId: uuidv7(), words: 'Sai chỗ' })).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    );
    world.clock.set('2020-12-18T00:30:00+07:00');
    const scope = await speaking('CTN');
    await expect(giveComment(scope, { paragraphId: null, words: 'Muộn' })).rejects.toMatchObject({
      code: 'wrongPhase',
      message: expect.stringContaining('17/12/2020'),
    });
    expect((await record()).comments.map(({ words }) => words)).toEqual(['Để đơn vị tự đăng ký', 'Nhất trí bố cục']);
  });

  it('are changed and withdrawn by their own unit alone', async () => {
    await send();
    const { commentId } = await comment('CTN', 'II.1', 'Bỏ mức 80 %');
    await expect(own('GDBD', commentId)).rejects.toMatchObject({ code: 'notFound' });
    await changeComment(await own('CTN', commentId), { words: 'Bỏ mức chung', version: 1 });
    await expect(changeComment(await own('CTN', commentId), { words: 'Khác', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { words: 'Bỏ mức chung' } },
    });
    await withdrawComment(await own('CTN', commentId));
    expect((await record()).comments).toEqual([]);
    await expect(own('CTN', commentId)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('take the place of an agreement; an agreement needs silence', async () => {
    await send();
    await consentPlan(await speaking('BTNN'));
    await expect(consentPlan(await speaking('BTNN'))).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await tasks('btnn.cv')).toEqual([]);
    expect(await tasks('gdbd.cv')).toEqual(['commentPlan']);
    await comment('BTNN', null, 'Thêm một ý');
    expect((await record()).consents).toEqual([]);
    await consentPlan(await speaking('GDBD'));
    const facts = tablePaper(await record(), { members: 11, demonstration: false });
    expect(commentSummary(facts)).toContain(
      '01/11 đơn vị; 01 đơn vị nhất trí, không có ý kiến khác; 09 đơn vị chưa cho',
    );
    await expect(consentPlan(await speaking('BTNN'))).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('are done once when the same form comes twice', async () => {
    await send();
    const submission = uuidv7();
    const unitId = world.unitId('CTN');
    const scope = () => scopeOf(world, commentPlanAccess, 'ctn.cv', { planId, unitId }, submission);
    const first = await giveComment(await scope(), { paragraphId: null, words: 'Một lần' });
    expect(await giveComment(await scope(), { paragraphId: null, words: 'Một lần' })).toEqual(first);
    expect((await record()).comments).toHaveLength(1);
  });

  it('end at the deadline, or when all have spoken; the deadline may move later', async () => {
    await send();
    await expect(close()).rejects.toMatchObject({ message: expect.stringContaining('0/11 đơn vị') });
    const extending = () => scopeOf(world, extendPlanAccess, office, params());
    await expect(
      extendComments(await extending(), { commentUntil: '2020-12-17', reason: 'Hội nghị lùi' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await extendComments(await extending(), { commentUntil: '2020-12-20', reason: 'Hội nghị lùi' });
    world.clock.set('2020-12-18T08:00:00+07:00');
    await comment('CTN', 'II.1', 'Trong hạn mới');
    await expect(close()).rejects.toThrow();
    world.clock.set('2020-12-21T08:00:00+07:00');
    expect(await tasks(office)).toEqual(['closeComments']);
    await close();
    expect((await record()).state).toBe('answering');
    await expect(speaking('CTN')).rejects.toMatchObject({ code: 'wrongPhase' });
  });
});

describe('taking back', () => {
  it('begins a new version and keeps the sent one and its comments, still to be answered', async () => {
    await send();
    await comment('CTN', 'II.1', 'Để đơn vị tự đăng ký');
    await withdrawPlan(await scopeOf(world, withdrawPlanAccess, office, params()), { reason: 'Sai số liệu' });
    const taken = await record();
    expect([taken.state, taken.currentVersion, taken.comments.length]).toEqual(['draft', 2, 1]);
    expect(seenBy(taken, false)?.currentVersion).toBe(1);
    await expect(speaking('CTN')).rejects.toMatchObject({ code: 'wrongPhase' });
    const scope = await scopeOf(world, writePlanAccess, office, params());
    await changeParagraph(scope, {
      paragraphId: await paragraphId('II.2'),
      words: 'Giữ nghiêm',
      reason: '',
      version: 1,
    });
    await expect(send()).rejects.toMatchObject({ fields: { '': expect.stringContaining('II.2') } });
    const again = await scopeOf(world, writePlanAccess, office, params());
    const id = await paragraphId('II.2');
    await changeParagraph(again, { paragraphId: id, words: 'Giữ nghiêm', reason: 'Sửa số liệu', version: 2 });
    await send();
    world.clock.set('2020-12-18T08:00:00+07:00');
    await close();
    expect(await tasks(office)).toEqual(['answerComments']);
  });
});

describe('answers and issue', () => {
  it('are given to every comment before the plan can be issued; a launch then cites it', async () => {
    await send();
    const { commentId } = await comment('CTN', 'II.1', 'Để đơn vị tự đăng ký');
    const second = await comment('GDBD', null, 'Ban hành sớm');
    world.clock.set('2020-12-21T08:00:00+07:00');
    await close();
    const writing = () => scopeOf(world, writePlanAccess, office, params());
    const first = await paragraphId('II.1');
    await expect(
      changeParagraph(await writing(), { paragraphId: first, words: 'Mức đăng ký', reason: '', version: 1 }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await beginVersion(await writing());
    await expect(beginVersion(await writing())).rejects.toMatchObject({ code: 'wrongPhase' });
    await changeParagraph(await writing(), { paragraphId: first, words: 'Mức đăng ký', reason: '', version: 1 });
    const issuing = () => scopeOf(world, issuePlanAccess, office, params());
    await expect(issuePlan(await issuing(), issued)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('Còn 2 ý kiến') },
    });
    await answerComment(await answering(commentId), taken);
    await expect(answerComment(await answering(commentId), taken)).rejects.toMatchObject({ code: 'conflict' });
    expect(seenBy(await record(), false)?.comments.every(({ answer }) => answer === null)).toBe(true);
    await answerComment(await answering(second.commentId), { ...taken, verdict: 'explained' });
    expect(await tasks(office)).toEqual(['issuePlan']);
    await expect(issuePlan(await issuing(), { ...issued, signedOn: '2020-12-09' })).rejects.toMatchObject({
      fields: { signedOn: expect.stringContaining('10/12/2020') },
    });
    await expect(issuePlan(await issuing(), { ...issued, signedOn: '2020-12-22' })).rejects.toMatchObject({
      fields: { signedOn: expect.stringContaining('21/12/2020') },
    });
    await issuePlan(await issuing(), issued);
    const final = await record();
    expect([final.state, final.number, currentVersion(final).frozenAt !== null]).toEqual([
      'issued',
      '252/QĐ-BTP',
      true,
    ]);
    await expect(writing()).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(answering(commentId)).rejects.toMatchObject({ code: 'wrongPhase' });

    const reading = await scopeOf(world, viewPlan, 'ctn.cv', params());
    for (const pdf of [await printPlan(reading, false), await printCommentTable(reading, false)]) {
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const year = { clusterYearId: world.year2021 };
    const drafting = await scopeOf(world, draftMovementAccess, 'ktvb.truong', year);
    const { movementId } = await draftMovement(drafting, plainMovement);
    const launching = await scopeOf(world, launchMovementAccess, 'ktvb.truong', { movementId });
    await launchMovement(launching, { cites: 'issuedPlan' });
    expect(await db((tx) => movementOf(tx, movementId))).toMatchObject({
      planNumber: '252/QĐ-BTP',
      planDay: '2020-12-20',
      planIssuer: 'Bộ Tư pháp',
      launchPlanId: planId,
    });
    expect((await scopeOf(world, viewMovement, 'ctn.cv', { movementId })).facts.phase).toBe('launched');
  });

  it('go out with the next version when it is sent again', async () => {
    await send();
    const { commentId } = await comment('CTN', 'II.1', 'Để đơn vị tự đăng ký');
    world.clock.set('2020-12-18T08:00:00+07:00');
    await close();
    await expect(send('2020-12-24')).rejects.toMatchObject({ code: 'invalid' });
    const writing = () => scopeOf(world, writePlanAccess, office, params());
    await beginVersion(await writing());
    await removeParagraph(await writing(), { paragraphId: await paragraphId('II.1'), reason: '', version: 1 });
    await answerComment(await answering(commentId), taken);
    await send('2020-12-24');
    const sent = await record();
    expect([sent.state, sent.round, sent.currentVersion]).toEqual(['commenting', 2, 2]);
    expect(seenBy(sent, false)?.comments[0]?.answer?.verdict).toBe('taken');
    expect(sent.versions.map(({ paragraphs }) => paragraphs.length)).toEqual([5, 4]);
    await expect(changeComment(await own('CTN', commentId), { words: 'Khác', version: 1 })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });
});
