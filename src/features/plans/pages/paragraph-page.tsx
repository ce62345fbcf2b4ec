import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { labelOf, versionOf } from '../queries/plan-record.ts';
import type { Paragraph } from '../rules/outline.ts';
import { CommentList } from './comment-list.tsx';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  /** Null for a new one. */
  paragraph: Paragraph | null;
  /** The paragraph that a new one follows; null: at the beginning. */
  after: string | null;
  attempt: Attempt;
}

/** One paragraph of the version being written, its comments beside it. */
export function ParagraphPage({ visit, view, paragraph, after, attempt }: Props) {
  const t = visit.t.plans.paragraphForm;
  const { record, shown } = view;
  const title = titleOf(props(visit, view, paragraph));
  const values = attempt.sent ? attempt.values : { words: paragraph?.words, reason: paragraph?.reason, kind: 'text' };
  const field = (name: 'words' | 'reason' | 'kind') => ({ name, value: values[name], error: attempt.errors[name] });
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : paragraph?.version);
  return (
    <PlanFrame visit={visit} year={record} title={title} plan={record} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={visit.t.plans.version(shown.number)} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={momentWords(record.savedAt)}
          fields={(['words', 'reason'] as const).map((name) => ({
            label: t[name],
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
        />
      )}
      <TwoColumns width={400} side={paragraph && <Beside visit={visit} view={view} paragraph={paragraph} />}>
        <Form
          action={paragraph ? paths.paragraph(record.id, paragraph.paragraphId) : paths.newParagraph(record.id)}
          version={version}
          guarded
        >
          {!paragraph && <input type="hidden" name="after" value={after ?? ''} />}
          {!paragraph && (
            <Radios
              {...field('kind')}
              label={t.kind}
              choices={(['text', 'heading'] as const).map((value) => ({ value, label: t.kinds[value] }))}
            />
          )}
          <TextArea {...field('words')} label={t.words} rows={6} maxlength={3000} />
          {shown.number > 1 && (
            <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={2} maxlength={500} optional />
          )}
          <ButtonGroup>
            <Button>{t.save}</Button>
            <a href={paths.plan(record.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
        {paragraph && !paragraph.removed && (
          <p>
            <a href={paths.removeParagraph(record.id, paragraph.paragraphId)}>{t.remove}</a>
          </p>
        )}
      </TwoColumns>
    </PlanFrame>
  );
}

function props(visit: Visit, view: PlanView, paragraph: Paragraph | null) {
  return { t: visit.t.plans.paragraphForm, view, paragraph };
}

function titleOf({ t, view, paragraph }: ReturnType<typeof props>): string {
  if (!paragraph) return t.addTitle;
  return paragraph.removed ? t.restoreTitle : t.editTitle(labelOf(view.record, paragraph.paragraphId));
}

function Beside({ visit, view, paragraph }: { visit: Visit; view: PlanView; paragraph: Paragraph }) {
  const t = visit.t.plans.paragraphForm;
  const { record, shown } = view;
  const before = versionOf(record, shown.number - 1)?.paragraphs.find(
    ({ paragraphId }) => paragraphId === paragraph.paragraphId,
  );
  const comments = record.comments.filter(
    ({ paragraphId, answer }) => paragraphId === paragraph.paragraphId || answer?.placedId === paragraph.paragraphId,
  );
  return (
    <>
      {before && (
        <>
          <h2>{t.sentText(shown.number - 1)}</h2>
          <p>{before.words}</p>
        </>
      )}
      <h2>{t.comments}</h2>
      {comments.length === 0 ? (
        <p class="mo">{visit.t.plans.noComment}</p>
      ) : (
        <CommentList visit={visit} view={view} comments={comments} />
      )}
    </>
  );
}
