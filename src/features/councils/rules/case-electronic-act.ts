import { type ElectronicAct, type ElectronicSituation, electronicAct } from '../../ballots/rules/electronic-act.ts';
import type { TellerPlace } from '../../ballots/rules.ts';
import type { CaseState } from '../rules.ts';

/** What a case on slips asks of a person besides opening, closing and concluding. */
export type CaseElectronicAct = ElectronicAct | 'confirmCount';

/**
 * The next act of keys, slips or box of this person in a session that is open; null while it is for others or none.
 * @param leads the chair, the vice-chair or the secretary
 */
export function caseElectronicAct(
  part: ElectronicSituation,
  one: { readonly state: CaseState; readonly boxClosed: boolean; readonly tellersNamed: boolean },
  asking: { leads: boolean; place: TellerPlace | null },
): CaseElectronicAct | null {
  if (!one.tellersNamed) return null;
  if (one.state === 'scheduled') return electronicAct(part, { frozen: true, closed: false }, asking);
  if (one.state !== 'open' || !one.boxClosed) return null;
  if (part.vote === 'counted') return asking.place?.isHead ? 'confirmCount' : null;
  return electronicAct(part, { frozen: true, closed: true }, asking);
}
