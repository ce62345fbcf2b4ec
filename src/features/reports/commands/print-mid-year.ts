import { leadershipOf, type YearRecord, yearRecord } from '#src/features/clusters/queries.ts';
import type { MidYearReportFacts } from '#src/papers/mid-year-report.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { MidYearContent, SentProgress } from '../content.ts';
import { type MidYearReview, midYearReview, reviewedTargets } from '../queries/mid-year.ts';
import { type ReviewFacts, unitReportStates } from '../queries.ts';
import type { Forecast, ProgressState } from '../rules/mid-year.ts';
import { midYearContent } from './mid-year-content.ts';
import { paperFrame } from './paper-frame.ts';

/** On the paper; the page says the same in the reader's language. */
const progressWords: Record<ProgressState, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  onTrack: 'Đúng tiến độ',
  behind: 'Chậm',
  yearEnd: 'Đánh giá cuối năm',
};
const forecastWords: Record<Forecast, string> = { exceed: 'Vượt', reach: 'Đạt', hard: 'Khó đạt', miss: 'Không đạt' };
const amendmentWords = { proposed: 'Chờ quyết định', agreed: 'Đã đồng ý', refused: 'Không đồng ý' } as const;

/** The mid-year report as a PDF: as issued or, while it is written, a draft without number. */
export async function printMidYear(scope: Scope<'midYear.paper' | 'midYear.edit', ReviewFacts>): Promise<Uint8Array> {
  const { clusterYearId } = scope.facts;
  const found = await read(scope, async (tx) => ({
    year: await yearRecord(tx, clusterYearId),
    review: await midYearReview(tx, clusterYearId),
    standings: await unitReportStates(tx, clusterYearId, 'midYear'),
    pledged: await reviewedTargets(tx, clusterYearId),
    leaders: await leadershipOf(tx, clusterYearId),
  }));
  const { year, review } = found;
  if (!year || !review) throw notFound();
  const content = review.content
    ? (JSON.parse(review.content) as MidYearContent)
    : midYearContent({ ...found, year, review }, { number: 0, issuedOn: '' });
  return renderPaper({
    kind: 'midYearReport',
    facts: paperOf(content, {
      year,
      review,
      leadingUnit: found.leaders?.headName ?? '',
      demonstration: scope.services.demonstration,
    }),
  });
}

interface Frame {
  year: YearRecord;
  review: MidYearReview;
  leadingUnit: string;
  demonstration: boolean;
}

function paperOf(content: MidYearContent, { year, review, leadingUnit, demonstration }: Frame): MidYearReportFacts {
  return {
    ...paperFrame(year, review, content, leadingUnit),
    synthetic: demonstration ? ['tên người, kết quả 6 tháng, nội dung, số và ngày của báo cáo.'] : [],
    heldOn: content.heldOn,
    overview: content.overview,
    results: content.results,
    difficulties: content.difficulties,
    conclusion: content.conclusion,
    tasks: content.tasks,
    missingReason: content.missingReason || null,
    progress: content.progress.map(({ unit, sentOn, returned, lines }) => ({
      unit,
      sentOn,
      returned,
      targets: lines.map(targetLine),
    })),
    amendments: content.amendments.map((amendment) => {
      const { number, unit, indicator, unitOfMeasure, oldGoal, oldDueOn, newGoal, newDueOn, state } = amendment;
      const value = (goal: string, dueOn: string) => `${goal} ${unitOfMeasure}, hạn ${formatDay(dueOn)}`;
      return {
        number,
        unit,
        indicator,
        before: value(oldGoal, oldDueOn),
        after: value(newGoal, newDueOn),
        state: amendmentWords[state],
      };
    }),
  };
}

/** The signed goal first; what an amendment made of it stands beside it. */
function targetLine(line: SentProgress) {
  const { indicator, unitOfMeasure, goal, signedGoal, value, state, forecast, note } = line;
  const amended = signedGoal === null ? '' : ` (sửa thành ${goal})`;
  return {
    indicator,
    goal: `${signedGoal ?? goal} ${unitOfMeasure}${amended}`,
    value,
    progress: progressWords[state],
    forecast: forecastWords[forecast],
    note,
  };
}
