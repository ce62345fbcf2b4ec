import type { Visit } from '#src/platform/http/visit.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { DossierState } from '../rules.ts';

const kinds: Record<DossierState, StatusKind> = {
  draft: 'tin',
  submitted: 'tin',
  returned: 'luu-y',
  received: 'tin',
  qualified: 'xong',
  notQualified: 'loi',
  archived: 'cho',
};

export function DossierStatus({ visit, state }: { visit: Visit; state: DossierState }) {
  return <Status kind={kinds[state]}>{visit.t.dossiers.states[state]}</Status>;
}
