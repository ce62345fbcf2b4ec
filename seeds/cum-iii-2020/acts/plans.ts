import { recordSuperiorAccess, writeResponseAccess } from '#src/features/movements/access.ts';
import { recordSuperior } from '#src/features/movements/commands/record-superior.ts';
import { writeResponse } from '#src/features/movements/commands/write-response.ts';
import { closePlanAccess, commentPlanAccess, draftPlanAccess, sendPlanAccess } from '#src/features/plans/access.ts';
import { closeComments } from '#src/features/plans/commands/close-comments.ts';
import { consentPlan } from '#src/features/plans/commands/consent-plan.ts';
import { draftPlan } from '#src/features/plans/commands/draft-plan.ts';
import { giveComment } from '#src/features/plans/commands/give-comment.ts';
import { sendPlan } from '#src/features/plans/commands/send-plan.ts';
import { planRecord } from '#src/features/plans/queries/plan-record.ts';
import { paragraphsOfText } from '#src/features/plans/rules/outline.ts';
import { type MemberCode, published } from '../data/published.ts';
import {
  conferenceComments,
  conferenceConsents,
  draftPlanText,
  earlyComments,
  earlyConsents,
  lateComments,
  type PlannedComment,
} from '../data/simulated-plan.ts';
import {
  midYearResponses,
  type PlannedResponse,
  superiorMovements,
  yearEndResponses,
} from '../data/simulated-responses.ts';
import { type Act, id, look, type Stage, scopeOf, userOf } from '../stage.ts';

/** The plan of 2021 as it stands. */
export async function plan2021(stage: Stage) {
  const record = await look(stage, (tx) => planRecord(tx, id(stage, 'plan.2021')));
  if (!record) throw new Error('no plan of 2021');
  return record;
}

/** Number of a paragraph in version 1 -> its id. */
export async function firstParagraphs(stage: Stage): Promise<Map<string, string>> {
  const { versions } = await plan2021(stage);
  return new Map(versions[0]?.paragraphs.map(({ label, paragraphId }) => [label, paragraphId]));
}

async function give(stage: Stage, comments: readonly PlannedComment[]): Promise<void> {
  const places = await firstParagraphs(stage);
  for (const { unit, label, words } of comments) {
    const { commentId } = await giveComment(await speaking(stage, unit), {
      paragraphId: label === null ? null : (places.get(label) ?? null),
      words,
    });
    stage.ids.set(`comment.${unit}.${label ?? 'whole'}`, commentId);
  }
}

async function agree(stage: Stage, units: readonly MemberCode[]): Promise<void> {
  for (const unit of units) await consentPlan(await speaking(stage, unit));
}

function speaking(stage: Stage, unit: MemberCode) {
  const params = { planId: id(stage, 'plan.2021'), unitId: id(stage, `unit.${unit}`) };
  return scopeOf(stage, userOf(unit, 'officer'), commentPlanAccess, params);
}

async function respond(stage: Stage, responses: readonly PlannedResponse[]): Promise<void> {
  for (const { unit, superior, words } of responses) {
    const scope = await scopeOf(stage, userOf(unit, 'officer'), writeResponseAccess, {
      clusterYearId: id(stage, 'year.2020'),
      superiorId: id(stage, `superior.${superior}`),
      unitId: id(stage, `unit.${unit}`),
    });
    await writeResponse(scope, { words, version: 0 });
  }
}

export const planActs: Act[] = [
  {
    at: '2020-01-21T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng ghi danh mục phong trào của cả nước và của Bộ',
    facts: 'S11',
    async run(stage) {
      for (const superior of superiorMovements) {
        const scope = await scopeOf(stage, 'vu.tdkt', recordSuperiorAccess);
        const { superiorId } = await recordSuperior(scope, {
          ...superior,
          document: '',
          documentDay: null,
          startsOn: null,
          endsOn: null,
        });
        stage.ids.set(`superior.${superior.name}`, superiorId);
      }
      return `${superiorMovements.length} phong trào, ${published.movements.length} theo tin đã công bố`;
    },
  },
  {
    at: '2020-06-18T09:00:00+07:00',
    title: 'Các đơn vị ghi việc đã làm hưởng ứng phong trào của cấp trên, sáu tháng đầu năm',
    facts: null,
    async run(stage) {
      await respond(stage, midYearResponses);
      return undefined;
    },
  },
  {
    at: '2020-11-20T09:00:00+07:00',
    title: 'Các đơn vị ghi tiếp việc hưởng ứng phong trào của cấp trên',
    facts: null,
    async run(stage) {
      await respond(stage, yearEndResponses);
      return undefined;
    },
  },
  {
    at: '2020-12-09T10:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng soạn Dự thảo Kế hoạch phát động năm 2021 (lời dự thảo mô phỏng)',
    facts: 'S12',
    async run(stage) {
      const scope = await scopeOf(stage, 'vu.tdkt', draftPlanAccess, { clusterYearId: id(stage, 'year.2021') });
      const { planId } = await draftPlan(scope, { text: paragraphsOfText(draftPlanText) });
      stage.ids.set('plan.2021', planId);
      return undefined;
    },
  },
  {
    at: '2020-12-10T15:00:00+07:00',
    title: 'Gửi Dự thảo Kế hoạch năm 2021 lấy ý kiến 11 đơn vị, đến hết ngày hội nghị',
    facts: 'S12',
    async run(stage) {
      const scope = await scopeOf(stage, 'vu.tdkt', sendPlanAccess, { planId: id(stage, 'plan.2021') });
      await sendPlan(scope, { commentUntil: published.conferenceDay });
      return undefined;
    },
  },
  {
    at: '2020-12-11T16:00:00+07:00',
    title: '4 đơn vị góp ý Dự thảo theo đoạn, 1 đơn vị nhất trí (lời góp ý mô phỏng)',
    facts: 'S12',
    async run(stage) {
      await give(stage, earlyComments);
      await agree(stage, earlyConsents);
      return undefined;
    },
  },
  {
    at: '2020-12-15T14:00:00+07:00',
    title: 'Cục Kiểm tra văn bản góp ý Dự thảo',
    facts: null,
    async run(stage) {
      await give(stage, lateComments);
      return undefined;
    },
  },
  {
    at: '2020-12-17T09:20:00+07:00',
    title: 'Tại hội nghị, 3 đơn vị góp ý thêm, 1 đơn vị nhất trí (lời góp ý mô phỏng)',
    facts: 'S12',
    async run(stage) {
      await give(stage, conferenceComments);
      await agree(stage, conferenceConsents);
      return undefined;
    },
  },
  {
    at: '2020-12-18T09:00:00+07:00',
    title: 'Hết hạn góp ý, chốt các ý kiến để trả lời',
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, 'vu.tdkt', closePlanAccess, { planId: id(stage, 'plan.2021') });
      await closeComments(scope);
      return `${(await plan2021(stage)).comments.length} ý kiến`;
    },
  },
];
