import type { Visit } from '#src/platform/http/visit.ts';
import { meanRanks } from '#src/points/fairness/ranks.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Figures, UnitFigures } from '../figures.ts';
import { placesOfColumn, type RecordName, recordsOf, type SlopeColumn, slopeColumns } from '../slope-layout.ts';
import { Chart, Figure } from './figure.tsx';
import { labelText, meanText, rankText } from './figure-words.ts';

/** Room for names at both ends, between columns and between rows, in px of the drawing. */
const ENDS = 310;
const BETWEEN = 185;
const ROW = 36;
const TOP = 52;

interface Props {
  visit: Visit;
  figures: Figures;
}

/** Rank of each unit from record to record, names and values written at the lines themselves. */
export function SlopeChart({ visit, figures }: Props) {
  const t = visit.t.fairness.slope;
  const heading = slopeHeading({ visit, figures });
  return (
    <section>
      <h2>{heading}</h2>
      <Figure visit={visit} what={`${t.what}${figures.ballot ? ` ${t.elected}` : ''}`} how={t.how} not={t.not}>
        <Chart
          visit={visit}
          drawing={<Drawing visit={visit} figures={figures} spoken={t.spoken(heading)} />}
          table={<Numbers visit={visit} figures={figures} />}
        />
      </Figure>
    </section>
  );
}

/** The finding: whether the nominated are those with the highest scores; before the vote, what the review changed. */
export function slopeHeading({ visit, figures }: Props): string {
  const t = visit.t.fairness.slope;
  const elected = figures.units.filter((unit) => unit.elected);
  if (elected.length > 0) {
    const among = elected.filter(({ place }) => place <= elected.length).length;
    return among === elected.length ? t.allElected(among) : t.someElected(among, elected.length);
  }
  const mean = figures.verifying?.mean ?? 0;
  if (mean === 0) return t.same;
  return mean < 0 ? t.lower(meanText(-mean)) : t.higher(meanText(mean));
}

function valueText(visit: Visit, record: RecordName, value: number): string {
  return record === 'votes' ? visit.t.fairness.votes(value) : formatPoints(value);
}

function Drawing({ visit, figures, spoken }: Props & { spoken: string }) {
  const columns = slopeColumns(figures.units);
  const width = 2 * ENDS + Math.max(columns.length - 1, 0) * BETWEEN;
  const height = TOP + figures.units.length * ROW;
  const plain = figures.units.filter(({ elected }) => !elected);
  const bold = figures.units.filter(({ elected }) => elected);
  return (
    <svg class="doc" role="img" aria-label={spoken} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      {columns.map(({ record }, index) => (
        <text class="doc__dau" x={xOf(index)} y={18} text-anchor="middle">
          {visit.t.fairness.records[record]}
        </text>
      ))}
      {[...plain, ...bold].map((unit) => (
        <UnitLine unit={unit} columns={columns} />
      ))}
      {columns.map((column, index) =>
        index === 0 || index === columns.length - 1 ? (
          <EndLabels visit={visit} units={figures.units} column={column} index={index} />
        ) : (
          <MiddleLabels visit={visit} units={figures.units} column={column} index={index} />
        ),
      )}
    </svg>
  );
}

const xOf = (index: number) => ENDS + index * BETWEEN;
const yOf = (row: number) => TOP + row * ROW;

function UnitLine({ unit, columns }: { unit: UnitFigures; columns: readonly SlopeColumn[] }) {
  const points = columns.flatMap(({ dots }, index) => {
    const dot = dots.find(({ unitId }) => unitId === unit.unitId);
    return dot ? [{ x: xOf(index), y: yOf(dot.row) }] : [];
  });
  return (
    <g class={unit.elected ? 'doc__dam' : undefined}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle cx={x} cy={y} r={unit.elected ? 4.5 : 3} />
      ))}
    </g>
  );
}

interface LabelsProps {
  visit: Visit;
  units: readonly UnitFigures[];
  column: SlopeColumn;
  index: number;
}

function EndLabels({ visit, units, column, index }: LabelsProps) {
  const first = index === 0;
  return (
    <>
      {column.dots.map(({ unitId, row, value }) => {
        const unit = units.find((each) => each.unitId === unitId);
        const name = labelText(unit?.shortName ?? '');
        const text = valueText(visit, column.record, value);
        return (
          <text
            class={unit?.elected ? 'doc__dam' : undefined}
            x={xOf(index) + (first ? -12 : 12)}
            y={yOf(row) + 5}
            text-anchor={first ? 'end' : 'start'}
          >
            {first ? `${name}  ${text}` : `${text}  ${name}`}
          </text>
        );
      })}
    </>
  );
}

function MiddleLabels({ visit, units, column, index }: LabelsProps) {
  const elected = new Set(units.filter((unit) => unit.elected).map(({ unitId }) => unitId));
  return (
    <>
      {placesOfColumn(column).map(({ row, value, unitIds }) => (
        <text
          class={unitIds.some((unitId) => elected.has(unitId)) ? 'doc__dam' : undefined}
          x={xOf(index)}
          y={yOf(row) - 9}
          text-anchor="middle"
        >
          {valueText(visit, column.record, value)}
        </text>
      ))}
    </>
  );
}

function Numbers({ visit, figures }: Props) {
  const t = visit.t.fairness;
  const records = recordsOf(figures.units);
  const ranks = new Map(
    records.map((record) => {
      const there = figures.units.filter((unit) => unit[record] !== null);
      const each = meanRanks(there.map((unit) => unit[record] ?? 0));
      return [record, new Map(there.map(({ unitId }, index) => [unitId, each[index] ?? 0]))];
    }),
  );
  return (
    <Table
      caption={t.slope.caption}
      captionHidden
      stacked
      columns={[{ label: t.unit }, ...records.map((record) => ({ label: t.records[record], number: true }))]}
    >
      {figures.units.map((unit) => (
        <Row>
          <RowHead>{unit.elected ? <b>{unit.name}</b> : unit.name}</RowHead>
          {records.map((record) => {
            const value = unit[record];
            const rank = ranks.get(record)?.get(unit.unitId);
            return (
              <Cell number label={t.records[record]}>
                {value !== null && rank !== undefined && t.placed(valueText(visit, record, value), rankText(rank))}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
}
