import type { AwardCode } from '#src/law/award-code.ts';
import { type CompiledCondition, compiledRegime, outcomeOfAll } from '#src/law/compile.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import type { Leaf, RegimeRules, RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { type AwardDefinition, awardNamed, type Law, lawOf } from '#src/law/regimes.ts';
import { type Source, sourceWords } from '#src/law/source.ts';
import { yearOfDay } from '#src/law/tests/calendar.ts';
import type { Case } from '#src/law/tests/case.ts';
import type { ConditionResult, Decision, Outcome, Verdict } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

export type CheckOptions = {
  /** The pack of the Ministry of Justice unless told. */
  readonly pack?: RulePack;
  /** The calendar year of the day unless told. */
  readonly achievementYear?: number;
  /** The day on which the dossier was received for appraisal; null before there is one. */
  readonly receivedOn?: Day | null;
};

type Decided = { readonly outcome: Outcome; readonly unverified: boolean };
type Judged = Decided & { readonly conditions: readonly ConditionResult[] };
type Asked = { readonly law: Law; readonly asked: Case };

/**
 * The verdict on one award for a subject, as of a day: what was decided later, or revoked by then, does not count.
 * One condition that is not met makes it not eligible; else one that is unknown makes it unknown.
 */
export function check(award: AwardCode, facts: SubjectFacts, onDate: Day, options: CheckOptions = {}): Verdict {
  const question = questionOf(facts, onDate, options);
  const { law, asked } = question;
  const judged = judge(law.pack, law.regime, award, asked);
  return { ...decisionOf(question, award, judged), conditions: judged.conditions };
}

/** The same without its conditions: for whole bodies of people of whom only the outcome is asked. */
export function decide(award: AwardCode, facts: SubjectFacts, onDate: Day, options: CheckOptions = {}): Decision {
  const question = questionOf(facts, onDate, options);
  const { law, asked } = question;
  return decisionOf(question, award, decideUnder(law.pack, law.regime, award, asked));
}

function questionOf(facts: SubjectFacts, onDate: Day, options: CheckOptions): Asked {
  const day = yearOfDay(onDate);
  const year = options.achievementYear ?? day;
  const law = lawOf(options.pack ?? rulePack(), onDate, year, options.receivedOn ?? null);
  const openFrom = year >= day - 1 ? Math.min(year, day) : day;
  return { law, asked: { facts, history: facts, onDate, year, openFrom } };
}

function decisionOf({ law, asked }: Asked, award: AwardCode, decided: Decided): Decision {
  const transition = transitionOf(law, award, asked, decided.outcome);
  return {
    award,
    subjectId: asked.facts.id,
    onDate: asked.onDate,
    achievementYear: asked.year,
    receivedOn: law.moment.receivedOn,
    outcome: transition && transition.otherOutcome !== decided.outcome ? 'unknown' : decided.outcome,
    regime: law.regime?.code ?? '',
    pack: nameOf(law.pack),
    unverified: decided.unverified || transition !== null,
    transition,
  };
}

/** The verdicts on every award that is open to the kind of subject. */
export function checkAll(facts: SubjectFacts, onDate: Day, options: CheckOptions = {}): Verdict[] {
  const pack = options.pack ?? rulePack();
  const open = pack.awards.filter(({ subjects }) => subjects.includes(facts.kind));
  return open.map(({ code }) => check(code, facts, onDate, { ...options, pack }));
}

function judge(pack: RulePack, regime: RegimeRules | null, award: AwardCode, asked: Case): Judged {
  const { kind } = asked.facts;
  const rules = regime && compiledRegime(pack, regime).get(award)?.[kind];
  if (!rules) return withoutRules(regime, awardNamed(pack, award), kind);
  const conditions: ConditionResult[] = [];
  for (const { judge: ask } of rules) conditions.push(ask(asked));
  // Under an amendment that nobody read the rules shown are those before it: they neither grant nor refuse.
  const outcome = regime.unread ? 'unknown' : outcomeOf(conditions);
  return { outcome, conditions, unverified: regime.unread !== null || restsOnUnread(outcome, conditions, rules) };
}

