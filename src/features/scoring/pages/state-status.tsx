import { useFrame } from '#src/ui/frame-context.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { SheetState } from '../rules.ts';

const kinds: Record<SheetState, StatusKind> = {
  draft: 'tin',
  signed: 'cho',
  returned: 'luu-y',
  reviewed: 'cho',
  disputed: 'luu-y',
  final: 'xong',
};

export function SheetStatus({ state }: { state: SheetState }) {
  const { t } = useFrame();
  return <Status kind={kinds[state]}>{t.scoring.states[state]}</Status>;
}
