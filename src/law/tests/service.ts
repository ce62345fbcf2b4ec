import { monthsToEndOf, yearOfDay, yearsLater } from '#src/law/tests/calendar.ts';
import { cureIn, type JudgeMaker } from '#src/law/tests/case.ts';

/** So many whole months of work by the end of the year of achievement. */
export const worked: JudgeMaker<'worked'> = (test, answers) => (asked) => {
  const { facts, year } = asked;
  if (facts.kind !== 'person' || !facts.recruitedOn) return answers.noRecord;
  const { recruitedOn } = facts;
  const found = [{ what: 'day', day: recruitedOn } as const];
  if (monthsToEndOf(year, recruitedOn) >= test.months) return answers.met(found);
  let opens = year + 1;
  while (monthsToEndOf(opens, recruitedOn) < test.months) opens += 1;
  return answers.notMet(found, cureIn('wait', test.months - monthsToEndOf(year, recruitedOn), opens));
};

/** Has existed for so many years on the day. */
export const existed: JudgeMaker<'existed'> = (test, answers) => (asked) => {
  const { facts, onDate } = asked;
  if (facts.kind !== 'collective' || !facts.foundedOn) return answers.noRecord;
  const from = yearsLater(facts.foundedOn, test.years);
  const found = [{ what: 'day', day: facts.foundedOn } as const];
  if (from <= onDate) return answers.met(found);
  const year = Math.max(asked.year, yearOfDay(from));
  return answers.notMet(found, { need: 'wait', missing: year - yearOfDay(onDate), year, from });
};
