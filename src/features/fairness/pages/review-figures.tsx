import type { Visit } from '#src/platform/http/visit.ts';
import { agreementLevel } from '#src/points/fairness/agreement.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Fraction } from '#src/ui/threshold.tsx';
import type { Figures, ReviewFigures } from '../figures.ts';
import { Chart, Figure } from './figure.tsx';
import { meanText, ratioText, reviewerNames, signedText } from './figure-words.ts';
import { SeverityDots, type SeverityLine } from './severity-dots.tsx';

interface Props {
  visit: Visit;
  figures: Figures;
  /** Names of reviewers are for the standing office: a leading unit would read off who marks it. */
  names: boolean;
  /** Units whose marks are shown one by one: those whose differences this reader may see on their own page. */
  openUnits: ReadonlySet<string>;
}

interface ReviewProps extends Props {
  reviews: ReviewFigures;
  labelOf: (reviewer: string) => string;
  unitOf: (unitId: string) => string;
}

/** Whether those who marked the same units agree; only words where nobody did. */
export function ReviewSection(props: Props) {
  const { visit, figures, names } = props;
  const t = visit.t.fairness.reviews;
  const { reviews } = figures;
  if (!reviews) {
    return (
      <section>
        <h2>{t.heading}</h2>
        <Notice kind="cho" title={t.none}>
          {t.noneWords}
        </Notice>
      </section>
    );
  }
  const labelOf = reviewerNames(visit, reviews, names);
  const unitOf = (unitId: string) => figures.units.find((unit) => unit.unitId === unitId)?.shortName ?? '';
  const all = { ...props, reviews, labelOf, unitOf };
  return (
    <>
      <Agreement {...all} />
      <Severity {...all} />
      <UnitScores {...all} />
    </>
  );
}

function Agreement({ visit, figures, reviews }: ReviewProps) {
  const t = visit.t.fairness.reviews;
  const { alpha } = reviews;
  const groups = reviews.groups.filter((group) => group.alpha !== null);
  return (
    <section>
      <h2>{alpha === null ? t.heading : t[agreementLevel(alpha / 1000)]}</h2>
      <Figure visit={visit} what={`${t.what} ${t.thresholds} ${t.source}`} how={t.how} not={t.not}>
        {alpha === null ? (
          <p>{t.alike}</p>
        ) : (
          <Fraction value={ratioText(alpha)} lines={[t.alpha, t.few(reviews.reviewers.length, reviews.units.length)]} />
        )}
        {groups.length > 1 && (
          <Table caption={t.byGroup} stacked columns={[{ label: t.group }, { label: t.alpha, number: true }]}>
            {groups.map((group) => (
              <Row>
                <RowHead>{figures.groups.find(({ code }) => code === group.code)?.name ?? group.code}</RowHead>
                <Cell number label={t.alpha}>
                  {ratioText(group.alpha ?? 0)}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Figure>
    </section>
  );
}

function Severity({ visit, reviews, labelOf, names }: ReviewProps) {
  const t = visit.t.fairness.reviews;
  const lines = reviews.severities.map(({ reviewer, units, difference }) => ({
    label: labelOf(reviewer),
    units,
    difference,
  }));
  const [strictest, mildest] = [lines[0], lines.at(-1)];
  const what = names ? t.severityWhat : `${t.severityWhat} ${t.hiddenNames}`;
  return (
    <section>
      <h2>{t.severity(meanText((mildest?.difference ?? 0) - (strictest?.difference ?? 0)))}</h2>
      <Figure visit={visit} what={what} how={t.severityHow} not={t.severityNot}>
        <Chart
          visit={visit}
          drawing={<SeverityDots visit={visit} lines={lines} />}
          table={<SeverityTable visit={visit} lines={lines} />}
        />
      </Figure>
    </section>
  );
}

function SeverityTable({ visit, lines }: { visit: Visit; lines: readonly SeverityLine[] }) {
  const t = visit.t.fairness.reviews;
  return (
    <Table
      caption={t.severityWhat}
      captionHidden
      stacked
      columns={[{ label: t.reviewer }, { label: t.marked, number: true }, { label: t.difference, number: true }]}
    >
      {lines.map(({ label, units, difference }) => (
        <Row>
          <RowHead>{label}</RowHead>
          <Cell number label={t.marked}>
            {String(units)}
          </Cell>
          <Cell number label={t.difference}>
            {signedText(difference)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function UnitScores({ visit, figures, reviews, labelOf, unitOf, openUnits }: ReviewProps) {
  const t = visit.t.fairness.reviews;
  const shown = new Map(reviews.units.map((unit) => [unit.unitId, unit]));
  const units = figures.units.flatMap(({ unitId }) => (openUnits.has(unitId) ? (shown.get(unitId) ?? []) : []));
  const outliers = reviews.outliers.filter(({ unitId }) => openUnits.has(unitId));
  if (units.length === 0) {
    return (
      <section>
        <h2>{t.scores}</h2>
        <p>{t.hiddenUnits}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t.scores}</h2>
      <Figure visit={visit} what={t.scoresWhat} how={t.scoresHow} not={t.scoresNot}>
        <Table
          caption={t.scores}
          captionHidden
          stacked
          columns={[
            { label: visit.t.fairness.unit },
            { label: t.mean, number: true },
            { label: t.leaveOneOut, number: true },
            { label: t.standardised, number: true },
          ]}
        >
          {units.map(({ unitId, mean, lowest, highest, standardised }) => (
            <Row>
              <RowHead>{unitOf(unitId)}</RowHead>
              <Cell number label={t.mean}>
                {meanText(mean)}
              </Cell>
              <Cell number label={t.leaveOneOut}>
                {t.range(meanText(lowest), meanText(highest))}
              </Cell>
              <Cell number label={t.standardised}>
                {standardised === null ? t.impossible : meanText(standardised)}
              </Cell>
            </Row>
          ))}
        </Table>
      </Figure>
      <h3>{t.outliers}</h3>
      {outliers.length === 0 ? (
        <p>{t.noOutliers}</p>
      ) : (
        <ul>
          {outliers.map(({ reviewer, unitId, difference }) => (
            <li>{t.outlier(labelOf(reviewer), unitOf(unitId), signedText(difference))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
