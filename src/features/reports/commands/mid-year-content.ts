import type { YearRecord } from '#src/features/clusters/queries.ts';
import type { MidYearContent, ProgressContent } from '../content.ts';
import type { MidYearReview, ReviewedTargets } from '../queries/mid-year.ts';
import type { UnitReportStanding } from '../queries.ts';
import { reportSymbol } from './report-number.ts';

export interface MidYearSources {
  year: YearRecord;
  review: MidYearReview;
  standings: readonly UnitReportStanding[];
  pledged: ReviewedTargets;
}

/** Everything that the report says, from what was sent and written. Number and day are those that it gets. */
export function midYearContent(
  { year, review, standings, pledged }: MidYearSources,
  given: { number: number; issuedOn: string },
): MidYearContent {
  return {
    form: 'thidua-mid-year-report/1',
    cluster: year.clusterName,
    year: year.year,
    number: given.number,
    symbol: reportSymbol(year.clusterCode),
    issuedOn: given.issuedOn,
    addressee: review.addressee,
    units: standings.length,
    heldOn: review.heldOn ?? '',
    missingReason: review.missingReason,
    overview: review.overview,
    results: review.results,
    difficulties: review.difficulties,
    conclusion: review.conclusion,
    tasks: review.tasks,
    progress: standings.map(({ unitName, state, sentOn, content }) => ({
      unit: unitName,
      sentOn,
      returned: state === 'returned',
      lines: content ? (JSON.parse(content) as ProgressContent).lines : [],
    })),
    amendments: pledged.amendments.map((amendment) => {
      const { number, unitName, indicator, unitOfMeasure, oldGoal, newGoal, oldDueOn, newDueOn, state } = amendment;
      return { number, unit: unitName, indicator, unitOfMeasure, oldGoal, newGoal, oldDueOn, newDueOn, state };
    }),
  };
}
