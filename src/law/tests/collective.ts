import type { Staff } from '#src/law/facts.ts';
import { meetsShare, minimumVotes } from '#src/law/fraction.ts';
import { type Case, cureIn, type JudgeMaker, nextOpenYear } from '#src/law/tests/case.ts';
import type { Found } from '#src/law/verdict.ts';

/** Of all people of the collective at least this share, by whole numbers (I-4). More than all is no count: unknown. */
export const share: JudgeMaker<'share'> = (test, answers) => {
  const required = { share: test.share, comparison: 'atLeast' } as const;
  return (asked) => {
    const staff = staffOf(asked);
    if (!staff) return answers.noRecord;
    const count = staff[test.of];
    if (staff.people === null || count === null) return answers.unknown([{ what: 'noRecord', year: asked.year }]);
    const found: Found[] = [{ what: 'share', count, of: staff.people }];
    if (count > staff.people) return answers.unknown(found);
    if (meetsShare(count, staff.people, required)) return answers.met(found);
    const missing = minimumVotes(staff.people, required) - count;
    return answers.notMet(found, cureIn('share', missing, nextOpenYear(asked)));
  };
};

/** At least so many members with the title CSTĐCS in the year. */
export const fighters: JudgeMaker<'fighters'> = (test, answers) => (asked) => {
  const staff = staffOf(asked);
  if (!staff) return answers.noRecord;
  if (staff.fighters === null) return answers.unknown([{ what: 'noRecord', year: asked.year }]);
  const found: Found[] = [{ what: 'count', count: staff.fighters }];
  if (staff.fighters >= test.count) return answers.met(found);
  return answers.notMet(found, cureIn('share', test.count - staff.fighters, nextOpenYear(asked)));
};

/** Named by the ballot of its cluster for that flag in the year. */
export const nominated: JudgeMaker<'nominated'> = (test, answers) => (asked) => {
  const { facts, year } = asked;
  if (facts.kind !== 'collective' || !facts.nominations) return answers.noRecord;
  const named = facts.nominations.filter((each) => each.award === test.award && each.year === year);
  if (named.length > 0) {
    const documents = named.map((each) => each.document).sort();
    return answers.met(documents.map((document) => ({ what: 'nomination', year, document })));
  }
  return answers.notMet([{ what: 'missingYear', year }], cureIn('nomination', 1, nextOpenYear(asked)));
};

/** Reached or exceeded the targets of the year's movement. Two records that differ leave it unknown. */
export const exceededTargets: JudgeMaker<'exceededTargets'> = (_test, answers) => (asked) => {
  const { facts, year } = asked;
  if (facts.kind !== 'collective' || !facts.targets) return answers.noRecord;
  const ofYear = facts.targets.filter((each) => each.year === year);
  const documents = ofYear.flatMap(({ document }) => document ?? []).sort();
  const found = documents.map((document) => ({ what: 'targets', year, document }) as const);
  const said = new Set(ofYear.map(({ exceeded }) => exceeded));
  const [exceeded = null] = said;
  if (said.size !== 1 || exceeded === null) {
    return answers.unknown(found.length > 0 ? found : [{ what: 'noRecord', year }]);
  }
  return exceeded ? answers.met(found) : answers.notMet(found, cureIn('other', 1, asked.year + 1));
};

type Counts = { readonly people: number | null } & Pick<Staff, 'completed' | 'advanced' | 'fighters'>;

/** The head-counts of the year; null when nobody keeps them. Counts recorded twice with a difference are unknown. */
function staffOf({ facts, year }: Case): Counts | null {
  if (facts.kind !== 'collective' || !facts.staff) return null;
  const ofYear = facts.staff.filter((each) => each.year === year);
  const only = (what: 'people' | 'completed' | 'advanced' | 'fighters') => {
    const values = new Set(ofYear.map((each) => each[what]));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    people: only('people'),
    completed: only('completed'),
    advanced: only('advanced'),
    fighters: only('fighters'),
  };
}
