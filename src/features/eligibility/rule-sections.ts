import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import type { Source } from '#src/law/source.ts';
import { addDays, type Day } from '#src/text/day.ts';
import { type RulePart, ruleHash, rulePart } from './rule-parts.ts';

/** What a pack rules beside its awards, in the order in which it is shown. */
export const RULE_SECTIONS = [
  'dossier',
  'prize',
  'baseSalaries',
  'annulment',
  'oneAchievement',
  'retention',
  'transition',
  'grounds',
  'instruments',
] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

/** What a rule of a section says; its words are the page's where the pack has none. */
export type SectionContent =
  | { is: 'part'; name: string; required: boolean }
  | { is: 'appraisal' | 'publicComment'; workingDays: number }
  | { is: 'payer'; minister: string; government: string }
  | { is: 'salaryDay' | 'titlesOnce' | 'oneAchievement' }
  | { is: 'rounding'; upTo: number }
  | { is: 'salary'; dong: number }
  | { is: 'kept'; state: number | null; minister: number | null }
  | { is: 'statement'; text: string };

export interface SectionRule {
  section: RuleSection;
  content: SectionContent;
  /** The days on which it holds, both inclusive. */
  from: Day;
  to: Day;
  part: RulePart;
}

/**
 * Every rule of a regime that belongs to no award. Its code is made of what it is about, never of its place in a list:
 * `2022-98/dossier.report`, `chung/baseSalaries.2019-07-01`. What holds across regimes has one code in all of them.
 */
export function sectionRules(pack: RulePack, regime: RegimeRules): SectionRule[] {
  return RULE_SECTIONS.flatMap((section) => rulesOf[section](pack, regime));
}

type Make = (pack: RulePack, regime: RegimeRules) => SectionRule[];

const rulesOf: Record<RuleSection, Make> = {
  dossier: (_pack, regime) => {
    const { dossier } = regime;
    if (!dossier) return [];
    const add = ofRegime(regime, 'dossier');
    return [
      ...dossier.parts.map((rule) => add(rule.key, { is: 'part', name: rule.name, required: rule.required }, rule)),
      add('appraisal', { is: 'appraisal', workingDays: dossier.appraisal.workingDays }, dossier.appraisal),
      add(
        'publicComment',
        { is: 'publicComment', workingDays: dossier.publicComment.workingDays },
        dossier.publicComment,
      ),
    ];
  },
  prize: (_pack, regime) => {
    if (!regime.prize) return [];
    const { payer, salaryDay, rounding, titlesOnce } = regime.prize;
    const add = ofRegime(regime, 'prize');
    return [
      add('payer', { is: 'payer', ...payer.words }, payer),
      ...(salaryDay ? [add('salaryDay', { is: 'salaryDay' }, { source: salaryDay })] : []),
      ...(rounding ? [add('rounding', { is: 'rounding', upTo: rounding.upTo }, rounding)] : []),
      ...(titlesOnce ? [add('titlesOnce', { is: 'titlesOnce' }, { source: titlesOnce })] : []),
    ];
  },
  baseSalaries: ({ baseSalaries }, regime) =>
    baseSalaries.flatMap((rule, at) => {
      const to = dayBefore(baseSalaries[at + 1]?.from);
      return meet({ from: rule.from, to }, regime)
        ? [ofPack('baseSalaries', { from: rule.from, to }, { is: 'salary', dong: rule.dong }, rule)]
        : [];
    }),
  annulment: (_pack, regime) => {
    const { annulment } = regime;
    if (!annulment) return [];
    const add = ofRegime(regime, 'annulment');
    return annulment.causes.map((cause) =>
      add(cause.code, { is: 'statement', text: cause.text }, { ...cause, source: annulment.source }),
    );
  },
  oneAchievement: (_pack, regime) =>
    regime.oneAchievement
      ? [ofRegime(regime, 'oneAchievement')('rule', { is: 'oneAchievement' }, { source: regime.oneAchievement })]
      : [],
  retention: ({ retention }, regime) =>
    retention.flatMap((rule) =>
      meet(rule, regime)
        ? [ofPack('retention', rule, { is: 'kept', state: rule.state, minister: rule.minister }, rule)]
        : [],
    ),
  transition: (_pack, regime) => [statement(regime, 'transition', regime.transition)],
  grounds: (_pack, regime) => regime.grounds.map((rule) => statement(regime, 'grounds', rule)),
  instruments: (_pack, regime) => regime.instruments.map((rule) => statement(regime, 'instruments', rule)),
};

function ofRegime({ code, from, to }: RegimeRules, section: RuleSection) {
  return (key: string, content: SectionContent, rule: { source: Source }): SectionRule => ({
    ...{ section, content, from, to, part: rulePart(`${code}/${section}.${key}`, textOf(content), rule) },
  });
}

function ofPack(
  section: RuleSection,
  { from, to }: { from: Day; to: Day },
  content: SectionContent,
  rule: { source: Source },
): SectionRule {
  return { section, content, from, to, part: rulePart(`chung/${section}.${from}`, textOf(content), rule) };
}

/** Statements have no code in a pack: what they say, and where, tells them apart. */
function statement(regime: RegimeRules, section: RuleSection, rule: { text: string; source: Source }): SectionRule {
  return ofRegime(regime, section)(ruleHash(rule).slice(0, 12), { is: 'statement', text: rule.text }, rule);
}

function textOf(content: SectionContent): string {
  if (content.is === 'statement') return content.text;
  return content.is === 'part' ? content.name : '';
}

const meet = (one: { from: Day; to: Day }, other: { from: Day; to: Day }) =>
  one.from <= other.to && other.from <= one.to;

/** The day before a first day; the end of time where none follows. */
function dayBefore(day: Day | undefined): Day {
  return day === undefined ? '9999-12-31' : addDays(day, -1);
}
