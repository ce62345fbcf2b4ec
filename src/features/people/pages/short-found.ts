import type { AwardCode } from '#src/law/award-code.ts';
import { foundWords } from '#src/law/found-words.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { ConditionResult, Found } from '#src/law/verdict.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { awardName } from './award-names.ts';

/**
 * What the first condition rests on, in one line: "Có Chiến sĩ thi đua cơ sở 2018, 2019; chưa có năm 2020". Numbers and
 * days of decisions stand in the table of years and on the page of the verdict.
 */
export function shortFound(visit: Visit, results: readonly ConditionResult[], pack: RulePack): string {
  const found = results.flatMap(leavesOf).find((leaf) => leaf.found.length > 0)?.found ?? [];
  const t = visit.t.people.opens;
  const years = new Map<AwardCode, number[]>();
  for (const each of found) {
    if (each.what === 'award') years.set(each.award, [...(years.get(each.award) ?? []), each.year]);
  }
  const missing = found.flatMap((each) => (each.what === 'missingYear' ? [each.year] : []));
  const parts = [
    ...[...years].map(([award, list]) => t.has(awardName(award, pack), yearList(list))),
    ...(missing.length > 0 ? [t.lacks(yearList(missing))] : []),
    ...found.filter(isOther).map((each) => foundWords(each, (award) => awardName(award, pack))),
  ];
  const line = parts.join('; ');
  return line === '' ? t.noneFound : line.charAt(0).toLocaleUpperCase('vi') + line.slice(1);
}

const isOther = ({ what }: Found) => what !== 'award' && what !== 'missingYear';
const yearList = (years: readonly number[]) => [...new Set(years)].toSorted().join(', ');

function leavesOf(result: ConditionResult): ConditionResult[] {
  return result.parts.length > 0 ? result.parts.flatMap(leavesOf) : [result];
}
