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

/** Fewer working days away in the year; maternity leave is no absence. A year without an entry had none. */
export const absentBelow: JudgeMaker<'absentBelow'> = (test, answers) => (asked) => {
  const { facts, year } = asked;
  if (facts.kind !== 'person' || !facts.absences) return answers.noRecord;
  const days = facts.absences.reduce((sum, each) => sum + (each.year === year && !each.maternity ? each.days : 0), 0);
  const found = [{ what: 'count', count: days } as const];
  if (days < test.days) return answers.met(found);
  return answers.notMet(found, cureIn('other', days - test.days + 1, year + 1));
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
