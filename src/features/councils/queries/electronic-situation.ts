import type { ElectronicSituation } from '../../ballots/rules/electronic-act.ts';
import { keyStepOf } from '../../electronic-votes/rules.ts';
import type { CaseRecord } from './case-records.ts';
import type { SessionRecord } from './session-records.ts';

/** How far keys and vote of a case on slips are, without any figure; null for a case on paper or with an open vote. */
export function electronicSituation(
  { ceremony, rules }: Pick<SessionRecord, 'ceremony' | 'rules'>,
  one: Pick<CaseRecord, 'way' | 'award' | 'secret' | 'electronic'>,
): ElectronicSituation | null {
  const secret = one.secret ?? rules.secret[one.award]?.value ?? false;
  if (one.way !== 'electronic' || !secret) return null;
  const holders = ceremony?.holders ?? [];
  return {
    papersToo: false,
    ceremony: ceremony?.state ?? null,
    steps: holders.map((holder) => ({
      accountId: holder.accountId,
      step: keyStepOf(holder, holders),
      rehearsed: holder.rehearsal !== null,
    })),
    slipsMade: (ceremony?.slips ?? null) !== null,
    vote: one.electronic?.state ?? null,
    confirmed: one.electronic?.confirmed ?? [],
    decrypted: one.electronic?.decryptions.map(({ accountId }) => accountId) ?? [],
  };
}
