import type { CeremonyState, KeyStep, VoteState } from '../../electronic-votes/rules.ts';
import type { TellerPlace } from '../rules.ts';

/** What a vote on slips asks for besides what every ballot asks for. */
export type ElectronicAct =
  | 'startKeys'
  | 'makeKey'
  | 'rehearse'
  | 'makeSlips'
  | 'draftVote'
  | 'sealVote'
  | 'confirmWords'
  | 'signHead'
  | 'decrypt';

/** How far the keys and the vote of a ballot with slips are, without any figure. */
export interface ElectronicSituation {
  readonly papersToo: boolean;
  readonly ceremony: CeremonyState | null;
  /** What each key holder's own device does next. */
  readonly steps: readonly { readonly accountId: string; readonly step: KeyStep; readonly rehearsed: boolean }[];
  readonly slipsMade: boolean;
  readonly vote: VoteState | null;
  readonly confirmed: readonly string[];
  readonly decrypted: readonly string[];
}

/**
 * The act of keys, slips or box that this person does now; null while it is for others or for the paper's course. Before
 * the lists are frozen only the keys can be made.
 */
export function electronicAct(
  part: ElectronicSituation,
  ballot: { readonly frozen: boolean; readonly closed: boolean },
  { leads, place }: { leads: boolean; place: TellerPlace | null },
): ElectronicAct | null {
  if (ballot.closed) return countingAct(part, place);
  return keyAct(part, { leads, place }) ?? (ballot.frozen ? sealingAct(part, { leads, place }) : null);
}

/** True once nothing of keys, slips and words is missing. */
export function readyToOpen({ ceremony, steps, vote, confirmed }: ElectronicSituation): boolean {
  return ceremony === 'rehearsed' && vote === 'sealed' && steps.every(({ accountId }) => confirmed.includes(accountId));
}

function keyAct(
  { ceremony, steps, slipsMade }: ElectronicSituation,
  { leads, place }: { leads: boolean; place: TellerPlace | null },
): ElectronicAct | null {
  if (ceremony === null) return leads || place ? 'startKeys' : null;
  const own = steps.find(({ accountId }) => accountId === place?.accountId);
  if (ceremony === 'keys') return own && own.step !== 'wait' && own.step !== 'done' ? 'makeKey' : null;
  if (own && !own.rehearsed) return 'rehearse';
  return place?.isHead && !slipsMade ? 'makeSlips' : null;
}

function sealingAct(
  part: ElectronicSituation,
  { leads, place }: { leads: boolean; place: TellerPlace | null },
): ElectronicAct | null {
  if (part.ceremony === 'keys' || part.ceremony === null) return null;
  if (part.vote === null) return leads || place?.isHead ? 'draftVote' : null;
  if (part.vote === 'draft') return place?.isHead && part.slipsMade ? 'sealVote' : null;
  const holds = part.steps.some(({ accountId }) => accountId === place?.accountId);
  return part.vote === 'sealed' && place && holds && !part.confirmed.includes(place.accountId) ? 'confirmWords' : null;
}

function countingAct({ vote, decrypted, steps }: ElectronicSituation, place: TellerPlace | null): ElectronicAct | null {
  if (!place || !steps.some(({ accountId }) => accountId === place.accountId)) return null;
  if (vote === 'ended') return place.isHead ? 'signHead' : null;
  const open = vote === 'headSigned' || vote === 'decrypting';
  return open && !decrypted.includes(place.accountId) ? 'decrypt' : null;
}
