import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeAmendmentAccess } from '#src/features/covenants/access.ts';
import { proposeAmendment } from '#src/features/covenants/commands/propose-amendment.ts';
import { stopPress } from '#src/papers/press.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import {
  allUnits,
  openedReview,
  openedYearEnd,
  pledged2020,
  reportIdOf,
  sendContributionOf,
  sendProgressOf,
  writeArea,
  writeProgress,
} from '#tests/factories/reports.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  collectYearEndAccess,
  composeYearEndAccess,
  editContribution,
  editMidYearAccess,
  editProgress,
  editYearEndAccess,
  holdMidYearAccess,
  issueMidYearAccess,
  issueYearEndAccess,
  openMidYearAccess,
  readMidYearPaper,
  readYearEndPaper,
  reopenMidYearAccess,
  returnProgressAccess,
  sendProgressAccess,
  setAreasAccess,
  viewProgress,
} from './access.ts';
import { addTargetEvidence, removeTargetEvidence } from './commands/add-target-evidence.ts';
import { collectYearEnd } from './commands/collect-year-end.ts';
import { composeYearEnd } from './commands/compose-year-end.ts';
import { editMidYear } from './commands/edit-mid-year.ts';
import { editSection } from './commands/edit-section.ts';
import { editYearEnd } from './commands/edit-year-end.ts';
import { holdMidYear } from './commands/hold-mid-year.ts';
import { issueMidYear } from './commands/issue-mid-year.ts';
import { issueYearEnd } from './commands/issue-year-end.ts';
import { openMidYear } from './commands/open-mid-year.ts';
import { printMidYear } from './commands/print-mid-year.ts';
import { printYearEnd } from './commands/print-year-end.ts';
import { reopenMidYear } from './commands/reopen-mid-year.ts';
import { returnReport } from './commands/return-report.ts';
import { saveProgress } from './commands/save-progress.ts';
import { sendReport } from './commands/send-report.ts';
import { setAreas } from './commands/set-areas.ts';
import type { MidYearContent, YearEndContent } from './content.ts';
import { contentMark } from './content.ts';
import { midYearReview, progressRecord } from './queries/mid-year.ts';
import { reportTasks } from './queries/tasks.ts';
import { contributionRecord, versionRead, type YearEndReport, yearEndReport } from './queries/year-end.ts';
import { unitReportStates } from './queries.ts';

const tasksOf = async (world: World, userName: string, today: string) => {
  const actor = await world.as(userName);
  return read(world.services.database, world.tenantId, (tx) => reportTasks(tx, actor, today));
};

