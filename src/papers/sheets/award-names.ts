import { rulePack } from '#src/law/packs.ts';

/** The names of every award as the rules have them, the usual one first. */
export function awardNames(): { code: string; names: readonly string[] }[] {
  return rulePack().awards.map(({ code, names }) => ({ code, names }));
}

/** How an award is written in a workbook. */
export function awardWords(code: string): string {
  return awardNames().find((award) => award.code === code)?.names[0] ?? code;
}
