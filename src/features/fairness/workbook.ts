import { type WrittenSheet, type WrittenValue, writeWorkbook } from '#src/papers/sheets/write-workbook.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import type { Figures, ReviewFigures } from './figures.ts';
import { reviewerNames, signedText } from './pages/figure-words.ts';
import type { FrozenFigures } from './queries.ts';

export interface FiguresBook {
  visit: Visit;
  figures: Figures;
  /** The record of the announcement that the figures come from; null where they are computed today. */
  frozen: Omit<FrozenFigures, 'figures'> | null;
  /** May read who the reviewers are. */
  names: boolean;
  /** Units whose marks this reader may see one by one. */
  openUnits: ReadonlySet<string>;
}

/** The figures of a year as a workbook: what its page shows to the same reader, and nothing more. */
export function figuresBook(book: FiguresBook): Promise<Uint8Array> {
  const { reviews } = book.figures;
  return writeWorkbook([
    unitSheet(book),
    distanceSheet(book),
    ...(book.figures.groups.length > 1 ? [leftOutSheet(book)] : []),
    ...(reviews ? [severitySheet(book, reviews), markSheet(book, reviews)] : []),
    aboutSheet(book),
  ]);
}

const points = (thousandths: number | null): number | null => (thousandths === null ? null : thousandths / 1000);
const number = (heading: string) => ({ heading, width: 14 });

