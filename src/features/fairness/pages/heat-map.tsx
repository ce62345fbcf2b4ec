import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { tellingGroups } from '#src/points/fairness/distances.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Scroll } from '#src/ui/table.tsx';
import { type Figures, type Line, latestOf, type UnitFigures } from '../figures.ts';
import { columnScale, heatStep, STEPS } from '../heat-steps.ts';
import { Figure } from './figure.tsx';
import { labelText, signedText } from './figure-words.ts';

interface Props {
  visit: Visit;
  figures: Figures;
  yearId: string;
  /** Code of the group whose lines are the columns; empty for the groups themselves. */
  group: string;
}

interface Column extends Line {
  values: readonly number[];
  scale: { low: number; high: number };
  /** The address of its own lines. */
  href: string | null;
}

/** Units × groups of criteria, or × the lines of one group: the points in every cell, each column with its own scale. */
export function HeatMap({ visit, figures, yearId, group: code }: Props) {
  const t = visit.t.fairness.heat;
  const index = figures.groups.findIndex((group) => group.code === code);
  const group = figures.groups[index];
  const columns = group ? lineColumns(figures, index) : groupColumns(figures, yearId);
  const record = figures.final ? t.agreed : t.verified;
  const bold = figures.ballot ? ` ${t.electedBold}` : '';
  return (
    <section id="nhiet">
      <h2>{group ? t.ofGroup(group.name) : headingOf(visit, columns)}</h2>
      {group && (
        <p class="khong-in">
          <a href={`${paths.fairness(yearId)}#nhiet`}>{t.allGroups}</a>
        </p>
      )}
      <Figure visit={visit} what={`${record}${group ? ` ${t.ofLines}` : ''}${bold}`} how={t.how} not={t.not}>
        <Scroll label={t.caption}>
          <table class="nhiet">
            <caption class="an">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{visit.t.fairness.unit}</th>
                {columns.map((column) => (
                  <ColumnHead visit={visit} column={column} />
                ))}
                <th scope="col" class="tongc">
                  {visit.t.fairness.total}
                </th>
                {!group && (
                  <th scope="col" class="tongc">
                    {t.gap}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {figures.units.map((unit, row) => (
                <UnitRow unit={unit} columns={columns} row={row} total={group ? (unit.groups[index] ?? 0) : null} />
              ))}
            </tbody>
          </table>
        </Scroll>
        <Key visit={visit} />
      </Figure>
    </section>
  );
}

function groupColumns({ units, groups }: Figures, yearId: string): Column[] {
  return groups.map((group, index) => {
    const values = units.map((unit) => unit.groups[index] ?? 0);
    const href =
      group.lines.length > 1 ? `${paths.fairness(yearId)}?nhom=${encodeURIComponent(group.code)}#nhiet` : null;
    return { ...group, values, scale: columnScale(values, group.most), href };
  });
}

function lineColumns({ units, groups }: Figures, group: number): Column[] {
  return (groups[group]?.lines ?? []).map((line, index) => {
    const values = units.map((unit) => unit.lines[group]?.[index] ?? 0);
    return { ...line, name: `${line.code}. ${line.name}`, values, scale: columnScale(values, line.most), href: null };
  });
}

function headingOf(visit: Visit, columns: readonly Column[]): string {
  const t = visit.t.fairness.heat;
  const telling = tellingGroups(columns.map(({ values }) => values)).slice(0, 2);
  if (telling.length === 0) return t.alike;
  return t.heading(telling.map((index) => labelText(columns[index]?.name ?? '', 60)).join(t.and));
}

function ColumnHead({ visit, column }: { visit: Visit; column: Column }) {
  const name = labelText(column.name, 48);
  return (
    <th scope="col" title={column.name}>
      {column.href ? <a href={column.href}>{name}</a> : name}
      <small>{mostText(visit, column)}</small>
    </th>
  );
}

function mostText(visit: Visit, { most }: Column): string {
  const t = visit.t.fairness.heat;
  if (most === null) return t.unlimited;
  return most === 0 ? t.takesOff : t.most(formatPoints(most));
}

interface UnitRowProps {
  unit: UnitFigures;
  columns: readonly Column[];
  row: number;
  /** Points of the one group that is shown; null for the whole sheet. */
  total: number | null;
}

function UnitRow({ unit, columns, row, total }: UnitRowProps) {
  const whole = latestOf(unit);
  return (
    <tr>
      <th scope="row">{unit.elected ? <b>{unit.shortName}</b> : unit.shortName}</th>
      {columns.map(({ values, scale }) => {
        const points = values[row] ?? 0;
        return <td class={`bac-${heatStep(points, scale)}`}>{formatPoints(points)}</td>;
      })}
      <td class="tongc">{formatPoints(total ?? whole)}</td>
      {total === null && <td class="tongc tongc--phu">{unit.self === null ? '' : signedText(whole - unit.self)}</td>}
    </tr>
  );
}

/** The scale in words, so that no colour has to be guessed. */
function Key({ visit }: { visit: Visit }) {
  const t = visit.t.fairness.heat;
  return (
    <p class="thang-mau">
      <span>
        {t.scale}: {t.scaleLow}
      </span>
      <span class="thang-mau__o" aria-hidden="true">
        {Array.from({ length: STEPS }, (_, step) => (
          <i class={`bac-${step}`} />
        ))}
      </span>
      <span>{t.scaleHigh}</span>
    </p>
  );
}
