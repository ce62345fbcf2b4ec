import type { Visit } from '#src/platform/http/visit.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { RegistrationState } from '../rules.ts';

const kinds: Record<RegistrationState, StatusKind> = { draft: 'cho', sent: 'tin', returned: 'luu-y', agreed: 'xong' };

/** @param state null: the member has no registration */
export function RegistrationStatus({ visit, state }: { visit: Visit; state: RegistrationState | null }) {
  const t = visit.t.movements.registrations;
  return state === null ? (
    <Status kind="cho">{t.missing}</Status>
  ) : (
    <Status kind={kinds[state]}>{t.states[state]}</Status>
  );
}