/** The outcome of the same rules; the first refusal that was read in its instrument settles it. */
function decideUnder(pack: RulePack, regime: RegimeRules | null, award: AwardCode, asked: Case): Decided {
  const { kind } = asked.facts;
  const rules = regime && compiledRegime(pack, regime).get(award)?.[kind];
  if (!rules) return withoutRules(regime, awardNamed(pack, award), kind);
  if (regime.unread) return UNREAD;
  let [refused, unknown, met, allRead] = [false, false, false, true];
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at] as CompiledCondition;
    const outcome = rule.decide(asked);
    if (outcome === 'toJudge') continue;
    if (outcome === 'notMet') {
      if (rule.read) return REFUSED;
      refused = true;
    } else if (outcome === 'met') met = true;
    else unknown = true;
    if (!rule.read) allRead = false;
  }
  if (refused) return { outcome: 'notEligible', unverified: true };
  return { outcome: met && !unknown ? 'eligible' : 'unknown', unverified: !allRead };
}

const REFUSED: Decided = { outcome: 'notEligible', unverified: false };
const UNREAD: Decided = { outcome: 'unknown', unverified: true };

function withoutRules(regime: RegimeRules | null, award: AwardDefinition, kind: SubjectFacts['kind']): Judged {
  if (!award.subjects.includes(kind)) return wrongKind(regime, award);
  if (!regime) return unreadRules(`Quy định về ${award.names[0]} vào ngày xét`, null);
  return unreadRules(`Tiêu chuẩn ${award.names[0]} theo ${regime.name}`, regime);
}

/** Whether the other regime comes to another outcome than the conditions shown: then the verdict is unknown for that. */
export function regimesDiffer({ transition, conditions }: Pick<Verdict, 'transition' | 'conditions'>): boolean {
  return transition !== null && transition.otherOutcome !== outcomeOf(conditions);
}

function outcomeOf(conditions: readonly ConditionResult[]): Outcome {
  const outcome = outcomeOfAll(conditions);
  if (outcome === 'notMet') return 'notEligible';
  return outcome === 'met' ? 'eligible' : 'unknown';
}

/** A refusal stands on any one condition; everything else on all that registers can tell. */
function restsOnUnread(outcome: Outcome, conditions: readonly ConditionResult[], rules: readonly CompiledCondition[]) {
  if (outcome === 'notEligible') {
    for (let at = 0; at < rules.length; at += 1)
      if (conditions[at]?.outcome === 'notMet' && rules[at]?.read) return false;
    return true;
  }
  for (let at = 0; at < rules.length; at += 1)
    if (conditions[at]?.outcome !== 'toJudge' && !rules[at]?.read) return true;
  return false;
}

/**
 * Where the clause on transition was not read, the outcome under the other regime: the one that differs, if one does.
 * A dossier that keeps the law of its receipt is not refused before the law of the day, if more favourable, was asked.
 */
function transitionOf(law: Law, award: AwardCode, asked: Case, outcome: Outcome): Decision['transition'] {
  const later = outcome === 'eligible' ? null : law.later;
  if (law.rivals.length === 0 && !later) return null;
  const outcomes = [...law.rivals, ...(later ? [later] : [])].map(({ regime, by }) => ({
    otherRegime: regime?.code ?? '',
    otherOutcome: decideUnder(law.pack, regime, award, asked).outcome,
    source: sourceWords(by.transition.source),
  }));
  return outcomes.find(({ otherOutcome }) => otherOutcome !== outcome) ?? outcomes[0] ?? null;
}

const SUBJECT_WORDS = { person: 'cá nhân', collective: 'tập thể' };

function wrongKind(regime: RegimeRules | null, { names, subjects }: AwardDefinition): Judged {
  const kinds = subjects.map((kind) => SUBJECT_WORDS[kind]).join(', ');
  const source: Source = regime?.source ?? NOT_HELD;
  const condition: Leaf = {
    code: 'doi-tuong',
    text: `${names[0]} dành cho ${kinds}`,
    source,
    when: { test: 'judged' },
  };
  return { outcome: 'notEligible', conditions: [{ condition, outcome: 'notMet', ...EMPTY }], unverified: false };
}

function unreadRules(text: string, regime: RegimeRules | null): Judged {
  const source: Source = regime ? { ...regime.source, standing: 'unverified' } : NOT_HELD;
  const condition: Leaf = { code: 'chua-co-quy-dinh', text, source, when: { test: 'unread' } };
  return { outcome: 'unknown', conditions: [{ condition, outcome: 'unknown', ...EMPTY }], unverified: true };
}

const EMPTY = { found: [], cure: null, parts: [] };
const NOT_HELD: Source = { article: '', document: 'chưa có trong bộ quy định', standing: 'unverified' };

const names = new WeakMap<RulePack, Decision['pack']>();

function nameOf(pack: RulePack): Decision['pack'] {
  let name = names.get(pack);
  if (!name) {
    name = { code: pack.code, version: pack.version };
    names.set(pack, name);
  }
  return name;
}
