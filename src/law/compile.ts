import type { AwardCode } from '#src/law/award-code.ts';
import type { AwardRules, Condition, Leaf, RegimeRules, RulePack, Test } from '#src/law/pack.ts';
import { awardNamed, rulesOf } from '#src/law/regimes.ts';
import { type Answers, answersTo, type Judge, type JudgeMaker, type Setting } from '#src/law/tests/case.ts';
import { priorIn } from '#src/law/tests/chain.ts';
import { exceededTargets, fighters, nominated, share } from '#src/law/tests/collective.ts';
import { clear, noDiscipline } from '#src/law/tests/conduct.ts';
import { type Decide, deciderOf } from '#src/law/tests/decide.ts';
import { initiative } from '#src/law/tests/initiative.ts';
import { held, noneInYear, notYetGiven, registered } from '#src/law/tests/prior.ts';
import { existed, worked } from '#src/law/tests/service.ts';
import { stretch } from '#src/law/tests/stretch.ts';
import { rating, title } from '#src/law/tests/years.ts';
import type { ConditionOutcome, ConditionResult } from '#src/law/verdict.ts';

/** One condition as functions, its full answer and its outcome alone; and whether all that it rests on was read. */
export type CompiledCondition = { readonly judge: Judge; readonly decide: Decide; readonly read: boolean };
type CompiledRules = readonly CompiledCondition[];
export type CompiledAward = { readonly person: CompiledRules | null; readonly collective: CompiledRules | null };
export type CompiledRegime = ReadonlyMap<AwardCode, CompiledAward>;

const MAKERS: { readonly [Kind in Test['test']]: JudgeMaker<Kind> } = {
  rating,
  title,
  held,
  stretch,
  initiative,
  share,
  fighters,
  noDiscipline,
  clear,
  nominated,
  exceededTargets,
  registered,
  worked,
  existed,
  noneInYear,
  notYetGiven,
  judged: (_test, answers) => () => answers.toJudge,
  unread: (_test, answers) => () => answers.unread,
};

const compiled = new WeakMap<RegimeRules, CompiledRegime>();

/** The functions of a regime, made at the first question. */
export function compiledRegime(pack: RulePack, regime: RegimeRules): CompiledRegime {
  let functions = compiled.get(regime);
  if (!functions) {
    functions = new Map(regime.awards.map((rules) => [rules.award, compileAward(pack, regime, rules)]));
    compiled.set(regime, functions);
  }
  return functions;
}

function compileAward(pack: RulePack, regime: RegimeRules, rules: AwardRules): CompiledAward {
  const compileKind = (kind: 'person' | 'collective'): CompiledRules | null => {
    const conditions = rules[kind];
    if (!conditions) return null;
    const all = [...conditions, ...latticeConditions(pack, rules, conditions)];
    const kindOf = (award: AwardCode) => awardNamed(pack, award).kind;
    const priorOf = (award: AwardCode) => priorIn(rulesOf(regime, award)?.[kind] ?? null);
    const back = spanOf({ group: 'all', parts: all });
    const setting: Setting = { award: rules.award, kindOf, back, priorOf };
    return all.map((condition) => {
      const judge = compileCondition(condition, setting);
      const decide: Decide =
        'group' in condition ? (asked) => judge(asked).outcome : deciderOf(condition.when, judge, setting);
      return { judge, decide, read: wasRead(condition) };
    });
  };
  const { subjects } = awardNamed(pack, rules.award);
  return {
    person: subjects.includes('person') ? compileKind('person') : null,
    collective: subjects.includes('collective') ? compileKind('collective') : null,
  };
}

function compileCondition(condition: Condition, setting: Setting): Judge {
  const answers = answersTo(condition);
  if (!('group' in condition)) return makeJudge(condition.when, answers, setting);
  const judges = condition.parts.map((part) => compileCondition(part, setting));
  const outcomeOf = condition.group === 'all' ? outcomeOfAll : outcomeOfAny;
  return (asked) => {
    const parts: ConditionResult[] = [];
    for (const judge of judges) parts.push(judge(asked));
    return { condition, outcome: outcomeOf(parts), found: [], cure: null, parts };
  };
}

