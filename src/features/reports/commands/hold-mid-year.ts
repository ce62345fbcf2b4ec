import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import type { ProgressContent } from '../content.ts';
import { type ReviewFacts, unitReportStates } from '../queries.ts';
import { assembledText } from '../rules/mid-year.ts';
import { missingSentence } from '../rules.ts';
import type { HoldInput } from '../schema.ts';
import { reviewInChange, writeReview } from './review-in-change.ts';

/**
 * Records that the review was held: from now on units do not write, the report is assembled from what they sent. Text
 * that somebody wrote before a reopening stays. Without every unit it needs a reason, which the report carries.
 */
export function holdMidYear(scope: Scope<'midYear.hold', ReviewFacts>, input: HoldInput): Promise<{ missing: number }> {
  return change(scope, async (tx, journal) => {
    const { review, next } = await reviewInChange(tx, scope, 'hold');
    const opened = dayOf(review.openedAt.toISOString());
    if (input.heldOn > scope.today) throw invalid({ heldOn: 'Ngày họp sơ kết không được sau hôm nay.' });
    if (input.heldOn < opened) throw invalid({ heldOn: `Ngày họp phải từ ngày mở sơ kết, ${formatDay(opened)}.` });
    const standings = await unitReportStates(tx, scope.facts.clusterYearId, 'midYear');
    const missing = standings.filter(({ state }) => state !== 'sent').map(({ unitName }) => unitName);
    const sentence = missingSentence(missing, standings.length);
    if (sentence && !input.missingReason) {
      throw invalid({ missingReason: `${sentence} Ghi lý do họp khi chưa đủ báo cáo.` });
    }
    const sent = standings.flatMap(({ content }) => (content ? [JSON.parse(content) as ProgressContent] : []));
    const assembled = assembledText(
      sent.map(({ unit, lines }) => ({ unitName: unit, lines })),
      standings.length,
    );
    await writeReview(tx, scope, review, {
      state: next,
      held_on: input.heldOn,
      missing_reason: sentence ? input.missingReason : '',
      results: review.results || assembled.results,
      difficulties: review.difficulties || assembled.difficulties,
    });
    await journal({
      object: scope.facts.object,
      before: { state: review.state },
      after: { state: next, heldOn: input.heldOn, missing },
      reason: input.missingReason || null,
    });
    return { missing: missing.length };
  });
}
