import type { Visit } from '#src/platform/http/visit.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { PersonalRegistrationState } from '../rules.ts';

const kinds: Record<PersonalRegistrationState, StatusKind> = {
  draft: 'cho',
  sent: 'tin',
  returned: 'luu-y',
  agreed: 'xong',
};

/** @param state null: nothing is written */
export function RegistrationStatus({ visit, state }: { visit: Visit; state: PersonalRegistrationState | null }) {
  const t = visit.t.personalRegistrations;
  return state === null ? <Status kind="cho">{t.none}</Status> : <Status kind={kinds[state]}>{t.states[state]}</Status>;
}
