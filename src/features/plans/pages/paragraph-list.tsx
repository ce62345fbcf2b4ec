import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { differences, type PlanComment } from '../queries/plan-record.ts';
import { compareVersions, type Difference } from '../rules/compare.ts';
import { CommentList } from './comment-list.tsx';
import { PiecesText } from './pieces-text.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
}

/** Paragraph left, its comments right; what the version changed is marked. */
export function ParagraphList({ visit, view }: Props) {
  const { record, shown, edits } = view;
  const lines =
    shown.number > 1 && record.state !== 'issued'
      ? differences(record, shown.number - 1, shown.number)
      : compareVersions(shown.paragraphs, shown.paragraphs);
  const known = new Set(lines.map(({ paragraphId }) => paragraphId));
  const elsewhere = record.comments.filter(({ paragraphId }) => paragraphId === null || !known.has(paragraphId));
  return (
    <>
      <WholeDraft visit={visit} view={view} comments={elsewhere} />
      {edits && <AddLink visit={visit} view={view} after={null} />}
      {lines.map((line) =>
        line.heading ? (
          <SectionHead visit={visit} view={view} line={line} />
        ) : (
          <ParagraphLine
            visit={visit}
            view={view}
            line={line}
            comments={record.comments.filter(({ paragraphId }) => paragraphId === line.paragraphId)}
          />
        ),
      )}
    </>
  );
}

function WholeDraft({ visit, view, comments }: Props & { comments: readonly PlanComment[] }) {
  const t = visit.t.plans;
  const { record, speaksFor } = view;
  if (comments.length === 0 && !speaksFor) return null;
  return (
    <section>
      <h2 class="muc-doan">{t.whole}</h2>
      <div class="doan mot-cot" id="d-toan-van">
        <div>
          {comments.length === 0 && <p class="mo nho">{t.noCommentYet}</p>}
          <CommentList visit={visit} view={view} comments={comments} />
          {speaksFor && (
            <p class="khong-in">
              <Button kind="secondary" small href={paths.commentPlan(record.id, speaksFor)}>
                {t.actions.commentWhole}
              </Button>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

function SectionHead({ visit, view, line }: Props & { line: Difference }) {
  return (
    <>
      <h2 class="muc-doan" id={anchorOf(line)}>
        {line.label}. <PiecesText pieces={line.pieces} />
      </h2>
      <EditLinks visit={visit} view={view} line={line} />
    </>
  );
}

const anchorOf = ({ kind, label }: Difference) => (kind === 'removed' ? undefined : `d-${label}`);

function ParagraphLine({
  visit,
  view,
  line,
  comments,
}: Props & { line: Difference; comments: readonly PlanComment[] }) {
  const t = visit.t.plans;
  const { record, speaksFor, writes } = view;
  return (
    <div class="doan" id={anchorOf(line)}>
      <div>
        <p>
          <span class="so-doan">{line.label}</span>
          <PiecesText pieces={line.pieces} />
        </p>
        {line.kind === 'removed' && <p class="mo nho">{t.struck}</p>}
        {writes && line.reason && <p class="mo nho">{t.reasonOfChange(line.reason)}</p>}
        <EditLinks visit={visit} view={view} line={line} />
      </div>
      <div>
        {comments.length === 0 ? (
          <Silence>{record.state === 'commenting' ? t.noCommentYet : record.round > 0 ? t.noComment : ''}</Silence>
        ) : (
          <CommentList visit={visit} view={view} comments={comments} />
        )}
        {speaksFor && line.kind !== 'removed' && (
          <p class="khong-in gop-y">
            <Button
              kind="secondary"
              small
              href={`${paths.commentPlan(record.id, speaksFor)}?doan=${line.paragraphId}`}
              about={line.label}
            >
              {t.actions.comment}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function Silence({ children }: { children?: Child }) {
  return children ? <p class="mo nho">{children}</p> : null;
}

function EditLinks({ visit, view, line }: Props & { line: Difference }) {
  const t = visit.t.plans.actions;
  const { record, edits } = view;
  if (!edits) return null;
  return (
    <div class="nho khong-in">
      <a href={paths.paragraph(record.id, line.paragraphId)}>
        {line.kind === 'removed' ? t.restore : t.edit}
        <span class="an"> {line.label}</span>
      </a>
      {line.kind !== 'removed' && (
        <>
          {' · '}
          <a href={`${paths.newParagraph(record.id)}?sau=${line.paragraphId}`}>
            {t.add}
            <span class="an"> {line.label}</span>
          </a>
        </>
      )}
    </div>
  );
}

function AddLink({ visit, view, after }: Props & { after: string | null }) {
  return (
    <p class="nho khong-in">
      <a href={paths.newParagraph(view.record.id) + (after ? `?sau=${after}` : '')}>{visit.t.plans.actions.addFirst}</a>
    </p>
  );
}
