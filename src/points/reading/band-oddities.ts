import { rateWords, sortBands } from '#src/points/reading/bands-below.ts';
import { type Draft, draftsOf } from '#src/points/reading/draft.ts';
import type { Oddity } from '#src/points/reading/oddity.ts';
import type { Range } from '#src/points/reading/ranges.ts';
import type { Band, Column } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** Rates that no band of a line holds. */
export function bandOddities(drafts: readonly Draft[]): Oddity[] {
  return [...draftsOf(drafts)].flatMap((draft) =>
    draft.rules.flatMap((rule) => {
      if (rule.kind === 'bands') return gaps(draft, rule.on, rule.bands);
      if (rule.kind === 'sizedBands') return rule.classes.flatMap(({ bands }) => gaps(draft, rule.on, bands));
      return [];
    }),
  );
}

function gaps(draft: Draft, on: Column, bands: readonly Band[]): Oddity[] {
  const sorted = sortBands(bands);
  const odd = (kind: Oddity['kind'], what: string): Oddity => {
    const { row, code } = draft;
    return { kind, line: row.line, code, cell: 'text', message: `Dòng ${row.line}, mục ${code}: ${what}.` };
  };
  const found = sorted.flatMap((band, at) => {
    const next = sorted[at + 1];
    const gap = next && gapBetween(band, next);
    return gap ? [odd('bandGap', `${gap} không thuộc mức nào`)] : [];
  });
  const lowest = sorted[0]?.from;
  if (on === 'base' && lowest && (lowest.at > 0 || lowest.open)) {
    const below = rateWords({ from: null, to: { at: lowest.at, open: !lowest.open } });
    found.push(odd('belowLowestBand', `${below} không có mức điểm`));
  }
  return found;
}

function gapBetween(band: Range, next: Range): string | null {
  if (!band.to || !next.from || next.from.at < band.to.at) return null;
  if (next.from.at === band.to.at) {
    return band.to.open && next.from.open ? `đúng ${formatPoints(next.from.at)} %` : null;
  }
  const between = { from: { at: band.to.at, open: !band.to.open }, to: { at: next.from.at, open: !next.from.open } };
  return rateWords(between);
}