function unitNames({ units }: Figures): (unitId: string) => string {
  return (unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? '';
}

function unitSheet({ visit, figures }: FiguresBook): WrittenSheet {
  const t = visit.t.fairness;
  const records = ['self', 'verified', 'agreed'] as const;
  return {
    name: t.book.units,
    columns: [
      { heading: t.unit, width: 40 },
      number(t.place),
      ...records.map((record) => number(t.records[record])),
      number(t.records.votes),
      number(t.book.elected),
      ...figures.groups.map(({ code, name }) => ({ heading: `${code} ${name}`, width: 20 })),
    ],
    rows: figures.units.map((unit): WrittenValue[] => [
      unit.name,
      unit.place,
      ...records.map((record) => points(unit[record])),
      figures.ballot?.withheld ? t.consensus.withheld : unit.votes,
      unit.elected ? t.book.yes : null,
      ...figures.groups.map((_, at) => points(unit.groups[at] ?? null)),
    ]),
  };
}

function distanceSheet({ visit, figures }: FiguresBook): WrittenSheet {
  const t = visit.t.fairness.distances;
  const nameOf = unitNames(figures);
  const steps = [
    { label: t.verifying, step: figures.verifying },
    { label: t.agreeing, step: figures.agreeing },
  ];
  return {
    name: visit.t.fairness.book.distances,
    columns: [
      { heading: t.step, width: 28 },
      number(t.changed),
      number(t.mean),
      { heading: t.furthest, width: 40 },
      number(visit.t.fairness.book.points),
      { heading: t.outliers, width: 50 },
    ],
    rows: steps.flatMap(({ label, step }): WrittenValue[][] =>
      step
        ? [
            [
              label,
              step.changed,
              points(step.mean),
              step.furthest && nameOf(step.furthest.unit),
              points(step.furthest?.difference ?? null),
              step.outliers.map(nameOf).join('; '),
            ],
          ]
        : [],
    ),
  };
}

function leftOutSheet({ visit, figures }: FiguresBook): WrittenSheet {
  const t = visit.t.fairness.leftOut;
  const nameOf = unitNames(figures);
  return {
    name: visit.t.fairness.book.leftOut,
    columns: [
      { heading: t.group, width: 40 },
      number(t.turned),
      number(visit.t.fairness.book.pairs),
      { heading: t.moved, width: 60 },
    ],
    rows: figures.leftOut.map(({ group, turned, pairs, moved }) => [
      figures.groups[group]?.name ?? '',
      turned,
      pairs,
      moved ? t.move(nameOf(moved.unit), moved.from, moved.to) : t.still,
    ]),
  };
}

function severitySheet({ visit, names }: FiguresBook, reviews: ReviewFigures): WrittenSheet {
  const t = visit.t.fairness.reviews;
  const nameOf = reviewerNames(visit, reviews, names);
  return {
    name: visit.t.fairness.book.reviewers,
    columns: [{ heading: t.reviewer, width: 44 }, number(t.marked), number(t.difference)],
    rows: reviews.severities.map(({ reviewer, units, difference }) => [nameOf(reviewer), units, points(difference)]),
  };
}

function markSheet({ visit, figures, names, openUnits }: FiguresBook, reviews: ReviewFigures): WrittenSheet {
  const t = visit.t.fairness.reviews;
  const unitOf = unitNames(figures);
  const nameOf = reviewerNames(visit, reviews, names);
  return {
    name: visit.t.fairness.book.marks,
    columns: [
      { heading: visit.t.fairness.unit, width: 40 },
      number(t.mean),
      number(visit.t.fairness.book.lowest),
      number(visit.t.fairness.book.highest),
      number(t.standardised),
      { heading: t.outliers, width: 60 },
    ],
    rows: reviews.units
      .filter(({ unitId }) => openUnits.has(unitId))
      .map(({ unitId, mean, lowest, highest, standardised }) => [
        unitOf(unitId),
        points(mean),
        points(lowest),
        points(highest),
        points(standardised),
        reviews.outliers
          .filter((outlier) => outlier.unitId === unitId)
          .map(({ reviewer, difference }) => `${nameOf(reviewer)}: ${signedText(difference)}`)
          .join('; '),
      ]),
  };
}

/** Single figures with how they were computed and what they are not, and where the figures come from. */
function aboutSheet({ visit, figures, frozen }: FiguresBook): WrittenSheet {
  const t = visit.t.fairness;
  const { selfVerified, verifiedAgreed, latestVotes } = figures.correlations;
  const alphas = figures.reviews
    ? [
        { words: t.reviews.alpha, value: figures.reviews.alpha },
        ...figures.reviews.groups.map(({ code, alpha }) => ({ words: `${t.reviews.alpha}, ${code}`, value: alpha })),
      ]
    : [];
  const single = [
    { words: t.consensus.selfVerified, value: selfVerified },
    { words: t.consensus.verifiedAgreed, value: verifiedAgreed },
    { words: t.consensus.latestVotes, value: latestVotes },
    ...alphas,
  ];
  return {
    name: t.book.about,
    columns: [
      { heading: t.book.figure, width: 44 },
      { heading: t.book.value, width: 80 },
    ],
    rows: [
      ...single.flatMap(({ words, value }): WrittenValue[][] => (value === null ? [] : [[words, points(value)]])),
      [t.book.standing, frozen ? t.standing.frozen(formatDay(dayOf(frozen.frozenAt.toISOString()))) : t.book.today],
      [t.book.method, figures.method],
      ...(frozen ? [[t.book.mark, frozen.mark]] : []),
      ...(frozen && !frozen.intact ? [[t.standing.damaged, t.standing.damagedWords]] : []),
      [t.consensus.heading, `${t.consensus.how} ${t.consensus.not}`],
      [t.distances.heading, `${t.distances.how} ${t.distances.not}`],
      [t.leftOut.heading, `${t.leftOut.how} ${t.leftOut.not}`],
      ...(figures.reviews
        ? [
            [t.reviews.heading, `${t.reviews.what} ${t.reviews.thresholds} ${t.reviews.how} ${t.reviews.not}`],
            [t.reviews.difference, `${t.reviews.severityHow} ${t.reviews.severityNot}`],
            [t.reviews.scores, `${t.reviews.scoresHow} ${t.reviews.scoresNot}`],
          ]
        : []),
    ],
  };
}