describe('the mid-year review', () => {
  let world: World;
  let covenantId: string;
  let targets: Map<UnitCode, string[]>;
  const year = () => ({ clusterYearId: world.year2020 });
  const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
  const targetOf = (code: UnitCode, at: number) => targets.get(code)?.[at] ?? '';

  beforeAll(async () => {
    world = await openWorld('2020-06-25T09:00:00+07:00');
  });
  afterAll(() => world.close());

  it('is opened by the leaders once the step has a last day, and gives every unit a report', async () => {
    const open = () => scopeOf(world, openMidYearAccess, 'ktvb.truong', year());
    await expect(openMidYear(await open())).rejects.toMatchObject({ code: 'wrongPhase' });
    ({ covenantId, targetIds: targets } = await pledged2020(world));
    await expect(scopeOf(world, openMidYearAccess, 'ctn.truong', year())).rejects.toMatchObject({ code: 'forbidden' });
    await openedReview(world);
    await expect(openMidYear(await open())).rejects.toMatchObject({ code: 'wrongPhase' });
    const states = await db((tx) => unitReportStates(tx, world.year2020, 'midYear'));
    expect(states.map(({ state }) => state)).toEqual(allUnits.map(() => 'draft'));
    expect(await tasksOf(world, 'ctn.cv', '2020-06-25')).toMatchObject([
      { title: 'Báo cáo sơ kết 6 tháng năm 2020', deadline: '2020-07-10', state: 'notStarted' },
    ]);
    const [head] = (await tasksOf(world, 'ktvb.truong', '2020-06-25')).filter(({ key }) => key.startsWith('midYear'));
    expect(head?.title).toContain('còn 11/11 đơn vị');
  });

  it('keeps what is written, complete or not, and is sent complete by the head only', async () => {
    const reportId = await writeProgress(world, 'CTN', targets.get('CTN') ?? [], { state: 'behind' });
    const scope = () => scopeOf(world, sendProgressAccess, 'ctn.truong', { reportId });
    const proof = await confirmSignature(await scope(), testPassword);
    await expect(sendReport(await scope(), proof, { version: null })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`n.${targetOf('CTN', 1)}`]: expect.stringContaining('Ghi nguyên nhân') },
    });
    await expect(scopeOf(world, sendProgressAccess, 'ctn.cv', { reportId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await confirmSignature(
      await scopeOf(world, sendProgressAccess, 'gdbd.truong', { reportId: await reportIdOf(world, 'midYear', 'GDBD') }),
      testPassword,
    );
    await writeProgress(world, 'CTN', targets.get('CTN') ?? [], { state: 'behind', note: 'Dịch kéo dài' });
    await expect(sendReport(await scope(), other, { version: null })).rejects.toMatchObject({ code: 'forbidden' });
    await sendProgressOf(world, 'CTN');
    await expect(scopeOf(world, editProgress, 'ctn.cv', { reportId })).rejects.toMatchObject({ code: 'wrongPhase' });
    expect((await tasksOf(world, 'ctn.truong', '2020-06-26')).length).toBe(0);
  });

  it('shows the second editor what the first one saved', async () => {
    const reportId = await writeProgress(world, 'GDBD', targets.get('GDBD') ?? []);
    const record = await db((tx) => progressRecord(tx, reportId));
    const scope = () => scopeOf(world, editProgress, 'gdbd.cv', { reportId });
    const lines = record?.lines.slice(0, 1) ?? [];
    await saveProgress(await scope(), { lines, version: record?.version ?? 0 });
    await expect(saveProgress(await scope(), { lines, version: record?.version ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { [`v.${targetOf('GDBD', 0)}`]: '60' } },
    });
    const foreign = [{ targetId: targetOf('CTN', 0), value: '1', share: null, state: null, forecast: null, note: '' }];
    await expect(saveProgress(await scope(), { lines: foreign, version: null })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is seen by the leaders only as it was sent, and the own unit of the head by the deputy', async () => {
    const ctn = { reportId: await reportIdOf(world, 'midYear', 'CTN') };
    const ktvb = { reportId: await reportIdOf(world, 'midYear', 'KTVB') };
    await expect(scopeOf(world, viewProgress, 'btnn.truong', ctn)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await scopeOf(world, viewProgress, 'ktvb.cv', ctn)).role).toBe('clusterHead');
    await writeProgress(world, 'KTVB', targets.get('KTVB') ?? []);
    await sendProgressOf(world, 'KTVB');
    await expect(scopeOf(world, returnProgressAccess, 'ktvb.truong', ktvb)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await scopeOf(world, returnProgressAccess, 'htqtct.truong', ktvb)).role).toBe('clusterDeputy');
  });

  it('goes back for completion item by item; what was sent stays', async () => {
    const reportId = await reportIdOf(world, 'midYear', 'CTN');
    const back = () => scopeOf(world, returnProgressAccess, 'ktvb.truong', { reportId });
    const remarks = [{ itemId: targetOf('CTN', 1), words: 'Nêu văn bản' }];
    await expect(returnReport(await back(), { remarks, dueOn: '2020-06-01' })).rejects.toMatchObject({
      fields: { dueOn: expect.any(String) },
    });
    await returnReport(await back(), { remarks, dueOn: '2020-06-30' });
    const edit = () => scopeOf(world, editProgress, 'ctn.cv', { reportId });
    const line = (at: number) => ({
      targetId: targetOf('CTN', at),
      value: '2',
      share: null,
      state: 'behind' as const,
      forecast: 'reach' as const,
      note: 'Theo công văn 12',
    });
    await expect(saveProgress(await edit(), { lines: [line(0)], version: null })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await saveProgress(await edit(), { lines: [line(1)], version: null });
    await expect(
      addTargetEvidence(await edit(), {
        targetId: targetOf('CTN', 1),
        summary: 'Công văn',
        file: null,
        documentNumber: null,
        documentDate: null,
      }),
    ).rejects.toMatchObject({ fields: { file: expect.any(String) } });
    const { evidenceId } = await addTargetEvidence(await edit(), {
      targetId: targetOf('CTN', 1),
      summary: 'Công văn',
      file: null,
      documentNumber: '12/CV-CTN',
      documentDate: '2020-06-20',
    });
    const [task] = await tasksOf(world, 'ctn.cv', '2020-06-26');
    expect(task).toMatchObject({ state: 'returned', deadline: '2020-06-30' });
    world.clock.set('2020-07-02T09:00:00+07:00');
    await sendProgressOf(world, 'CTN');
    await expect(scopeOf(world, editProgress, 'ctn.cv', { reportId })).rejects.toMatchObject({ code: 'wrongPhase' });
    const record = await db((tx) => progressRecord(tx, reportId));
    expect(record?.sendings).toMatchObject([
      { round: 1, lateDays: 0, remarks: [{ words: 'Nêu văn bản' }] },
      { round: 2, lateDays: 2, remarks: [] },
    ]);
    expect(record?.sendings[0]?.content).not.toContain('12/CV-CTN');
    expect(record?.sendings[1]?.content).toContain('12/CV-CTN');
    await returnReport(await back(), { remarks: [{ itemId: null, words: 'Xem lại' }], dueOn: '2020-07-03' });
    await expect(removeTargetEvidence(await edit(), { evidenceId })).rejects.toMatchObject({ code: 'wrongPhase' });
    await sendProgressOf(world, 'CTN');
  });

  it('is held without all reports only for a reason; then units do not write, until it is reopened', async () => {
    const hold = () => scopeOf(world, holdMidYearAccess, 'ktvb.truong', year());
    await expect(holdMidYear(await hold(), { heldOn: '2020-07-02', missingReason: '' })).rejects.toMatchObject({
      fields: { missingReason: expect.stringContaining('Mới 2/11') },
    });
    await expect(holdMidYear(await hold(), { heldOn: '2020-07-03', missingReason: 'x' })).rejects.toMatchObject({
      fields: { heldOn: expect.any(String) },
    });
    await holdMidYear(await hold(), { heldOn: '2020-07-02', missingReason: 'Họp sớm' });
    const gdbd = { reportId: await reportIdOf(world, 'midYear', 'GDBD') };
    await expect(scopeOf(world, editProgress, 'gdbd.cv', gdbd)).rejects.toMatchObject({ code: 'wrongPhase' });
    expect((await tasksOf(world, 'gdbd.cv', '2020-07-03')).length).toBe(0);
    await reopenMidYear(await scopeOf(world, reopenMidYearAccess, 'ktvb.truong', year()), { reason: 'Chờ đủ' });
    for (const code of allUnits.filter((each) => each !== 'CTN' && each !== 'KTVB')) {
      await writeProgress(world, code, targets.get(code) ?? []);
      await sendProgressOf(world, code);
    }
    await holdMidYear(await hold(), { heldOn: '2020-07-02', missingReason: '' });
  });

  it('carries every change request, old beside new, whatever becomes of it', async () => {
    const party = { covenantId, unitId: world.unitId('BTNN') };
    const scope = await scopeOf(world, proposeAmendmentAccess, 'btnn.truong', party);
    await proposeAmendment(scope, await confirmSignature(scope, testPassword), {
      targetId: targetOf('BTNN', 1),
      newGoal: '3',
      newDueOn: '2020-12-15',
      reason: 'Bớt một văn bản',
    });
    const reportId = await reportIdOf(world, 'midYear', 'BTNN');
    const record = await db((tx) => progressRecord(tx, reportId));
    expect(record?.amendments).toMatchObject([{ oldGoal: '4', newGoal: '3', state: 'proposed' }]);
    expect(record?.targets[1]).toMatchObject({ goal: '4', signedGoal: null });
  });

  it('ends in a report with number and day, signed by the head of the leading unit, and stays so', async () => {
    const issue = () => scopeOf(world, issueMidYearAccess, 'ktvb.truong', year());
    await expect(scopeOf(world, issueMidYearAccess, 'ktvb.cv', year())).rejects.toMatchObject({ code: 'forbidden' });
    const proof = await confirmSignature(await issue(), testPassword);
    const input = { number: 12, issuedOn: '2020-07-02', version: null };
    await expect(issueMidYear(await issue(), proof, input)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('nhiệm vụ') },
    });
    const edit = () => scopeOf(world, editMidYearAccess, 'ktvb.cv', year());
    const review = await db((tx) => midYearReview(tx, world.year2020));
    await editMidYear(await edit(), {
      addressee: 'Vụ Thi đua – Khen thưởng',
      overview: '',
      results: review?.results ?? '',
      difficulties: review?.difficulties ?? '',
      conclusion: 'Giữ chỉ tiêu',
      tasks: 'Hoàn thành quý IV',
      version: null,
    });
    await expect(issueMidYear(await issue(), proof, { ...input, issuedOn: '2020-07-01' })).rejects.toMatchObject({
      fields: { issuedOn: expect.stringContaining('ngày họp') },
    });
    const { mark } = await issueMidYear(await issue(), proof, input);
    const after = await db((tx) => midYearReview(tx, world.year2020));
    expect(contentMark(after?.content ?? '')).toBe(mark);
    const content = JSON.parse(after?.content ?? '') as MidYearContent;
    expect(content.progress).toHaveLength(11);
    expect(content.amendments).toMatchObject([{ oldGoal: '4', newGoal: '3', state: 'proposed' }]);
    await expect(edit()).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(scopeOf(world, reopenMidYearAccess, 'ktvb.truong', year())).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const paper = await printMidYear(await scopeOf(world, readMidYearPaper, 'ctn.cv', year()));
    expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leaves an entry in the journal for each act', async () => {
    const actions = await db(({ db: kysely, tenantId }) =>
      kysely
        .selectFrom('journal_entry')
        .select('action')
        .where('tenant_id', '=', tenantId)
        .where('action', 'like', 'midYear.%')
        .execute(),
    );
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set(['midYear.open', 'midYear.hold', 'midYear.reopen', 'midYear.edit', 'midYear.issue']),
    );
  });
});

