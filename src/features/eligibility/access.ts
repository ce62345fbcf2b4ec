import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import type { AwardRules, RegimeRules, RulePack } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { rulesOf } from '#src/law/regimes.ts';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
import { chainOf, type Unit, unitById } from '../organisations/queries.ts';
import { ownUnitOf } from '../people/access.ts';
import { type PersonAccessFacts, personAccessFacts } from '../people/queries.ts';
import { type JudgingRun, judgingRun } from './queries/judging.ts';
import { councilAccountsOn, latestClusterYearOf } from './queries/readers.ts';
import { awardParts, type RulePart } from './rule-parts.ts';
import { sectionRules } from './rule-sections.ts';

type Params = Record<string, string>;

export interface JudgedUnitFacts extends Facts {
  record: Unit;
}

export interface JudgedPersonFacts extends PersonAccessFacts {
  award: AwardCode;
}

export interface JudgedCollectiveFacts extends JudgedUnitFacts {
  award: AwardCode;
}

/** Rules of one of the program's packs under one regime, that can be held against their text. */
export interface RuleFacts extends Facts {
  pack: RulePack;
  regime: RegimeRules;
  parts: RulePart[];
}

/** The rules of one award. */
export interface AwardRuleFacts extends RuleFacts {
  rules: AwardRules;
}

const everybody = async (_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts> => ({
  object: { kind: 'eligibility', id: 'all' },
  phase: 'any',
  unitId: ownUnitOf(actor),
});
const rulebook = async (): Promise<Facts> => ({ object: { kind: 'rule', id: 'all' }, phase: 'any' });

/** A unit with those who answer for it: a merged one is kept by its successor. */
async function unit(tx: Tx, { unitId = '' }: Params): Promise<JudgedUnitFacts | null> {
  const record = await unitById(tx, unitId);
  if (!record) return null;
  const chain = await chainOf(tx, unitId, 'successor_id');
  return { object: { kind: 'eligibility', id: unitId }, phase: 'any', unitId: chain.at(-1) ?? unitId, record };
}

async function person(tx: Tx, { personId = '', award = '' }: Params): Promise<JudgedPersonFacts | null> {
  const facts = isAwardCode(award) ? await personAccessFacts(tx, personId) : null;
  return facts && isAwardCode(award) ? { ...facts, award } : null;
}

/** A collective also before those who follow its cluster's year, and before the Council where a case of it was. */
async function collective(tx: Tx, params: Params): Promise<JudgedCollectiveFacts | null> {
  const { award = '' } = params;
  const facts = isAwardCode(award) ? await unit(tx, params) : null;
  if (!facts || !isAwardCode(award)) return null;
  const clusterYearId = await latestClusterYearOf(tx, facts.record.id);
  return {
    ...facts,
    award,
    ...(clusterYearId ? { clusterYearId } : {}),
    councilMemberAccountIds: await councilAccountsOn(tx, facts.record.id),
  };
}

export interface JudgingFacts extends Facts {
  run: JudgingRun;
}

async function judging(tx: Tx, { runId = '' }: Params): Promise<JudgingFacts | null> {
  const run = await judgingRun(tx, runId);
  return run && { object: { kind: 'eligibility', id: runId }, phase: 'any', run };
}

async function awardRule(_tx: Tx, { pack = '', regime = '', award = '' }: Params): Promise<AwardRuleFacts | null> {
  if (!isAwardCode(award) || !PACK_CODES.some((code) => code === pack)) return null;
  const found = rulePack(pack);
  const under = found.regimes.find(({ code }) => code === regime);
  const rules = under && rulesOf(under, award);
  if (!under || !rules) return null;
  return {
    object: { kind: 'rule', id: `${pack}/${regime}/${award}` },
    phase: 'any',
    pack: found,
    regime: under,
    rules,
    parts: awardParts(under, rules),
  };
}

async function sectionRule(_tx: Tx, { pack = '', regime = '' }: Params): Promise<RuleFacts | null> {
  if (!PACK_CODES.some((code) => code === pack)) return null;
  const found = rulePack(pack);
  const under = found.regimes.find(({ code }) => code === regime);
  if (!under) return null;
  const parts = sectionRules(found, under).map(({ part }) => part);
  return { object: { kind: 'rule', id: `${pack}/${regime}` }, phase: 'any', pack: found, regime: under, parts };
}

const year = (tx: Tx, { clusterYearId = '' }: Params) => clusterYearFacts(tx, clusterYearId);

export const findEligible = access('eligibility.find', everybody);
export const judgeBodyAccess = access('eligibility.judgeBody', everybody);
export const viewJudging = access('eligibility.judgeBody', judging);
export const listEligible = access('eligibility.list', unit);
export const judgeUnitAccess = access('eligibility.judge', unit);
export const viewPersonVerdict = access('eligibility.viewPerson', person);
export const viewUnitVerdicts = access('eligibility.list', unit);
export const viewCollectiveVerdict = access('eligibility.viewCollective', collective);
/** Discipline and matters that are being looked into: never for the unit's officer. */
export const viewConfidential = access('person.viewDiscipline', (tx, { personId = '' }: Params) =>
  personAccessFacts(tx, personId),
);

export const viewRules = access('rule.view', rulebook);
export const viewAwardRule = access('rule.view', awardRule);
export const checkRuleAccess = access('rule.check', awardRule);
export const viewSectionRules = access('rule.view', sectionRule);
export const checkSectionRule = access('rule.check', sectionRule);
export const viewRulePack = access('rulePack.view', year);
export const pinPackAccess = access('rulePack.pin', year);

/** Whether discipline and matters of the people of a unit may be counted and shown to this account. */
export function seesConfidential(actor: Actor | null, facts: Facts): boolean {
  return viewConfidential.allows(actor, facts);
}
