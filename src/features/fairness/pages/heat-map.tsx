import type { Visit } from '#src/platform/http/visit.ts';
import { tellingGroups } from '#src/points/fairness/distances.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Scroll } from '#src/ui/table.tsx';
import { type Figures, type Group, latestOf, type UnitFigures } from '../figures.ts';
import { columnScale, heatStep, STEPS } from '../heat-steps.ts';
import { Figure } from './figure.tsx';
import { labelText, signedText } from './figure-words.ts';

interface Props {
  visit: Visit;
  figures: Figures;
}

/** Units × groups of criteria, the points in every cell, each column with a scale of its own. */
export function HeatMap({ visit, figures }: Props) {
  const t = visit.t.fairness.heat;
  const { units, groups } = figures;
  const columns = groups.map(({ most }, index) => {
    const values = units.map((unit) => unit.groups[index] ?? 0);
    return { values, scale: columnScale(values, most) };
  });
  const what = `${figures.final ? t.agreed : t.verified}${figures.ballot ? ` ${t.electedBold}` : ''}`;
  return (
    <section>
      <h2>{headingOf(visit, groups, columns)}</h2>
      <Figure visit={visit} what={what} how={t.how} not={t.not}>
        <Scroll label={t.caption}>
          <table class="nhiet">
            <caption class="an">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{visit.t.fairness.unit}</th>
                {groups.map((group) => (
                  <th scope="col" title={group.name}>
                    {labelText(group.name, 48)}
                    <small>{mostText(visit, group)}</small>
                  </th>
                ))}
                <th scope="col" class="tongc">
                  {visit.t.fairness.total}
                </th>
                <th scope="col" class="tongc">
                  {t.gap}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <UnitRow unit={unit} scales={columns.map(({ scale }) => scale)} />
              ))}
            </tbody>
          </table>
        </Scroll>
        <Key visit={visit} />
      </Figure>
    </section>
  );
}

function headingOf(visit: Visit, groups: readonly Group[], columns: readonly { values: readonly number[] }[]): string {
  const t = visit.t.fairness.heat;
  const telling = tellingGroups(columns.map(({ values }) => values)).slice(0, 2);
  if (telling.length === 0) return t.alike;
  return t.heading(telling.map((index) => labelText(groups[index]?.name ?? '', 60)).join(t.and));
}

function mostText(visit: Visit, { most }: Group): string {
  const t = visit.t.fairness.heat;
  if (most === null) return t.unlimited;
  return most === 0 ? t.takesOff : t.most(formatPoints(most));
}

function UnitRow({ unit, scales }: { unit: UnitFigures; scales: readonly { low: number; high: number }[] }) {
  const total = latestOf(unit);
  return (
    <tr>
      <th scope="row">{unit.elected ? <b>{unit.shortName}</b> : unit.shortName}</th>
      {scales.map((scale, index) => {
        const points = unit.groups[index] ?? 0;
        return <td class={`bac-${heatStep(points, scale)}`}>{formatPoints(points)}</td>;
      })}
      <td class="tongc">{formatPoints(total)}</td>
      <td class="tongc tongc--phu">{unit.self === null ? '' : signedText(total - unit.self)}</td>
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
