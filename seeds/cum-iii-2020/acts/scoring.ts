import {
  assignReview,
  editScoreTable,
  editSelfScore,
  finishReviewAccess,
  issueScoreTableAccess,
  respondToReview,
  settleReviewAccess,
  signSelfScoreAccess,
} from '#src/features/scoring/access.ts';
import { addEvidence } from '#src/features/scoring/commands/add-evidence.ts';
import { assignReviewers } from '#src/features/scoring/commands/assign-reviewers.ts';
import { describeTable } from '#src/features/scoring/commands/describe-table.ts';
import { finishReview } from '#src/features/scoring/commands/finish-review.ts';
import { issueTable } from '#src/features/scoring/commands/issue-table.ts';
import { giveOpinion } from '#src/features/scoring/commands/respond-to-review.ts';
import { saveCriterion } from '#src/features/scoring/commands/save-criterion.ts';
import { saveSelfScore } from '#src/features/scoring/commands/save-self-score.ts';
import { settleReview } from '#src/features/scoring/commands/settle-review.ts';
import { signSelfScore } from '#src/features/scoring/commands/sign-self-score.ts';
import { sheetStates } from '#src/features/scoring/queries.ts';
import { type MemberCode, members } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { bonusCap, groups } from '../data/simulated-score-table.ts';
import { reviewerOf, scores, selfPoints } from '../data/simulated-scores.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';

const year = (stage: Stage) => ({ clusterYearId: id(stage, 'year.2020') });
const sheet = (stage: Stage, unit: MemberCode) => ({ sheetId: id(stage, `sheet.${unit}`) });

export const scoringActs: Act[] = [
  {
    at: '2020-03-18T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng soạn bảng tiêu chí chấm điểm năm 2020',
    facts: null,
    async run(stage) {
      await describeTable(await scopeOf(stage, 'vu.tdkt', editScoreTable, year(stage)), {
        version: null,
        title: 'Bảng tiêu chí, điểm chuẩn năm 2020 của Cụm số III',
        bonusCap,
        published: 100_000,
      });
      for (const group of groups) {
        for (const { code, name, maximum, kind, guidance } of group.criteria) {
          const scope = await scopeOf(stage, 'vu.tdkt', editScoreTable, year(stage));
          await saveCriterion(scope, {
            criterionId: null,
            version: null,
            groupCode: group.code,
            groupName: group.name,
            code,
            name,
            kind,
            maximum,
            guidance,
          });
        }
      }
      return '27 tiêu chí';
    },
  },
  {
    at: '2020-03-20T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng ban hành bảng tiêu chí',
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, 'vu.tdkt', issueScoreTableAccess, year(stage));
      const issued = await issueTable(scope, { documentNumber: null });
      const clusterYearId = id(stage, 'year.2020');
      for (const state of await look(stage, (tx) => sheetStates(tx, clusterYearId))) {
        const unit = members.find(({ code }) => id(stage, `unit.${code}`) === state.unitId);
        if (unit && state.sheetId) stage.ids.set(`sheet.${unit.code}`, state.sheetId);
      }
      return `${issued.sheets} bảng điểm`;
    },
  },
  {
    at: '2020-11-20T09:00:00+07:00',
    title: 'Trưởng Cụm phân công thẩm định chéo, không đơn vị nào thẩm định lẫn nhau',
    facts: null,
    async run(stage) {
      for (const { code } of members) {
        const leader = code === leaders2020.head ? leaders2020.deputy : leaders2020.head;
        const scope = await scopeOf(stage, userOf(leader, 'head'), assignReview, sheet(stage, code));
        await assignReviewers(scope, { accountIds: [id(stage, `account.${userOf(reviewerOf(code), 'officer')}`)] });
      }
      return undefined;
    },
  },
  {
    at: '2020-12-02T10:00:00+07:00',
    title: '11 đơn vị tự chấm điểm kèm minh chứng',
    facts: null,
    async run(stage) {
      for (const { code } of members) await scoreItself(stage, code);
      return undefined;
    },
  },
  {
    at: '2020-12-03T10:00:00+07:00',
    title: 'Thủ trưởng 11 đơn vị ký bảng tự chấm',
    facts: null,
    async run(stage) {
      for (const { code } of members) {
        const scope = await scopeOf(stage, userOf(code, 'head'), signSelfScoreAccess, sheet(stage, code));
        await signSelfScore(scope, await signed(scope), { version: null });
      }
      return undefined;
    },
  },
  {
    at: '2020-12-08T14:00:00+07:00',
    title: 'Người thẩm định chấm, ghi lý do từng chỗ khác',
    facts: null,
    async run(stage) {
      for (const { code } of members) await review(stage, code);
      return undefined;
    },
  },
  {
    at: '2020-12-09T14:00:00+07:00',
    title: 'Thủ trưởng đơn vị cho ý kiến từng chỗ khác và ký',
    facts: null,
    async run(stage) {
      for (const { code } of members) await answer(stage, code);
      return undefined;
    },
  },
  {
    at: '2020-12-11T15:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng quyết định chỗ không nhất trí; điểm thống nhất',
    facts: null,
    async run(stage) {
      const disputed = members.filter(({ code }) => scores[code].disputes);
      for (const { code } of disputed) {
        const scope = await scopeOf(stage, 'vu.tdkt', settleReviewAccess, sheet(stage, code));
        await settleReview(scope, {
          lines: Object.keys(scores[code].disputes ?? {}).map((criterion) => ({
            code: criterion,
            points: 7500,
            reason: 'Có công văn gia hạn cho một phần nhiệm vụ; trừ 0,5 điểm cho phần còn lại',
          })),
        });
      }
      return `${disputed.length} bảng điểm có ý kiến khác`;
    },
  },
];

async function scoreItself(stage: Stage, unit: MemberCode): Promise<void> {
  const officer = userOf(unit, 'officer');
  const lines = [...selfPoints(unit)].map(([code, points]) => ({
    code,
    points,
    explanation: scores[unit].self[code] === undefined ? '' : 'Theo số liệu báo cáo năm của đơn vị (mô phỏng)',
  }));
  await saveSelfScore(await scopeOf(stage, officer, editSelfScore, sheet(stage, unit)), { version: null, lines });
  await addEvidence(await scopeOf(stage, officer, editSelfScore, sheet(stage, unit)), {
    code: '1.1',
    summary: 'Báo cáo kết quả công tác năm 2020 (mô phỏng)',
    file: null,
    documentNumber: `118/BC-${unit}`,
    documentDate: '2020-11-30',
  });
}

async function review(stage: Stage, unit: MemberCode): Promise<void> {
  const reviewer = userOf(reviewerOf(unit), 'officer');
  const changes = Object.entries(scores[unit].verified);
  await finishReview(await scopeOf(stage, reviewer, finishReviewAccess, sheet(stage, unit)), {
    version: null,
    lines: changes.map(([code, { points, reason }]) => ({ code, points, reason })),
    fillFromSelf: true,
  });
}

async function answer(stage: Stage, unit: MemberCode): Promise<void> {
  const scope = await scopeOf(stage, userOf(unit, 'head'), respondToReview, sheet(stage, unit));
  const disputes = scores[unit].disputes ?? {};
  await giveOpinion(scope, await signed(scope), {
    opinions: Object.keys(scores[unit].verified).map((code) => ({
      code,
      agreed: !(code in disputes),
      words: disputes[code] ?? '',
    })),
  });
}
