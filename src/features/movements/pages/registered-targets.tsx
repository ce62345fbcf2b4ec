import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Status, Warning } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { RegistrationRecord, Target } from '../queries.ts';
import { goalDifference, weightSum, wholeWeight } from '../rules.ts';

interface Props {
  visit: Visit;
  record: RegistrationRecord;
  /** One more column: the remark on each target, a link, or a field. */
  last?: { label: string; width?: number; cell(target: Target): Child };
}

/** The targets of a registration beside the results of the year before, with the sum of their weights. */
export function RegisteredTargets({ visit, record, last }: Props) {
  const t = visit.t.movements.registration;
  const { year, targets } = record;
  return (
    <Table
      caption={t.caption(record.unitName)}
      columns={[
        { label: t.indicator },
        { label: t.unitOfMeasure },
        { label: t.baseline(year - 1), number: true },
        { label: t.goal(year), number: true },
        { label: t.difference(year - 1), number: true },
        { label: t.weight, number: true },
        { label: t.owner },
        { label: t.due },
        ...(last ? [{ label: last.label, width: last.width }] : []),
      ]}
      stacked
    >
      {targets.map((target) => (
        <TargetRow visit={visit} record={record} target={target} last={last} />
      ))}
      <SumRow visit={visit} weight={weightSum(targets)} wide={last !== undefined} />
    </Table>
  );
}

function TargetRow({ visit, record, target, last }: Props & { target: Target }) {
  const t = visit.t.movements.registration;
  const { year } = record;
  const difference = goalDifference(target.baseline, target.goal);
  return (
    <Row>
      <RowHead>
        {target.indicator}
        {target.note && (
          <>
            <br />
            <span class="mo">{target.note}</span>
          </>
        )}
      </RowHead>
      <Cell label={t.unitOfMeasure}>{target.unitOfMeasure}</Cell>
      <Cell label={t.baseline(year - 1)} number class="mo">
        {target.baseline || '–'}
      </Cell>
      <Cell label={t.goal(year)} number class="dam">
        {target.goal}
      </Cell>
      <Cell label={t.difference(year - 1)} number>
        {differenceWords(difference)}
        {difference !== null && difference < 0 && <Warning>{t.lower(year - 1)}</Warning>}
      </Cell>
      <Cell label={t.weight} number>
        {`${formatPoints(target.weight)}\u00a0%`}
      </Cell>
      <Cell label={t.owner}>{target.owner}</Cell>
      <Cell label={t.due}>{formatDay(target.dueOn)}</Cell>
      {last && <Cell label={last.label}>{last.cell(target)}</Cell>}
    </Row>
  );
}

/** "+6,9"; a dash where the two are not both numbers. */
export function differenceWords(difference: number | null): string {
  if (difference === null) return '–';
  return difference > 0 ? `+${formatPoints(difference)}` : formatPoints(difference);
}

function SumRow({ visit, weight, wide }: { visit: Visit; weight: number; wide: boolean }) {
  const t = visit.t.movements.registration;
  const whole = weight === wholeWeight;
  return (
    <Row kind="tong">
      <RowHead>{t.sum}</RowHead>
      <Cell />
      <Cell />
      <Cell />
      <Cell />
      <Cell label={t.weight} number>
        <Status kind={whole ? 'xong' : 'luu-y'}>{`${formatPoints(weight)}\u00a0%`}</Status>
      </Cell>
      <Cell />
      <Cell />
      {wide && <Cell />}
    </Row>
  );
}
