import {
  answerSubmissionAccess,
  correctAwardAccess,
  draftDecisionAccess,
  issueDecisionAccess,
  listAwards,
  numberDecisionAccess,
  payPrizeAccess,
  publishAwardsAccess,
  recordSubmissionAccess,
  signDecisionAccess,
  viewDecision,
} from '#src/features/awards/access.ts';
import { draftCorrection } from '#src/features/awards/commands/draft-change.ts';
import { draftDecision } from '#src/features/awards/commands/draft-decision.ts';
import { issueDecision } from '#src/features/awards/commands/issue-decision.ts';
import { numberDecision } from '#src/features/awards/commands/number-decision.ts';
import { payPrize } from '#src/features/awards/commands/pay-prize.ts';
import { printAwardList } from '#src/features/awards/commands/print-award-list.ts';
import { printDecision } from '#src/features/awards/commands/print-decision.ts';
import { publishAwards } from '#src/features/awards/commands/publish-awards.ts';
import { recordAnswer } from '#src/features/awards/commands/record-answer.ts';
import { recordSubmission } from '#src/features/awards/commands/record-submission.ts';
import { signDecision } from '#src/features/awards/commands/sign-decision.ts';
import { waitingCases } from '#src/features/awards/queries/decisions.ts';
import { paymentLines } from '#src/features/awards/queries/payments.ts';
import { registerLines } from '#src/features/awards/queries/register.ts';
import type { FlagCode } from '#src/law/awards.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import { formatCount } from '#src/text/numbers.ts';
import type { MemberCode } from '../../data/published.ts';
import { simulatedAwards, simulatedScan } from '../../data/simulated-awards.ts';
import { type Act, id, look, type Stage, scopeOf, signed } from '../../stage.ts';

const office = 'vu.tdkt';
const minister = 'botruong';
const registry = 'vanthu';
const payer = 'ketoan';
const { decisions, government, misprint, submission, year } = simulatedAwards;

const everything = { text: '', unitId: null, award: null, year: null, state: null, after: null };

async function casesOf(stage: Stage, award: FlagCode, units: readonly MemberCode[]) {
  const open = await look(stage, (tx) => waitingCases(tx, year));
  return units.map((unit) => {
    const found = open.find((each) => each.award === award && each.unitId === id(stage, `unit.${unit}`));
    if (!found) throw new Error(`${unit} has no open case for ${award}`);
    return found;
  });
}

/** Drafts a decision on the ministry flag for these units and keeps its id under a name. */
async function draft(stage: Stage, name: string, units: readonly MemberCode[]): Promise<string> {
  const caseIds = (await casesOf(stage, 'CO_BO', units)).map(({ caseId }) => caseId);
  const scope = await scopeOf(stage, office, draftDecisionAccess);
  const { decisionId } = await draftDecision(scope, { award: 'CO_BO', year, caseIds, reasons: {} });
  stage.ids.set(name, decisionId);
  return `${formatCount(units.length)} đơn vị`;
}

const of = (stage: Stage, name: string) => ({ decisionId: id(stage, name) });

async function sign(stage: Stage, name: string): Promise<string> {
  const scope = await scopeOf(stage, minister, signDecisionAccess, of(stage, name));
  const { mark } = await signDecision(scope, await signed(scope));
  return `dấu ${mark.slice(0, 8)}`;
}

async function numberAndIssue(stage: Stage, name: string, number: number): Promise<string> {
  const params = of(stage, name);
  const { numberText } = await numberDecision(await scopeOf(stage, registry, numberDecisionAccess, params), { number });
  const { awards } = await issueDecision(await scopeOf(stage, registry, issueDecisionAccess, params));
  await stage.out?.(
    `quyet-dinh-${number}.pdf`,
    await printDecision(await scopeOf(stage, office, viewDecision, params)),
  );
  return `số ${numberText}, ${awards} khen thưởng`;
}

async function publish(stage: Stage, name: string, happenedOn: string): Promise<void> {
  const scope = await scopeOf(stage, registry, publishAwardsAccess, of(stage, name));
  await publishAwards(scope, { happenedOn, where: 'Cổng thông tin điện tử Bộ Tư pháp' });
}

const awardOf = async (stage: Stage, unit: MemberCode) => {
  const { lines } = await look(stage, (tx) => registerLines(tx, { ...everything, unitId: id(stage, `unit.${unit}`) }));
  const [line] = lines;
  if (!line) throw new Error(`${unit} has no award`);
  return line;
};

async function pay(stage: Stage, happenedOn: string, only: MemberCode | null): Promise<string> {
  const due = (await look(stage, (tx) => paymentLines(tx, 'due', null))).lines;
  const awardId = only === null ? null : (await awardOf(stage, only)).awardId;
  const paid = due.filter((line) => awardId === null || line.awardId === awardId);
  for (const [index, { paymentId }] of paid.entries()) {
    const scope = await scopeOf(stage, payer, payPrizeAccess, { paymentId });
    const voucher = `UNC-MP-${happenedOn.slice(5).replace('-', '')}-${index + 1}`;
    await payPrize(scope, { voucher, happenedOn, note: null });
  }
  return `${formatCount(paid.length)} khoản`;
}

