import type { RegimeRules, RulePack, Section } from '#src/law/pack.ts';

const REGIME_SECTIONS = ['dossier', 'prize', 'annulment', 'oneAchievement'] as const;
const PACK_SECTIONS = ['baseSalaries', 'retention'] as const;

/**
 * A pack that was kept before it had all sections, with those that it lacks from the program's pack. What was taken is
 * named in it, so that pages can say so; what the kept pack says itself is never touched.
 */
export function withSections(kept: RulePack, program: RulePack): RulePack {
  const taken = new Set<Section>();
  const whole = { ...kept };
  for (const section of PACK_SECTIONS) {
    if (kept[section].length > 0 || program[section].length === 0) continue;
    Object.assign(whole, { [section]: program[section] });
    taken.add(section);
  }
  const regimes = kept.regimes.map((regime) => regimeWithSections(regime, program, taken));
  if (taken.size === 0) return kept;
  return { ...whole, regimes, taken: { sections: [...taken], version: program.version } };
}

function regimeWithSections(regime: RegimeRules, program: RulePack, taken: Set<Section>): RegimeRules {
  const other = program.regimes.find(({ code }) => code === regime.code);
  const missing = REGIME_SECTIONS.filter((section) => regime[section] === null && other?.[section]);
  if (!other || missing.length === 0) return regime;
  for (const section of missing) taken.add(section);
  return { ...regime, ...Object.fromEntries(missing.map((section) => [section, other[section]])) };
}

/** The version of the program's pack that a section was taken from; null where the pack has its own. */
export function takenFrom(pack: RulePack, section: Section): string | null {
  return pack.taken?.sections.includes(section) ? pack.taken.version : null;
}
