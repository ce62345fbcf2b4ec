import type { DOSSIER_PARTS, RegimeRules, RulePack } from '#src/law/pack.ts';
import { regimeOnDay } from '#src/law/regimes.ts';
import { takenFrom } from '#src/law/sections.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

export type PartKey = (typeof DOSSIER_PARTS)[number];

type Dossier = NonNullable<RegimeRules['dossier']>;

/** One part of a dossier that proposes a flag. */
export type DossierPart = Readonly<Dossier['parts'][number]>;

/** A period with the document that sets it, or who assumed it. */
export type Period = { readonly workingDays: number; readonly source: Source };

/** What a dossier of a flag holds and how long each step takes, under one regime of a pack. */
export type DossierLaw = {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly DossierPart[];
  readonly appraisal: Period;
  readonly publicComment: Period;
  /** The version of the program's pack that this stands in from, where the pinned pack was kept without it. */
  readonly takenFrom: string | null;
};

/** The law under which a dossier opened on a day is made (I-13), or null where the pack holds none. */
export function dossierLawOn(day: Day, pack: RulePack): DossierLaw | null {
  const regime = regimeOnDay(pack, day);
  return regime && lawOf(regime, pack);
}

/**
 * The law that a dossier was opened under.
 * @throws RangeError where the pack has no such regime or no word on dossiers in it
 */
export function dossierLawOf(code: string, pack: RulePack): DossierLaw {
  const regime = pack.regimes.find((each) => each.code === code);
  const law = regime && lawOf(regime, pack);
  if (!law) throw new RangeError(`No dossier law ${code} in ${pack.code} ${pack.version}`);
  return law;
}

function lawOf({ code, name, dossier }: RegimeRules, pack: RulePack): DossierLaw | null {
  return dossier && { code, name, ...dossier, takenFrom: takenFrom(pack, 'dossier') };
}
