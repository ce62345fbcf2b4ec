import type { AwardCode } from '#src/law/award-code.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { awardNamed } from '#src/law/regimes.ts';

/** The name of an award as the pack has it, the one for screens. */
export function awardName(code: AwardCode, pack: RulePack = rulePack()): string {
  return awardNamed(pack, code).names[0] ?? code;
}

const titles: readonly AwardCode[] = ['CSTDTQ', 'CSTD_BO', 'CSTDCS', 'LDTT', 'CO_CP', 'CO_BO', 'TTLDXS', 'TTLDTT'];

/** Of a year's awards what its place on the line names: the highest title, and every form of commendation. */
export function headline<T extends { award: AwardCode }>(awards: readonly T[]): T[] {
  const highest = titles.map((title) => awards.find(({ award }) => award === title)).find((found) => found);
  const forms = awards.filter(({ award }) => !titles.includes(award));
  return highest ? [highest, ...forms] : forms;
}
