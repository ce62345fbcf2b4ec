import type { AwardCode } from '#src/law/award-code.ts';
import { type Initiative, REACHES } from '#src/law/facts.ts';
import { ratingIn, ratingRank } from '#src/law/history.ts';
import {
  ASK_COUNCIL,
  type Case,
  cureIn,
  type JudgeMaker,
  nextOpenYear,
  type Setting,
  type TestOf,
} from '#src/law/tests/case.ts';
import type { Found } from '#src/law/verdict.ts';

type Usage = { readonly use: 'free' | 'undecided' | 'used'; readonly by: AwardCode | null };

const FREE: Usage = { use: 'free', by: null };

/**
 * Initiatives or accepted topics recognised at that reach or further, in the years that count. One that served a title may
 * not serve a form, nor the reverse, nor a second form (I-11); for a second title the text is silent, so it is unknown.
 */
export const initiative: JudgeMaker<'initiative'> = (test, answers, setting) => {
  const enough = REACHES.slice(REACHES.indexOf(test.reach));
  return (asked) => {
    const { facts, year, onDate } = asked;
    if (facts.kind !== 'person' || !facts.initiatives) return answers.noRecord;
    const found: Found[] = [];
    const free: string[] = [];
    const possible: string[] = [];
    let narrower = false;
    let unrated = false;
    for (const each of facts.initiatives) {
      if (each.year > year || each.recognisedOn > onDate) continue;
      if (each.kind === 'topic' ? !test.topics : test.topicsOnly) continue;
      const time = inTime(asked, test, each.year);
      if (time === 'no') continue;
      if (time === 'perhaps') unrated = true;
      if (!enough.includes(each.reach)) {
        narrower = true;
        found.push(initiativeFound(each, null));
        continue;
      }
      const { use, by } = useOf(each, setting, year);
      found.push(initiativeFound(each, by));
      if (use === 'free' && time === 'yes' && !free.includes(each.id)) free.push(each.id);
      if (use !== 'used' && !possible.includes(each.id)) possible.push(each.id);
    }
    if (found.length > 1) found.sort(inOrder);
    if (free.length >= test.count) return answers.met(found);
    if (possible.length >= test.count) return answers.unknown(found, unrated ? undefined : ASK_COUNCIL);
    const need = narrower ? 'recognition' : 'initiative';
    return answers.notMet(found, cureIn(need, test.count - possible.length, nextOpenYear(asked)));
  };
};

/** Whether a year is one of those that count; perhaps, where a year without a rating lies between. */
function inTime(asked: Case, test: TestOf<'initiative'>, year: number): 'yes' | 'perhaps' | 'no' {
  const first = asked.year - test.inYears + 1;
  if (year >= first) return 'yes';
  if (!test.duringRun) return 'no';
  const least = ratingRank(test.duringRun);
  let unrated = false;
  for (let between = year; between <= asked.year; between += 1) {
    const rated = ratingIn(asked.history, between);
    if (rated && ratingRank(rated.level) < least) return 'no';
    if (!rated) unrated = true;
  }
  return unrated ? 'perhaps' : 'yes';
}

/** The use that it was put to, the own award of the same year left out: asking again changes nothing. */
function useOf(each: Initiative, { award, kindOf }: Setting, year: number): Usage {
  if (each.usedFor.length === 0) return FREE;
  const others = each.usedFor.filter((used) => used.award !== award || used.year !== year);
  const first = [...others].sort((a, b) => a.year - b.year || (a.award < b.award ? -1 : 1))[0];
  if (!first) return FREE;
  const titlesOnly = kindOf(award) === 'title' && others.every((used) => kindOf(used.award) === 'title');
  return { use: titlesOnly ? 'undecided' : 'used', by: first.award };
}

function initiativeFound({ name, year, reach, decisionNumber }: Initiative, usedFor: AwardCode | null): Found {
  return { what: 'initiative', name, year, reach, decisionNumber, usedFor };
}

function inOrder(left: Found, right: Found): number {
  if (left.what !== 'initiative' || right.what !== 'initiative') return 0;
  if (left.year !== right.year) return left.year - right.year;
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  if (left.decisionNumber !== right.decisionNumber) return left.decisionNumber < right.decisionNumber ? -1 : 1;
  if (left.reach !== right.reach) return left.reach < right.reach ? -1 : 1;
  return (left.usedFor ?? '') < (right.usedFor ?? '') ? -1 : 1;
}
