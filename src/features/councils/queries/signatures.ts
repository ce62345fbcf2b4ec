import type { CaseRecord } from './case-records.ts';
import type { SessionRecord } from './session-records.ts';

/** Those whose vote was on paper. */
export function secretCases({ cases }: Pick<SessionRecord, 'cases'>): CaseRecord[] {
  return cases.filter(({ secret, outcome }) => secret && outcome !== null);
}

export interface AwaitedSignature {
  paper: 'minutes' | 'counting';
  accountId: string;
}

/** Secretary and who presided sign the minutes; every teller signs the count of secret votes. */
export function signaturesAwaited(session: SessionRecord): AwaitedSignature[] {
  const minutes = [session.secretary?.accountId, session.presiding?.accountId].filter((id) => id !== undefined);
  const counting = secretCases(session).length > 0 ? session.tellers.map(({ accountId }) => accountId) : [];
  return [
    ...[...new Set(minutes)].map((accountId) => ({ paper: 'minutes' as const, accountId })),
    ...counting.map((accountId) => ({ paper: 'counting' as const, accountId })),
  ];
}

/** Those awaited who have not signed. */
export function signaturesMissing(session: SessionRecord): AwaitedSignature[] {
  return signaturesAwaited(session).filter(
    ({ paper, accountId }) =>
      !session.signatures.some((signed) => signed.paper === paper && signed.accountId === accountId),
  );
}
