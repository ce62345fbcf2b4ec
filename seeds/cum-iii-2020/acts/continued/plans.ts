import { draftMovementAccess, launchMovementAccess } from '#src/features/movements/access.ts';
import { draftMovement } from '#src/features/movements/commands/draft-movement.ts';
import { launchMovement } from '#src/features/movements/commands/launch-movement.ts';
import { answerCommentAccess, issuePlanAccess, viewPlan, writePlanAccess } from '#src/features/plans/access.ts';
import { addParagraph } from '#src/features/plans/commands/add-paragraph.ts';
import { answerComment } from '#src/features/plans/commands/answer-comment.ts';
import { beginVersion } from '#src/features/plans/commands/begin-version.ts';
import { changeParagraph } from '#src/features/plans/commands/change-paragraph.ts';
import { issuePlan } from '#src/features/plans/commands/issue-plan.ts';
import { printCommentTable } from '#src/features/plans/commands/print-comment-table.ts';
import { printPlan } from '#src/features/plans/commands/print-plan.ts';
import { currentVersion } from '#src/features/plans/queries/plan-record.ts';
import { published } from '../../data/published.ts';
import {
  addedParagraph,
  changes,
  firstAnswers,
  lastAnswer,
  lastChange,
  lateReason,
  type PlannedAnswer,
} from '../../data/simulated-plan.ts';
import { type Act, id, type Stage, scopeOf, userOf } from '../../stage.ts';
import { firstParagraphs, plan2021 } from '../plans.ts';

const office = 'vu.tdkt';
const head2021 = userOf(published.leaders2021.head, 'head');

const writing = (stage: Stage) => scopeOf(stage, office, writePlanAccess, { planId: id(stage, 'plan.2021') });

/** Changes a paragraph of the version being written, named by its number in version 1. */
async function change(stage: Stage, { label, words, reason }: { label: string; words?: string; reason?: string }) {
  const paragraphId = (await firstParagraphs(stage)).get(label) ?? '';
  const standing = currentVersion(await plan2021(stage)).all.find((each) => each.paragraphId === paragraphId);
  await changeParagraph(await writing(stage), {
    paragraphId,
    words: words ?? standing?.words ?? '',
    reason: reason ?? '',
    version: standing?.version ?? 0,
  });
}

async function answer(stage: Stage, { unit, label, verdict, words }: PlannedAnswer, placedId: string | null = null) {
  const params = { planId: id(stage, 'plan.2021'), commentId: id(stage, `comment.${unit}.${label ?? 'whole'}`) };
  const scope = await scopeOf(stage, office, answerCommentAccess, params);
  await answerComment(scope, { verdict, words, placedId, version: 0 });
}

/** Simulated throughout: nothing of it is published. */
export const plansActs: Act[] = [
  {
    at: '2021-01-20T09:00:00+07:00',
    title: 'Lập bản 2 của Dự thảo Kế hoạch năm 2021, trả lời các ý kiến; còn một ý kiến chưa trả lời',
    facts: null,
    async run(stage) {
      await beginVersion(await writing(stage));
      for (const each of changes) await change(stage, each);
      const after = (await firstParagraphs(stage)).get('IV.2') ?? null;
      const { paragraphId } = await addParagraph(await writing(stage), {
        kind: 'text',
        words: addedParagraph,
        reason: '',
        after,
      });
      for (const each of firstAnswers) await answer(stage, each, each.unit === 'LLTP' ? paragraphId : null);
      return `${firstAnswers.length} ý kiến đã trả lời`;
    },
  },
  {
    at: '2021-02-01T09:00:00+07:00',
    title: 'Trả lời ý kiến cuối cùng, ghi lý do của đoạn sửa không do góp ý; lập Bảng tiếp thu, giải trình',
    facts: null,
    async run(stage) {
      await change(stage, lastChange);
      await change(stage, lateReason);
      await answer(stage, lastAnswer);
      const scope = await scopeOf(stage, office, viewPlan, { planId: id(stage, 'plan.2021') });
      await stage.out?.('bang-tiep-thu-giai-trinh-2021.pdf', await printCommentTable(scope, true));
      return undefined;
    },
  },
  {
    at: '2021-02-22T10:00:00+07:00',
    title: 'Kế hoạch phát động năm 2021 được ban hành theo số 252/QĐ-BTP',
    facts: null,
    async run(stage) {
      const params = { planId: id(stage, 'plan.2021') };
      await issuePlan(await scopeOf(stage, office, issuePlanAccess, params), {
        number: '252/QĐ-BTP',
        signedOn: '2021-02-22',
        issuer: 'Bộ Tư pháp',
        signerTitle: 'Bộ trưởng',
        signerName: '',
      });
      const reading = await scopeOf(stage, office, viewPlan, params);
      await stage.out?.('ke-hoach-phat-dong-2021.pdf', await printPlan(reading, true));
      return undefined;
    },
  },
  {
    at: '2021-02-24T09:00:00+07:00',
    title: 'Trưởng Cụm năm 2021 phát động phong trào, dẫn số và ngày của Kế hoạch đã ban hành',
    facts: null,
    async run(stage) {
      const params = { clusterYearId: id(stage, 'year.2021') };
      const { movementId } = await draftMovement(await scopeOf(stage, head2021, draftMovementAccess, params), {
        title: 'Phong trào thi đua thường xuyên năm 2021 của Cụm số III',
        aims: 'Hoàn thành nhiệm vụ năm 2021; cụ thể hóa thành chỉ tiêu tới từng cá nhân (mô phỏng).',
        scope: '11 đơn vị thành viên (mô phỏng)',
        form: 'regular',
        termFrom: '2021-02-24',
        termTo: '2021-12-31',
        criteria: 'Kết quả thực hiện chỉ tiêu đã đăng ký (mô phỏng)',
        superiorIds: published.movements.map((name) => id(stage, `superior.${name}`)),
      });
      stage.ids.set('movement.2021', movementId);
      const launching = await scopeOf(stage, head2021, launchMovementAccess, { movementId });
      await launchMovement(launching, { cites: 'issuedPlan' });
      return undefined;
    },
  },
];
