import type { AwardCode } from '#src/law/award-code.ts';
import {
  type AwardRules,
  type Condition,
  type MinistryPack,
  ministryPackSchema,
  type NationalPack,
  nationalPackSchema,
  type RegimeRules,
  type RulePack,
} from '#src/law/pack.ts';
import foreignMinistry from '#src/law/packs/bo-ngoai-giao.json' with { type: 'json' };
import justiceMinistry from '#src/law/packs/bo-tu-phap.json' with { type: 'json' };
import nation from '#src/law/packs/quoc-gia.json' with { type: 'json' };

export const PACK_CODES = ['quoc-gia', 'bo-tu-phap', 'bo-ngoai-giao'] as const;
export type PackCode = (typeof PACK_CODES)[number];

type Override = MinistryPack['overrides'][number];

const national = nationalPackSchema.parse(nation);
const packs: ReadonlyMap<string, RulePack> = new Map([
  [national.code, { ...national, ministry: null }],
  ...[justiceMinistry, foreignMinistry].map((each): [string, RulePack] => {
    const ministry = ministryPackSchema.parse(each);
    return [ministry.code, onNational(national, ministry)];
  }),
]);

/**
 * A pack of rules by its code, that of the Ministry of Justice unless told. A ministry's pack holds the national rules
 * with its own on top.
 * @throws RangeError when the program has no such pack
 */
export function rulePack(code: string = 'bo-tu-phap'): RulePack {
  const pack = packs.get(code);
  if (!pack) throw new RangeError(`No pack ${code}`);
  return pack;
}

/**
 * A ministry's rules on top of the national ones.
 * @throws RangeError when it stands on another version, or names a regime, an award or a condition that is not there
 */
export function onNational(base: NationalPack, ministry: MinistryPack): RulePack {
  if (ministry.on !== base.version)
    throw new RangeError(`${ministry.code} stands on ${ministry.on}, not ${base.version}`);
  const named = [...ministry.instruments, ...ministry.grounds, ...ministry.dossiers, ...ministry.overrides];
  for (const { regime } of named) {
    if (!base.regimes.some(({ code }) => code === regime)) throw new RangeError(`No regime ${regime}`);
  }
  return {
    code: ministry.code,
    version: ministry.version,
    name: ministry.name,
    ministry: ministry.name,
    awards: base.awards.map((award) => ({ ...award, names: namesOf(ministry, award.code, award.names) })),
    baseSalaries: base.baseSalaries,
    retention: base.retention,
    regimes: base.regimes.map((regime) => regimeWith(regime, ministry)),
  };
}

function namesOf(ministry: MinistryPack, code: AwardCode, names: readonly string[]): string[] {
  const own = ministry.overrides.flatMap((override) => (override.award === code ? (override.names ?? []) : []));
  return [...new Set([...own, ...names])];
}

function regimeWith(regime: RegimeRules, ministry: MinistryPack): RegimeRules {
  const overrides = ministry.overrides.filter((override) => override.regime === regime.code);
  const own = (statements: MinistryPack['grounds']) =>
    statements.filter((each) => each.regime === regime.code).map(({ text, source }) => ({ text, source }));
  return {
    ...regime,
    instruments: [...regime.instruments, ...own(ministry.instruments)],
    grounds: [...regime.grounds, ...own(ministry.grounds)],
    dossier: dossierWith(regime, ministry),
    awards: regime.awards.map((rules) =>
      overrides.filter(({ award }) => award === rules.award).reduce(rulesWith, rules),
    ),
  };
}

function dossierWith({ code, dossier }: RegimeRules, { dossiers }: MinistryPack): RegimeRules['dossier'] {
  const own = dossiers.find(({ regime }) => regime === code);
  if (!own) return dossier;
  if (!dossier) throw new RangeError(`No dossier in ${code}`);
  return {
    parts: [...dossier.parts, ...own.addParts],
    appraisal: own.appraisal ?? dossier.appraisal,
    publicComment: own.publicComment ?? dossier.publicComment,
  };
}

function rulesWith(rules: AwardRules, override: Override): AwardRules {
  const known = [...(rules.person ?? []), ...(rules.collective ?? [])].map(({ code }) => code);
  const strange = override.replaces.find((code) => !known.includes(code));
  if (strange) throw new RangeError(`${override.regime} has no condition ${strange} of ${override.award}`);
  return {
    ...rules,
    decider: override.decider ?? rules.decider,
    person: conditionsWith(rules.person, override.replaces, override.addPerson),
    collective: conditionsWith(rules.collective, override.replaces, override.addCollective),
    quotas: override.quotas ?? rules.quotas,
    votes: override.votes ?? rules.votes,
    within: override.within ?? rules.within,
    replacedBy: override.replacedBy ?? rules.replacedBy,
  };
}

/** An award that is not open to a kind of subject stays closed to it. */
function conditionsWith(
  conditions: Condition[] | null,
  replaced: readonly string[],
  added: readonly Condition[],
): Condition[] | null {
  if (conditions === null) {
    if (added.length > 0) throw new RangeError(`Not open to this kind of subject: ${added[0]?.code}`);
    return null;
  }
  return [...conditions.filter(({ code }) => !replaced.includes(code)), ...added];
}
