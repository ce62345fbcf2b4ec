import { worksOn } from '#src/features/organisations/rules.ts';
import type { Day } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { nameKey } from '#src/text/match-names.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** Comparing letters takes time; a file with more unknown units than this has another trouble. */
const mostCompared = 200;

/** A unit as a workbook may name it. */
export interface KnownUnit {
  id: string;
  code: string;
  name: string;
  shortName: string;
  startsOn: Day;
  endsOn: Day | null;
  successorCode: string | null;
}

/**
 * Finds units by code, full name or short name; marks, case and dashes do not matter. An unknown one is answered with
 * the nearest, a merged one with its successor.
 */
export function unitFinder(units: readonly KnownUnit[]): (text: string) => Parsed<KnownUnit> {
  const byCode = new Map(units.map((unit) => [fold(unit.code), unit]));
  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const key of new Set([nameKey(unit.name), nameKey(unit.shortName)])) {
      byName.set(key, [...(byName.get(key) ?? []), unit]);
    }
  }
  const seen = new Map<string, Parsed<KnownUnit>>();
  let compared = 0;
  const find = (text: string): Parsed<KnownUnit> => {
    const coded = byCode.get(fold(text));
    if (coded) return parsed(coded);
    const named = byName.get(nameKey(text)) ?? [];
    const active = named.filter(({ endsOn, successorCode }) => endsOn === null && successorCode === null);
    const [one, other] = active.length > 0 ? active : named;
    if (one && !other) return parsed(one);
    if (one) return refused(`Có nhiều đơn vị tên “${text}”. Ghi mã đơn vị.`);
    return refused(unknownUnit(text, ++compared > mostCompared ? [] : units));
  };
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const found = find(text);
    if (seen.size < 5000) seen.set(text, found);
    return found;
  };
}

function unknownUnit(text: string, units: readonly KnownUnit[]): string {
  const near = nearestUnit(text, units);
  return near ? `Không có đơn vị “${text}”. Gần nhất: ${near.code} (${near.name}).` : `Không có đơn vị “${text}”.`;
}

/** The unit whose code or name is written most alike; null when none is near. */
export function nearestUnit(text: string, units: readonly KnownUnit[]): KnownUnit | null {
  const typed = nameKey(text).slice(0, 120);
  let nearest: KnownUnit | null = null;
  let least = 0.5;
  for (const unit of units) {
    if (unit.endsOn !== null || unit.successorCode !== null) continue;
    for (const name of [unit.code, unit.name, unit.shortName]) {
      const key = nameKey(name);
      const share = distance(typed, key) / Math.max(typed.length, key.length, 1);
      if (share < least) [nearest, least] = [unit, share];
    }
  }
  return nearest;
}

/** Letters to add, take away or change to make one text of the other. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let at = 1; at <= to.length; at++) {
      const changed = (above[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[to.length] ?? 0;
}

/** Whether people may be entered in a unit today, or the sentence that says why not. */
export function presentUnit(unit: KnownUnit, today: Day): Parsed<KnownUnit> {
  if (unit.successorCode) return refused(`Đơn vị ${unit.code} đã sáp nhập. Ghi ${unit.successorCode}.`);
  if (!worksOn(unit, today)) return refused(`Đơn vị ${unit.code} không hoạt động vào hôm nay.`);
  return parsed(unit);
}
