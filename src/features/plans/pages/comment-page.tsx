import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { currentRound, type PlanComment, versionOf } from '../queries/plan-record.ts';
import { CommentList } from './comment-list.tsx';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  unitId: string;
  unitName: string;
  /** Null: on the whole draft. */
  paragraphId: string | null;
  /** Null for a new one. */
  comment: PlanComment | null;
  attempt: Attempt;
}

/** A unit comments on one paragraph or on the whole: the text above, its words below; nothing else to do. */
export function CommentPage({ visit, view, unitId, unitName, paragraphId, comment, attempt }: Props) {
  const t = visit.t.plans.comment;
  const { record, open, today } = view;
  const round = currentRound(record);
  const until = formatDay(round?.commentUntil ?? today);
  const paragraph = versionOf(record, round?.number ?? 0)?.paragraphs.find((each) => each.paragraphId === paragraphId);
  const title = comment ? t.editTitle : t.title;
  const back = `${paths.plan(record.id)}#d-${paragraph?.label ?? 'toan-van'}`;
  const others = record.comments.filter((each) => each.paragraphId === paragraphId && each.id !== comment?.id);
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : comment?.version);
  return (
    <PlanFrame visit={visit} year={record} title={title} plan={record} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={t.facts(unitName, until)} />
      <ErrorSummary errors={attempt.errors} />
      {!open && <Notice kind="luu-y">{t.over(until)}</Notice>}
      {attempt.conflict && comment && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={momentWords(comment.givenAt)}
          fields={[{ label: t.label, theirs: attempt.conflict.values.words ?? '', yours: attempt.values.words ?? '' }]}
        />
      )}
      <h2>{paragraph ? visit.t.plans.paragraph(paragraph.label) : visit.t.plans.whole}</h2>
      {paragraph && <blockquote class="trich">{paragraph.words}</blockquote>}
      <Form
        action={comment ? paths.planComment(record.id, unitId, comment.id) : paths.commentPlan(record.id, unitId)}
        version={version}
        guarded
      >
        {!comment && <input type="hidden" name="paragraphId" value={paragraphId ?? ''} />}
        <TextArea
          name="words"
          label={t.label}
          hint={t.hint}
          rows={5}
          maxlength={2000}
          value={attempt.sent ? attempt.values.words : comment?.words}
          error={attempt.errors.words}
        />
        <ButtonGroup>
          <Button>{comment ? t.change : t.save}</Button>
          <a href={back}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
      {comment && open && (
        <Form action={paths.withdrawComment(record.id, unitId, comment.id)}>
          <p class="mo">{t.withdrawHelp}</p>
          <Button kind="secondary">{t.withdraw}</Button>
        </Form>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t.others}</h2>
          <CommentList visit={visit} view={view} comments={others} />
        </section>
      )}
    </PlanFrame>
  );
}