/** The year's review as it stands in the database once it bears this number. */
async function reviewIssuedAs(world: World, number: number): Promise<void> {
  await inTransaction(world.services.database, world.tenantId, ({ db: kysely, tenantId }) =>
    kysely
      .insertInto('mid_year_review')
      .values({
        tenant_id: tenantId,
        id: uuidv7(),
        cluster_year_id: world.year2020,
        state: 'reported',
        opened_at: new Date('2020-06-25T02:00:00Z'),
        held_on: '2020-07-08',
        number,
        issued_on: '2020-07-10',
        issued_at: new Date('2020-07-10T02:00:00Z'),
        signer_name: 'Trần Văn A',
        signer_title: 'Cục trưởng',
        content: '{}',
        content_hash: 'x',
        saved_at: new Date('2020-07-10T02:00:00Z'),
        saved_by: 'Cục trưởng',
      })
      .execute(),
  );
}

describe('the year-end report', () => {
  let world: World;
  let areas: string[];
  const year = () => ({ clusterYearId: world.year2020 });
  const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
  const report = () => db((tx) => yearEndReport(tx, world.year2020));

  beforeAll(async () => {
    world = await openWorld('2020-12-01T09:00:00+07:00');
    areas = await openedYearEnd(world);
  });
  afterAll(async () => {
    await world.close();
    await stopPress();
  });

  it('has the areas that the cluster sets, until a unit has written', async () => {
    const scope = () => scopeOf(world, setAreasAccess, 'ktvb.cv', year());
    const input = { dueOn: '2020-12-10', areas: ['Văn bản', 'Công nghệ', 'Phổ biến'] };
    await setAreas(await scope(), { ...input, version: null });
    expect((await report())?.areas.map(({ kind }) => kind)).toEqual(['work', 'work', 'work', 'movements', 'superior']);
    areas = (await report())?.areas.map(({ id }) => id) ?? [];
    await writeArea(world, 'CTN', areas[0] ?? '');
    await expect(setAreas(await scope(), { ...input, areas: ['Khác'], version: null })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await setAreas(await scope(), { ...input, dueOn: '2020-12-12', version: null });
    expect(await report()).toMatchObject({ dueOn: '2020-12-12' });
  });

  it('is written by each unit on the areas that concern it, with figures, and sent by its head', async () => {
    await writeArea(world, 'GDBD', areas[1] ?? '', '');
    await sendContributionOf(world, 'CTN');
    await sendContributionOf(world, 'GDBD');
    const reportId = await reportIdOf(world, 'yearEnd', 'CTN');
    const record = await db((tx) => contributionRecord(tx, reportId));
    expect(record?.written.size).toBe(1);
    await expect(scopeOf(world, editContribution, 'ctn.cv', { reportId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await expect(sendContributionOf(world, 'BTNN')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is composed from the contributions, which stay beside; taking it back keeps the sections', async () => {
    const compose = () => scopeOf(world, composeYearEndAccess, 'ktvb.cv', year());
    await expect(composeYearEnd(await compose(), { missingReason: '' })).rejects.toMatchObject({
      fields: { missingReason: expect.stringContaining('Mới 2/11') },
    });
    await composeYearEnd(await compose(), { missingReason: 'Gửi sau' });
    expect((await report())?.areas.map(({ section }) => section)).toEqual([
      'Cục Con nuôi: Kết quả của CTN',
      'Cục Đăng ký quốc gia giao dịch bảo đảm: Kết quả của GDBD',
      '',
      '',
      '',
    ]);
    const edit = await scopeOf(world, editYearEndAccess, 'ktvb.cv', year());
    await editSection(edit, { areaId: areas[0] ?? '', section: 'Đã biên soạn', version: null });
    await expect(editSection(edit, { areaId: areas[0] ?? '', section: 'Bản khác', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { section: 'Đã biên soạn' } },
    });
    const btnn = await reportIdOf(world, 'yearEnd', 'BTNN');
    await expect(scopeOf(world, editContribution, 'btnn.cv', { reportId: btnn })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await collectYearEnd(await scopeOf(world, collectYearEndAccess, 'ktvb.cv', year()), { reason: 'Chờ thêm' });
    await writeArea(world, 'BTNN', areas[0] ?? '');
    await sendContributionOf(world, 'BTNN');
    await composeYearEnd(await compose(), { missingReason: 'Gửi sau' });
    expect((await report())?.areas[0]?.section).toBe('Đã biên soạn');
  });

  it('is issued whole, signed, with last year beside each figure, and stays as it was issued', async () => {
    const issue = () => scopeOf(world, issueYearEndAccess, 'ktvb.truong', year());
    const proof = await confirmSignature(await issue(), testPassword);
    const input = { number: 25, issuedOn: '2020-12-01', version: null };
    await expect(issueYearEnd(await issue(), proof, input)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('Chưa soạn lĩnh vực') },
    });
    for (const areaId of areas.slice(2)) {
      const scope = await scopeOf(world, editYearEndAccess, 'ktvb.cv', year());
      await editSection(scope, { areaId, section: 'Không có nội dung', version: null });
    }
    await editYearEnd(await scopeOf(world, editYearEndAccess, 'ktvb.cv', year()), {
      addressee: 'Hội đồng',
      overview: 'Tình hình',
      limits: '',
      directions: 'Phương hướng',
      version: null,
    });
    await reviewIssuedAs(world, 25);
    await expect(issueYearEnd(await issue(), proof, input)).rejects.toMatchObject({
      fields: { number: expect.stringContaining('Số 25 đã dùng') },
    });
    const read = versionRead((await report()) as YearEndReport);
    const scope = await scopeOf(world, editYearEndAccess, 'ktvb.cv', year());
    await editSection(scope, { areaId: areas[2] ?? '', section: 'Sửa sau khi Trưởng Cụm đọc', version: null });
    await expect(issueYearEnd(await issue(), proof, { ...input, number: 26, version: read })).rejects.toMatchObject({
      code: 'conflict',
    });
    const version = versionRead((await report()) as YearEndReport);
    const { mark } = await issueYearEnd(await issue(), proof, { ...input, number: 26, version });
    const after = await report();
    expect(after).toMatchObject({ state: 'issued', number: 26, hash: mark });
    const content = JSON.parse(after?.content ?? '') as YearEndContent;
    expect(content.areas[0]?.figures).toMatchObject([
      { unit: 'Cục Bồi thường nhà nước', lastValue: '80' },
      { unit: 'Cục Con nuôi', value: '91,2', lastValue: '80' },
    ]);
    expect(content.areas[1]?.figures).toMatchObject([{ lastValue: '' }]);
    await expect(scopeOf(world, editYearEndAccess, 'ktvb.cv', year())).rejects.toMatchObject({ code: 'wrongPhase' });
    const paper = await printYearEnd(await scopeOf(world, readYearEndPaper, 'thutruong', year()));
    expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
