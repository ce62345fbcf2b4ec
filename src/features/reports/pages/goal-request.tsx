import type { Amendment } from '#src/features/covenants/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';

interface Props {
  visit: Visit;
  /** Of one target, in order. */
  amendments: readonly Amendment[];
  unitOfMeasure: string;
  /** Where the unit's head asks for a change; none while one is waiting, or for others. */
  proposeHref?: string;
  indicator?: string;
}

/** The latest change request of a target, with what became of it; the signed goal stands in its own column. */
export function GoalRequest({ visit, amendments, unitOfMeasure, proposeHref, indicator }: Props) {
  const t = visit.t.reports.progress;
  const last = amendments.at(-1);
  const offer = proposeHref && last?.state !== 'proposed' && (
    <a href={proposeHref}>
      {t.propose}
      <span class="an"> {t.proposeAbout(indicator ?? '')}</span>
    </a>
  );
  if (!last) return <span>{offer || '–'}</span>;
  const value = `${last.newGoal} ${unitOfMeasure}`;
  return (
    <span>
      <a href={paths.amendment(last.id)}>{last.state === 'agreed' ? <ins>{value}</ins> : value}</a>
      {last.state !== 'agreed' && (
        <>
          <br />
          <span class="mo nho">{last.state === 'proposed' ? t.pending : t.refused}</span>
        </>
      )}
      {offer && <br />}
      {offer}
    </span>
  );
}
