import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import type { Visit } from '#src/platform/http/visit.ts';

/** "bo-tu-phap 2026.11" as it is kept with a verdict, by the name of the pack; its code where the program knows none. */
export function keptPackLabel(visit: Visit, kept: string): string {
  const [code = '', version = ''] = kept.split(' ');
  return visit.t.eligibility.packName(packNameOf(code), version);
}

/** The name of a pack of the program; the code itself of one that the program does not have. */
export function packNameOf(code: string): string {
  const known = PACK_CODES.find((each) => each === code);
  return known ? rulePack(known).name : code;
}
