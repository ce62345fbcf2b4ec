import { Engine } from 'json-rules-engine';
import type { AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { Discipline, HeldAward, Initiative, Matter, PersonFacts, Reach, Registered } from '#src/law/facts.ts';
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
 * json-rules-engine: one rule for each title, all of its conditions, on the same facts. What people weigh has no rule.
 * One engine for all people, rules and operators added once, as its own documentation advises.
 * @throws when the pack asks for something that is not written here
 */
export function otherEngine(): Engine {
  demandSameConditions();
  const engine = new Engine();
  engine.addOperator('heldInYears', (awards: HeldAward[], asked: { award: string; years: number[] }) =>
    asked.years.every((year) =>
      awards.some((held) => held.award === asked.award && held.year === year && counts(held)),
    ),
  );
  engine.addOperator('notGiven', (awards: HeldAward[], asked: { award: string; year: number }) =>
    awards.every((held) => held.award !== asked.award || held.year !== asked.year || !counts(held)),
  );
  engine.addOperator('recognised', (list: Initiative[], asked: { reaches: Reach[]; from: number }) =>
    list.some(
      ({ reach, year, recognisedOn, usedFor }) =>
        asked.reaches.includes(reach) &&
        year >= asked.from &&
        year <= judgedYear &&
        recognisedOn <= judgedOn &&
        usedFor.length === 0,
    ),
  );
  engine.addOperator('registered', (list: Registered[], asked: { award: string; year: number }) =>
    list.some(({ award, year }) => award === asked.award && year === asked.year),
  );
  engine.addOperator('noneOpen', (matters: Matter[], day: string) =>
    matters.every(({ openedOn, closedOn }) => openedOn > day || (closedOn !== null && closedOn <= day)),
  );
  engine.addOperator('servedBy', (discipline: Discipline[], start: string) =>
    discipline.every(({ decidedOn, endedOn }) => decidedOn > judgedOn || (endedOn !== null && endedOn <= start)),
  );
  engine.addRule(ruleOf('CSTDCS', { award: 'LDTT', years: 1 }, ['base', 'ministry', 'nation']));
  engine.addRule(ruleOf('CSTD_BO', { award: 'CSTDCS', years: 3 }, ['ministry', 'nation']));
  return engine;
}

const counts = ({ decidedOn, revokedOn }: HeldAward) =>
  decidedOn <= judgedOn && (revokedOn === null || revokedOn > judgedOn);

function ruleOf(award: string, run: { award: string; years: number }, reaches: Reach[]) {
  const from = judgedYear - run.years + 1;
  const years = Array.from({ length: run.years }, (_, at) => from + at);
  return {
    conditions: {
      all: [
        { fact: 'awards', operator: 'heldInYears', value: { award: run.award, years } },
        { fact: 'initiatives', operator: 'recognised', value: { reaches, from } },
        { fact: 'registered', operator: 'registered', value: { award, year: judgedYear } },
        { fact: 'matters', operator: 'noneOpen', value: judgedOn },
        { fact: 'discipline', operator: 'servedBy', value: `${from}-01-01` },
        { fact: 'awards', operator: 'notGiven', value: { award, year: judgedYear } },
      ],
    },
    event: { type: award },
  };
}

/** One run for each person: the two rules on the person's facts. */
export async function runOther(engine: Engine, people: readonly PersonFacts[]): Promise<Run> {
  const eligible = new Set<string>();
  const started = performance.now();
  for (const { id, awards, initiatives, registered, matters, discipline } of people) {
    const { events } = await engine.run({ awards, initiatives, registered: registered ?? [], matters, discipline });
    for (const { type } of events) eligible.add(`${type} ${id}`);
  }
  return { verdicts: people.length * compared.length, seconds: (performance.now() - started) / 1000, eligible };
}

/** The program's own verdicts, each with every condition, what was found and the cure; facts not asked about before. */
export function runOurs(people: readonly PersonFacts[]): Run {
  const pack = rulePack();
  const fresh = people.map((facts) => ({ ...facts }));
  const eligible = new Set<string>();
  const started = performance.now();
  for (const facts of fresh) {
    for (const award of compared) {
      const { outcome } = check(award, facts, judgedOn, { pack, achievementYear: judgedYear });
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
