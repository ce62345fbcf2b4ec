import type { Visit } from '#src/platform/http/visit.ts';
import type { Distances } from '#src/points/fairness/distances.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Fraction, Ruler } from '#src/ui/threshold.tsx';
import type { Figures } from '../figures.ts';
import { Figure } from './figure.tsx';
import { ratioText, signedText } from './figure-words.ts';

interface Props {
  visit: Visit;
  figures: Figures;
}

/** Fewer units than this, and a correlation says little. */
const FEW = 30;

/** Where choices and ranks agree, with the caveat of a small cluster. */
export function Consensus({ visit, figures }: Props) {
  const t = visit.t.fairness.consensus;
  const { selfVerified, verifiedAgreed, latestVotes } = figures.correlations;
  const chosen = figures.units.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const forElected = figures.units.reduce((sum, { votes, elected }) => sum + (elected ? (votes ?? 0) : 0), 0);
  return (
    <section class="so-lieu">
      <h2>{t.heading}</h2>
      <Figure
        visit={visit}
        what={figures.units.length < FEW ? t.few(figures.units.length) : ''}
        how={t.how}
        not={t.not}
      >
        <div class="so-lieu__day">
          {figures.ballot && chosen > 0 && (
            <div>
              <Fraction value={`${forElected}/${chosen}`} lines={[t.choices]} />
              <Ruler part={forElected} whole={chosen} thin />
            </div>
          )}
          <Correlation value={selfVerified} words={t.selfVerified} />
          <Correlation value={verifiedAgreed} words={t.verifiedAgreed} />
          <Correlation value={latestVotes} words={t.latestVotes} />
        </div>
        {figures.ballot?.withheld && <p>{t.withheld}</p>}
      </Figure>
    </section>
  );
}

function Correlation({ value, words }: { value: number | null; words: string }) {
  if (value === null) return null;
  return (
    <div>
      <Fraction value={ratioText(value)} lines={[words]} />
      <Ruler part={Math.max(value, 0)} whole={1000} label={`${words}: ${ratioText(value)}`} thin />
    </div>
  );
}

/** How much each record changed the one before it. */
export function DistanceTable({ visit, figures }: Props) {
  const t = visit.t.fairness.distances;
  return (
    <section>
      <h2>{t.heading}</h2>
      <Figure visit={visit} what={t.what} how={t.how} not={t.not}>
        <Table
          caption={t.heading}
          captionHidden
          stacked
          columns={[
            { label: t.step },
            { label: t.changed, number: true },
            { label: t.mean, number: true },
            { label: t.furthest },
            { label: t.outliers },
          ]}
        >
          <DistanceRow visit={visit} figures={figures} label={t.verifying} distances={figures.verifying} />
          <DistanceRow visit={visit} figures={figures} label={t.agreeing} distances={figures.agreeing} />
        </Table>
      </Figure>
    </section>
  );
}

function DistanceRow({ visit, figures, label, distances }: Props & { label: string; distances: Distances | null }) {
  const t = visit.t.fairness.distances;
  if (!distances) return null;
  const nameOf = (unitId: string) => figures.units.find((unit) => unit.unitId === unitId)?.shortName ?? '';
  const { furthest } = distances;
  return (
    <Row>
      <RowHead>{label}</RowHead>
      <Cell number label={t.changed}>{`${distances.changed}/${distances.of}`}</Cell>
      <Cell number label={t.mean}>
        {signedText(distances.mean)}
      </Cell>
      <Cell label={t.furthest}>{furthest ? t.of(nameOf(furthest.unit), signedText(furthest.difference)) : t.none}</Cell>
      <Cell label={t.outliers}>
        {distances.outliers.length === 0 ? t.none : distances.outliers.map(nameOf).join('; ')}
      </Cell>
    </Row>
  );
}

/** What the order owes to each group of criteria. */
export function LeftOutTable({ visit, figures }: Props) {
  const t = visit.t.fairness.leftOut;
  const nameOf = (unitId: string) => figures.units.find((unit) => unit.unitId === unitId)?.shortName ?? '';
  if (figures.groups.length < 2) return null;
  return (
    <section>
      <h2>{t.heading}</h2>
      <Figure visit={visit} what={t.what} how={t.how} not={t.not}>
        <Table
          caption={t.heading}
          captionHidden
          stacked
          columns={[{ label: t.group }, { label: t.turned, number: true }, { label: t.moved }]}
        >
          {figures.leftOut.map(({ group, turned, pairs, moved }) => (
            <Row>
              <RowHead>{figures.groups[group]?.name ?? ''}</RowHead>
              <Cell number label={t.turned}>{`${turned}/${pairs}`}</Cell>
              <Cell label={t.moved}>{moved ? t.move(nameOf(moved.unit), moved.from, moved.to) : t.still}</Cell>
            </Row>
          ))}
        </Table>
      </Figure>
    </section>
  );
}
