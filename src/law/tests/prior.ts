import { awardFound, countsOn, heldInYear, recordsOf, yearsOf } from '#src/law/history.ts';
import { ASK_COUNCIL, cureIn, type JudgeMaker } from '#src/law/tests/case.ts';
import { earliestYearOf } from '#src/law/tests/chain.ts';

/** Holds at least so many of an earlier award on the day. */
export const held: JudgeMaker<'held'> =
  (test, answers, { priorOf }) =>
  (asked) => {
    if (!asked.history.awards) return answers.noRecord;
    const counted = yearsOf(recordsOf(asked.history, test.award).filter((each) => countsOn(each, asked.onDate)));
    const found = recordsOf(asked.history, test.award)
      .filter((each) => each.decidedOn <= asked.onDate)
      .map(awardFound);
    if (counted >= test.count) return answers.met(found);
    const missing = test.count - counted;
    return answers.notMet(found, cureIn('prior', missing, earliestYearOf(asked, test.award, priorOf) + missing));
  };

/** Not one of these already in the same year of achievement. */
export const noneInYear: JudgeMaker<'noneInYear'> = (test, answers) => (asked) => {
  if (!asked.history.awards) return answers.noRecord;
  const given = test.awards.flatMap((award) => heldInYear(asked.history, award, asked.year, asked.onDate) ?? []);
  if (given.length === 0) return answers.plainlyMet;
  const found = given.map(awardFound);
  return answers.notMet(found, cureIn('other', given.length, asked.year + 1));
};

/**
 * The same award was not already given for the year; nor, for a form, for years that this achievement would count again:
 * one achievement is rewarded once (I-11), and whether years shared in part are one achievement no text says.
 */
export const notYetGiven: JudgeMaker<'notYetGiven'> = (_test, answers, { award, kindOf, back }) => {
  const shared = kindOf(award) === 'form' ? back.least : 0;
  return (asked) => {
    if (!asked.history.awards) return answers.noRecord;
    const given = heldInYear(asked.history, award, asked.year, asked.onDate);
    if (given) return answers.notMet([awardFound(given)], cureIn('other', 1, asked.year + 1));
    for (let year = asked.year - 1; year >= asked.year - shared; year -= 1) {
      const earlier = heldInYear(asked.history, award, year, asked.onDate);
      if (earlier) return answers.unknown([awardFound(earlier)], ASK_COUNCIL);
    }
    return answers.plainlyMet;
  };
};

/** Registered for the award of the year: a ground under the law of 2003 alone. */
export const registered: JudgeMaker<'registered'> =
  (_test, answers, { award }) =>
  (asked) => {
    const { registered: list } = asked.facts;
    if (!list) return answers.noRecord;
    for (const each of list) if (each.year === asked.year && each.award === award) return answers.plainlyMet;
    return answers.notMet([{ what: 'missingYear', year: asked.year }], cureIn('registration', 1, asked.year + 1));
  };
