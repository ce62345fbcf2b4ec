import type { AwardCode } from '#src/law/award-code.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Outcome } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Views } from '#src/ui/views.tsx';
import type { AwardSummary } from '../queries/lines.ts';
import type { SubjectKind } from '../rule-parts.ts';
import { type BodySort, bodySorts } from '../rules.ts';
import { awardTitle, withQuery } from './verdict-parts.tsx';

/** What is asked of the whole body, as it stands in the address. */
export interface BodyAsked {
  award: AwardCode;
  kind: SubjectKind;
  year: number;
  outcome: Outcome | null;
  sort: BodySort;
}

export function bodyHref(asked: BodyAsked, base = paths.eligibility()): string {
  return withQuery(base, {
    ...{ 'danh-hieu': asked.award, 'doi-tuong': asked.kind, nam: asked.year, 'ket-qua': asked.outcome },
    'thu-tu': asked.sort === 'name' ? null : asked.sort,
  });
}

/** Which units are shown, and in which order. */
export function BodyViews({ visit, asked }: { visit: Visit; asked: BodyAsked }) {
  const t = visit.t.eligibility;
  const outcomes = [null, 'eligible', 'notEligible', 'unknown'] as const;
  return (
    <>
      <Views
        label={t.ministry.having}
        views={outcomes.map((outcome) => ({
          label: outcome ? t.outcomes[outcome] : t.any,
          href: bodyHref({ ...asked, outcome }),
          current: asked.outcome === outcome,
        }))}
      />
      <Views
        label={t.list.sort}
        views={bodySorts.map((sort) => ({
          label: t.ministry.sorts[sort],
          href: bodyHref({ ...asked, sort }),
          current: asked.sort === sort,
        }))}
      />
    </>
  );
}

/** Award by award over the whole body; each leads to its units. */
export function AwardCounts({
  visit,
  asked,
  pack,
  awards,
}: {
  visit: Visit;
  asked: BodyAsked;
  pack: RulePack;
  awards: readonly AwardSummary[];
}) {
  const t = visit.t.eligibility.ministry;
  const numbers = ['eligible', 'notEligible', 'unknown'] as const;
  if (awards.length === 0) return null;
  return (
    <Table
      caption={t.byAward(visit.t.eligibility.rules.groups[asked.kind], asked.year)}
      stacked
      columns={[
        { label: t.award },
        ...numbers.map((outcome) => ({ label: t.columns[outcome], number: true, width: 90 })),
      ]}
    >
      {awards.map(({ award, counts }) => (
        <Row>
          <RowHead>
            <a href={bodyHref({ ...asked, award, outcome: null })}>{awardTitle(pack, award)}</a>
          </RowHead>
          {numbers.map((outcome) => (
            <Cell label={t.columns[outcome]} number>
              {formatWhole(counts[outcome])}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
