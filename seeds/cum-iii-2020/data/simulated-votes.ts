import type { MemberCode } from './published.ts';

/**
 * Simulated counts of the two paper ballots. Only who was nominated is published; no count is. They keep I-1: at most
 * 4 and 2 choices on each of 11 valid papers, and the published units alone reach more than half of the entitled.
 */
export const ministryFlagVotes: Record<MemberCode, number> = {
  GDBD: 10,
  LLTP: 10,
  BTNN: 9,
  BTTP: 8,
  TGPL: 2,
  THADS: 1,
  HTQTCT: 1,
  KTVB: 1,
  CTN: 1,
  QLXLVPHC: 0,
  PBGDPL: 0,
};

export const governmentFlagVotes: Partial<Record<MemberCode, number>> = { LLTP: 9, GDBD: 8, BTNN: 3, BTTP: 2 };

/** Papers of each ballot: one handed to each unit present, all came back valid; two more were printed and kept. */
export const papers = { issued: 11, returned: 11, unused: 0, valid: 11, invalid: 0 };
export const sparePapers = 2;
