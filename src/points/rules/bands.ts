import { compareRate, type Rate, rateWords, within } from '#src/points/rate.ts';
import type { Found, Measure } from '#src/points/rules/found.ts';
import type { Band, Column, Item } from '#src/points/table.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

/** The band that a rate lies in. */
export const bands: Measure<'bands'> = (rule, { rate }, { item }) =>
  rate ? inBands(rule.on, rule.bands, rate, item, '') : null;

/** The band of the size class that the work lies in. */
export const sizedBands: Measure<'sizedBands'> = (rule, { rate, size }, { item }) => {
  if (!rate || size === undefined) return null;
  const found = rule.classes.find(({ from, to }) => within((at) => size - at, from, to));
  const words = `quy mô ${formatWhole(size)}`;
  if (!found) return nothing(rule.on, item, `${words} không thuộc nhóm nào của bảng`);
  return inBands(rule.on, found.bands, rate, item, `${words}, `);
};

function inBands(on: Column, list: readonly Band[], rate: Rate, item: Item, before: string): Found {
  const band = list.find(({ from, to }) => within((at) => compareRate(rate, at), from, to));
  const words = `${before}tỷ lệ ${rateWords(rate)}`;
  if (!band && isBeyond(on, list, rate)) return { on, points: 0, words: `${words}: ngoài các mức, 0` };
  if (!band) return nothing(on, item, `${words} không thuộc mức nào của bảng`);
  return { on, points: band.points, words: `${words}: ${formatPoints(band.points)}` };
}

/** Bonuses and penalties are for some rates only: below the lowest band or above the highest one there is none. */
function isBeyond(on: Column, list: readonly Band[], rate: Rate): boolean {
  if (on === 'base') return false;
  const isBelow = list.every(({ from }) => from !== null && !within((at) => compareRate(rate, at), from, null));
  const isAbove = list.every(({ to }) => to !== null && !within((at) => compareRate(rate, at), null, to));
  return isBelow || isAbove;
}

function nothing(on: Column, item: Item, words: string): Found {
  const message = `Mục ${item.printed || item.code}: ${words}. Tính 0; người có thẩm quyền xác nhận điểm kèm lý do.`;
  return { on, points: 0, words: `${words}: 0`, warning: { kind: 'noBand', message } };
}
