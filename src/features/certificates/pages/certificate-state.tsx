import type { Visit } from '#src/platform/http/visit.ts';
import { Status } from '#src/ui/status.tsx';
import type { CertificateState } from '../rules.ts';

export function CertificateStatus({ visit, state }: { visit: Visit; state: CertificateState }) {
  const word = visit.t.certificates.certificateStates[state];
  if (state === 'conferred') return <Status kind="xong">{word}</Status>;
  if (state === 'made') return <Status kind="cho">{word}</Status>;
  return (
    <Status kind="tin" icon="reissue">
      {word}
    </Status>
  );
}
