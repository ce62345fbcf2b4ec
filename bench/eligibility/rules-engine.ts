import { Engine } from 'json-rules-engine';
import type { AwardCode } from '#src/law/award-code.ts';
import type { decide } from '#src/law/check.ts';
import type { HeldAward, Initiative, PersonFacts, Reach } from '#src/law/facts.ts';
import { rulePack } from '#src/law/packs.ts';
import { regimeFor, rulesOf } from '#src/law/regimes.ts';
import { judgedOn, judgedYear } from './synthetic.ts';

/** The two titles whose rules are written for both. */
export const compared = ['CSTDCS', 'CSTD_BO'] as const satisfies readonly AwardCode[];

interface Run {
  verdicts: number;
  seconds: number;
  /** Who qualifies, as `award person`. */
  eligible: Set<string>;
}

/**
 * The conditions of CSTĐCS and CSTĐ Bộ of Decree 91/2017, as the program's pack has them, written as rules of
 * json-rules-engine in the way its documentation shows: rules are data with its own operators, asking dynamic facts
 * with parameters, which are computed from the person. One engine for all people, everything added once. What people
 * weigh has no rule.
 * @throws when the pack asks for something that is not written here
 */
export function otherEngine(): Engine {
  demandSameConditions();
  const engine = new Engine();
  const ofPerson = <Params>(name: string, find: (person: PersonFacts, params: Params) => boolean | number) =>
    engine.addFact(name, async (params, almanac) =>
      find(await almanac.factValue<PersonFacts>('person'), params as Params),
    );
  ofPerson<{ award: string; year: number }>('titleHeld', ({ awards }, { award, year }) =>
    (awards ?? []).some((held) => held.award === award && held.year === year && counts(held)),
  );
  ofPerson<{ reaches: Reach[]; from: number }>(
    'recognisedInitiatives',
    ({ initiatives }, asked) => (initiatives ?? []).filter((each) => isRecognised(each, asked)).length,
  );
  ofPerson<{ award: string; year: number }>('registeredFor', ({ registered }, asked) =>
    (registered ?? []).some(({ award, year }) => award === asked.award && year === asked.year),
  );
  ofPerson(
    'openMatters',
    ({ matters }) =>
      (matters ?? []).filter(
        ({ openedOn, closedOn }) => openedOn <= judgedOn && (closedOn === null || closedOn > judgedOn),
      ).length,
  );
  ofPerson<{ start: string }>(
    'disciplineAfter',
    ({ discipline }, { start }) =>
      (discipline ?? []).filter(
        ({ decidedOn, endedOn }) => decidedOn <= judgedOn && (endedOn === null || endedOn > start),
      ).length,
  );
  engine.addRule(ruleOf('CSTDCS', { award: 'LDTT', years: 1 }, ['base', 'ministry', 'nation']));
  engine.addRule(ruleOf('CSTD_BO', { award: 'CSTDCS', years: 3 }, ['ministry', 'nation']));
  return engine;
}

const counts = ({ decidedOn, revokedOn }: HeldAward) =>
  decidedOn <= judgedOn && (revokedOn === null || revokedOn > judgedOn);

const isRecognised = (each: Initiative, { reaches, from }: { reaches: Reach[]; from: number }) =>
  reaches.includes(each.reach) &&
  each.year >= from &&
  each.year <= judgedYear &&
  each.recognisedOn <= judgedOn &&
  each.usedFor.length === 0;

function ruleOf(award: string, run: { award: string; years: number }, reaches: Reach[]) {
  const from = judgedYear - run.years + 1;
  const titleIn = (year: number) => ({
    ...{ fact: 'titleHeld', params: { award: run.award, year }, operator: 'equal', value: true },
  });
  return {
    conditions: {
      all: [
        ...Array.from({ length: run.years }, (_, at) => titleIn(from + at)),
        { fact: 'recognisedInitiatives', params: { reaches, from }, operator: 'greaterThanInclusive', value: 1 },
        { fact: 'registeredFor', params: { award, year: judgedYear }, operator: 'equal', value: true },
        { fact: 'openMatters', operator: 'equal', value: 0 },
        { fact: 'disciplineAfter', params: { start: `${from}-01-01` }, operator: 'equal', value: 0 },
        { fact: 'titleHeld', params: { award, year: judgedYear }, operator: 'equal', value: false },
      ],
    },
    event: { type: award },
  };
}

/** One run for each person: the two rules on the person's facts. */
export async function runOther(engine: Engine, people: readonly PersonFacts[]): Promise<Run> {
  const eligible = new Set<string>();
  const started = performance.now();
  for (const person of people) {
    const { events } = await engine.run({ person });
    for (const { type } of events) eligible.add(`${type} ${person.id}`);
  }
  return { verdicts: people.length * compared.length, seconds: (performance.now() - started) / 1000, eligible };
}

/** The program's own answers to the same questions, from facts that were not asked about before. */
export function runOurs(people: readonly PersonFacts[], answer: typeof decide): Run {
  const pack = rulePack();
  const fresh = people.map((facts) => ({ ...facts }));
  const eligible = new Set<string>();
  const started = performance.now();
  for (const facts of fresh) {
    for (const award of compared) {
      const { outcome } = answer(award, facts, judgedOn, { pack, achievementYear: judgedYear });
      if (outcome === 'eligible') eligible.add(`${award} ${facts.id}`);
    }
  }
  return { verdicts: people.length * compared.length, seconds: (performance.now() - started) / 1000, eligible };
}

/** The comparison is of the same rules: when the pack changes, these must be written anew. */
function demandSameConditions(): void {
  const pack = rulePack();
  const regime = regimeFor(pack, { onDate: judgedOn, achievementYear: judgedYear, receivedOn: null });
  const expected = ['title', 'initiative', 'registered', 'clear', 'notYetGiven'];
  for (const award of compared) {
    const conditions = (regime && rulesOf(regime, award)?.person) ?? [];
    const tests = conditions.map((each) => ('group' in each ? each.group : each.when.test));
    const asked = tests.filter((test) => test !== 'judged');
    if (asked.join() !== expected.join()) throw new Error(`${award} asks for ${asked.join()}`);
  }
}
