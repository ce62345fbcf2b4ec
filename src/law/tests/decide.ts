import type { AwardCode } from '#src/law/award-code.ts';
import { REACHES } from '#src/law/facts.ts';
import { countsOn } from '#src/law/history.ts';
import type { Test } from '#src/law/pack.ts';
import type { Case, Judge, Setting, TestOf } from '#src/law/tests/case.ts';
import type { ConditionOutcome } from '#src/law/verdict.ts';

/** The outcome of a condition without what was found: nothing is made on the way. */
export type Decide = (asked: Case) => ConditionOutcome;

/**
 * The tests that whole bodies of people are asked most, decided on their own; every other one by its full answer. A
 * property holds both to the same outcome.
 */
export function deciderOf(test: Test, judge: Judge, setting: Setting): Decide {
  const byAnswer: Decide = (asked) => judge(asked).outcome;
  switch (test.test) {
    case 'judged':
      return () => 'toJudge';
    case 'unread':
      return () => 'unknown';
    case 'title':
      return title(test);
    case 'initiative':
      return test.count === 1 && !test.duringRun ? initiative(test, byAnswer) : byAnswer;
    case 'registered':
      return registered(setting.award);
    case 'notYetGiven':
      return setting.kindOf(setting.award) === 'form' ? byAnswer : notYetGiven(setting.award);
    case 'clear':
      return clear(byAnswer);
    default:
      return byAnswer;
  }
}

function title({ award, years, ending }: TestOf<'title'>): Decide {
  const lag = ending === 'yearBefore' ? 1 : 0;
  return (asked) => {
    if (!asked.history.awards) return 'unknown';
    const last = asked.year - lag;
    for (let year = last; year > last - years; year -= 1) if (!isHeld(asked, award, year)) return 'notMet';
    return 'met';
  };
}

function notYetGiven(award: AwardCode): Decide {
  return (asked) => {
    if (!asked.history.awards) return 'unknown';
    return isHeld(asked, award, asked.year) ? 'notMet' : 'met';
  };
}

function isHeld({ history, onDate }: Case, award: AwardCode, year: number): boolean {
  const { awards } = history;
  if (!awards) return false;
  for (let at = awards.length - 1; at >= 0; at -= 1) {
    const held = awards[at];
    if (held && held.year === year && held.award === award && countsOn(held, onDate)) return true;
  }
  return false;
}

function registered(award: AwardCode): Decide {
  return ({ facts, year }) => {
    const list = facts.registered;
    if (!list) return 'unknown';
    for (let at = list.length - 1; at >= 0; at -= 1) {
      const each = list[at];
      if (each && each.year === year && each.award === award) return 'met';
    }
    return 'notMet';
  };
}

function clear(byAnswer: Decide): Decide {
  return (asked) => {
    const { facts } = asked;
    const noDiscipline = facts.kind !== 'person' || facts.discipline?.length === 0;
    return noDiscipline && facts.matters?.length === 0 ? 'met' : byAnswer(asked);
  };
}

/** One initiative that served nothing is enough; where the only ones served something, the full answer tells. */
function initiative({ reach, inYears, topics, topicsOnly }: TestOf<'initiative'>, byAnswer: Decide): Decide {
  const least = REACHES.indexOf(reach);
  return (asked) => {
    const { facts, year, onDate } = asked;
    if (facts.kind !== 'person' || !facts.initiatives) return 'unknown';
    const first = year - inYears + 1;
    let used = false;
    for (let at = facts.initiatives.length - 1; at >= 0; at -= 1) {
      const each = facts.initiatives[at];
      if (!each || each.year > year || each.year < first || each.recognisedOn > onDate) continue;
      if (each.kind === 'topic' ? !topics : topicsOnly) continue;
      if (REACHES.indexOf(each.reach) < least) continue;
      if (each.usedFor.length === 0) return 'met';
      used = true;
    }
    return used ? byAnswer(asked) : 'notMet';
  };
}