const act = (at: string, title: string, run: Act['run']): Act => ({
  at: `${at}+07:00`,
  title,
  facts: null,
  run,
});

/** Simulated throughout: nothing of it is published. */
export const awardsActs: Act[] = [
  act('2021-02-05T09:00:00', 'Vụ Thi đua – Khen thưởng dự thảo quyết định tặng cờ của Bộ', (stage) =>
    draft(stage, 'decision.first', ['BTNN', 'BTTP']),
  ),
  act('2021-02-08T15:00:00', 'Bộ trưởng ký quyết định', (stage) => sign(stage, 'decision.first')),
  act('2021-02-09T10:00:00', 'Văn thư cấp số, ban hành và công bố quyết định', async (stage) => {
    const issued = await numberAndIssue(stage, 'decision.first', decisions.first);
    await publish(stage, 'decision.first', '2021-02-09');
    return issued;
  }),
  act('2021-02-10T09:00:00', 'Ghi việc trình Chính phủ tặng Cờ thi đua của Chính phủ', async (stage) => {
    const cases = await casesOf(stage, 'CO_CP', ['GDBD', 'LLTP']);
    const { submissionId } = await recordSubmission(await scopeOf(stage, office, recordSubmissionAccess), {
      ...submission,
      award: 'CO_CP',
      year,
      caseIds: cases.map(({ caseId }) => caseId),
    });
    stage.ids.set('submission', submissionId);
    return `Tờ trình số ${submission.number}`;
  }),
  act('2021-04-15T10:00:00', 'Ghi quyết định của Chính phủ: tặng một đơn vị, không tặng một đơn vị', async (stage) => {
    const cases = await casesOf(stage, 'CO_CP', ['GDBD', 'LLTP']);
    const caseOf = (unit: MemberCode) => cases.find(({ unitId }) => unitId === id(stage, `unit.${unit}`))?.caseId ?? '';
    const scope = await scopeOf(stage, registry, answerSubmissionAccess, { submissionId: id(stage, 'submission') });
    const scan = new File([simulatedScan as Uint8Array<ArrayBuffer>], 'quyet-dinh-mo-phong.pdf');
    const file = await storeUpload(scope, await acceptFile(scan, 'file'));
    const { decisionId, granted, refused, replaced } = await recordAnswer(scope, {
      number: government.number,
      datedOn: government.datedOn,
      issuer: 'Chính phủ',
      file,
      outcomes: Object.fromEntries([
        ...government.granted.map((unit) => [caseOf(unit), { outcome: 'granted', reason: null }] as const),
        ...government.refused.map(({ unit, reason }) => [caseOf(unit), { outcome: 'refused', reason }] as const),
      ]),
    });
    stage.ids.set('decision.government', decisionId);
    await publish(stage, 'decision.government', '2021-04-15');
    return `tặng ${granted.length}, không tặng ${refused.length}, thay cờ của Bộ ${replaced.length}`;
  }),
  act('2021-04-16T09:00:00', 'Dự thảo quyết định tặng cờ của Bộ cho đơn vị không được tặng cờ cấp trên', (stage) =>
    draft(stage, 'decision.second', ['GDBD']),
  ),
  act('2021-04-21T15:00:00', 'Bộ trưởng ký quyết định thứ hai', (stage) => sign(stage, 'decision.second')),
  act('2021-04-22T09:00:00', 'Văn thư cấp số, ban hành và công bố quyết định thứ hai', async (stage) => {
    const issued = await numberAndIssue(stage, 'decision.second', decisions.second);
    await publish(stage, 'decision.second', '2021-04-22');
    return issued;
  }),
  act(
    '2021-05-04T09:00:00',
    'Chi khoản tiền thưởng đầu tiên; dự thảo quyết định đính chính một tên in sai',
    async (stage) => {
      const { awardId } = await awardOf(stage, misprint.unit);
      stage.ids.set('award.misprint', awardId);
      const scope = await scopeOf(stage, office, correctAwardAccess, { awardId });
      const { decisionId } = await draftCorrection(scope, {
        name: misprint.name,
        cause: misprint.cause,
        outside: null,
      });
      stage.ids.set('decision.correction', decisionId);
      return pay(stage, '2021-05-04', 'BTNN');
    },
  ),
  act('2021-05-06T09:00:00', 'Chi các khoản tiền thưởng còn lại', (stage) => pay(stage, '2021-05-06', null)),
  act('2021-05-06T15:00:00', 'Bộ trưởng ký quyết định đính chính', (stage) => sign(stage, 'decision.correction')),
  act('2021-05-07T09:00:00', 'Văn thư cấp số, ban hành quyết định đính chính', async (stage) => {
    const issued = await numberAndIssue(stage, 'decision.correction', decisions.correction);
    if (stage.out) {
      const scope = await scopeOf(stage, office, listAwards);
      await stage.out('so-khen-thuong.pdf', await printAwardList(scope, everything, `năm thành tích ${year}`));
    }
    return issued;
  }),
];
