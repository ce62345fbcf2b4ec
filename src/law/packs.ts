import type { RulePack } from '#src/law/pack.ts';

export const PACK_CODES = ['quoc-gia', 'bo-tu-phap', 'bo-ngoai-giao'] as const;
export type PackCode = (typeof PACK_CODES)[number];

/** The rules of a ministry on top of the national ones. */
export function rulePack(code: string = 'bo-tu-phap'): RulePack {
  throw new RangeError(`No pack ${code}`);
}