function wasRead(condition: Condition): boolean {
  if (condition.source.standing !== 'read') return false;
  return !('group' in condition) || condition.parts.every(wasRead);
}

function makeJudge<Kind extends Test['test']>(
  test: Extract<Test, { test: Kind }>,
  answers: Answers,
  setting: Setting,
): Judge {
  const maker = MAKERS[test.test] as JudgeMaker<Kind>;
  return maker(test as never, answers, setting);
}

/** Not met beats unknown, unknown beats met; what people weigh decides nothing. */
export function outcomeOfAll(parts: readonly ConditionResult[]): ConditionOutcome {
  let outcome: ConditionOutcome = 'toJudge';
  for (const part of parts) {
    if (part.outcome === 'notMet') return 'notMet';
    if (part.outcome === 'unknown') outcome = 'unknown';
    else if (part.outcome === 'met' && outcome === 'toJudge') outcome = 'met';
  }
  return outcome;
}

/** Met beats unknown, unknown beats not met; where the way left is one that people weigh, registers cannot refuse. */
export function outcomeOfAny(parts: readonly ConditionResult[]): ConditionOutcome {
  let [notMet, toJudge, unknown] = [false, false, false];
  for (const { outcome } of parts) {
    if (outcome === 'met') return 'met';
    if (outcome === 'unknown') unknown = true;
    else if (outcome === 'notMet') notMet = true;
    else toJudge = true;
  }
  if (unknown || (notMet && toJudge)) return 'unknown';
  return notMet ? 'notMet' : 'toJudge';
}

/**
 * What the flags' lattice asks, as conditions: named for the award that this one lies within (I-3), and not given the
 * award of the same year that replaces it (I-6). Left out where the rules already say so.
 */
function latticeConditions(pack: RulePack, rules: AwardRules, conditions: readonly Condition[]): Leaf[] {
  const added: Leaf[] = [];
  const tests = conditions.flatMap((condition) => ('group' in condition ? [] : [condition.when]));
  const { within, replacedBy } = rules;
  if (within && (within.award === 'CO_BO' || within.award === 'CO_CP')) {
    const { award, source } = within;
    const when = { test: 'nominated', award } as const;
    const text = `Được đề nghị ${nameOf(pack, award)} cùng năm`;
    const said = tests.some((each) => each.test === 'nominated' && each.award === award);
    if (!said) added.push({ code: 'trong-so-duoc-de-nghi', text, source, when });
  }
  if (replacedBy) {
    const { award, source } = replacedBy;
    const text = `Chưa được tặng ${nameOf(pack, award)} cùng năm`;
    const said = tests.some((each) => each.test === 'noneInYear' && each.awards.includes(award));
    if (!said)
      added.push({ code: 'khong-trung-cung-nam', text, source, when: { test: 'noneInYear', awards: [award] } });
  }
  return added;
}

function nameOf(pack: RulePack, award: AwardCode): string {
  return awardNamed(pack, award).names[0] ?? award;
}

type Span = Setting['back'];

/** How many years back the achievement begins: the longest run asked for; of alternatives, the shortest at least. */
function spanOf(condition: Condition | { readonly group: 'all'; readonly parts: readonly Condition[] }): Span {
  if (!('group' in condition)) return runOf(condition.when);
  const spans = condition.parts.map(spanOf);
  const least = spans.map((span) => span.least);
  return {
    least: condition.group === 'all' ? Math.max(0, ...least) : Math.min(...least),
    most: Math.max(0, ...spans.map((span) => span.most)),
  };
}

function runOf(test: Test): Span {
  const lag = (test.test === 'rating' || test.test === 'title') && test.ending === 'yearBefore' ? 1 : 0;
  const runs = test.test === 'rating' || test.test === 'title' || test.test === 'stretch';
  const back = runs ? test.years - 1 + lag : 0;
  return { least: back, most: back };
}
