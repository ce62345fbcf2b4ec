import { createHash } from 'node:crypto';
import type { AwardCode } from '#src/law/award-code.ts';
import type { AwardRules, Condition, RegimeRules, RulePack } from '#src/law/pack.ts';
import type { Source } from '#src/law/source.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';

/** One rule that can be held against the text of its instrument. */
export interface RulePart {
  /** Within the pack: `2022-98/CSTDCS/person.cstdcs-ldtt`. */
  code: string;
  text: string;
  source: Source;
  hash: string;
}

export type SubjectKind = 'person' | 'collective';

/** The code under which a condition is checked; a part of a group has a code of its own. */
export function conditionRuleCode(regime: string, award: AwardCode, kind: SubjectKind, condition: string): string {
  return `${regime}/${award}/${kind}.${condition}`;
}

/** SHA-256 of a pack's content, whatever the order of its keys. */
export function packHash(pack: RulePack): string {
  const hash = hashes.get(pack) ?? digest(pack);
  hashes.set(pack, hash);
  return hash;
}

const hashes = new WeakMap<RulePack, string>();

/**
 * SHA-256 of what a rule says and of where it is said. Its standing and notes are left out: they tell what we know of
 * the rule, and a better standing does not change it.
 */
export function ruleHash(rule: unknown): string {
  return digest(withoutStanding(rule));
}

/** The condition as the code under which checks know it, with its hash. */
export function conditionPart(regime: string, award: AwardCode, kind: SubjectKind, condition: Condition): RulePart {
  return {
    code: conditionRuleCode(regime, award, kind, condition.code),
    text: condition.text,
    source: condition.source,
    hash: hashOfCondition(condition),
  };
}

/** Every condition of an award with the parts of its groups, outermost first. */
export function conditionParts(regime: RegimeRules, rules: AwardRules, kind: SubjectKind): RulePart[] {
  const list = rules[kind] ?? [];
  return list.flatMap(withParts).map((condition) => conditionPart(regime.code, rules.award, kind, condition));
}

/** Decider, quotas, votes, money, and how the award stands to others: by the code after the award's. */
export function otherParts(regime: RegimeRules, rules: AwardRules): Map<string, RulePart> {
  const part = (name: string, text: string, rule: { source: Source }): [string, RulePart] => [
    name,
    rulePart(`${regime.code}/${rules.award}/${name}`, text, rule),
  ];
  return new Map([
    part('decider', rules.decider.text, rules.decider),
    ...rules.quotas.map((quota, at) => part(`quota.${at}`, '', quota)),
    ...rules.votes.map((vote, at) => part(`vote.${at}`, '', vote)),
    ...(rules.money ? [part('money', '', rules.money)] : []),
    ...(rules.within ? [part('within', '', rules.within)] : []),
    ...(rules.replacedBy ? [part('replacedBy', '', rules.replacedBy)] : []),
  ]);
}

/** Every rule of an award: what its standing and its checks are counted over. */
export function awardParts(regime: RegimeRules, rules: AwardRules): RulePart[] {
  return [
    ...otherParts(regime, rules).values(),
    ...conditionParts(regime, rules, 'person'),
    ...conditionParts(regime, rules, 'collective'),
  ];
}

/** A rule under a code, with the hash of what it says. */
export function rulePart(code: string, text: string, rule: { source: Source }): RulePart {
  return { code, text, source: rule.source, hash: ruleHash(rule) };
}

function withParts(condition: Condition): Condition[] {
  return 'group' in condition ? [condition, ...condition.parts.flatMap(withParts)] : [condition];
}

const known = new WeakMap<Condition, string>();

function hashOfCondition(condition: Condition): string {
  const hash = known.get(condition) ?? ruleHash(condition);
  known.set(condition, hash);
  return hash;
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.stringify(value)))
    .digest('hex');
}

function withoutStanding(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutStanding);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'source' ? { article: member.article, document: member.document } : withoutStanding(member),
    ]),
  );
}
