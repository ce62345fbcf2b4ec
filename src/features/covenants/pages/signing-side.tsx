import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { lateDays } from '#src/features/movements/rules.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf } from '#src/text/day.ts';
import { Signers } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { markInGroups } from '../content.ts';
import type { CovenantRecord, Party } from '../queries/covenant-record.ts';

interface Props {
  visit: Visit;
  record: CovenantRecord;
  /** Last day of signing; null where none is set. */
  dueOn: Day | null;
}

/** Who signed and who has not, and the mark of what is signed, computed again just now. */
export function SigningSide({ visit, record, dueOn }: Props) {
  const t = visit.t.covenants.signers;
  if (record.state === 'draft' || !record.signed) {
    return (
      <>
        <h2>{t.title}</h2>
        <p class="mo">{t.notOpen}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t.title}</h2>
      <p class="mo nho">{t.help}</p>
      <Signers
        signers={record.parties.map((party) => ({
          who: party.unitName,
          state: party.signature ? 'signed' : 'notSigned',
          note: noteOf(visit, party, dueOn),
        }))}
      />
      <ContentMark visit={visit} record={record} />
    </>
  );
}

function noteOf(visit: Visit, { signature }: Party, dueOn: Day | null): string {
  const { signers: t, late } = visit.t.covenants;
  if (!signature) return t.notSigned;
  const days = lateDays(dayOf(signature.signedAt.toISOString()), dueOn);
  const signed = t.signed(signature.signerName, signature.signerTitle, momentWords(signature.signedAt));
  return days > 0 ? `${signed} · ${late(days)}` : signed;
}

function ContentMark({ visit, record }: { visit: Visit; record: CovenantRecord }) {
  const t = visit.t.covenants.signers;
  const { signed, current, parties } = record;
  if (!signed || !current) return null;
  const bearing = parties.filter(({ signature }) => signature?.hash === signed.hash).length;
  const all = parties.filter(({ signature }) => signature !== null).length;
  const sound = signed.intact && current.intact && bearing === all;
  return (
    <>
      <h2>{t.mark}</h2>
      <p>
        <span class="mono nho">{markInGroups(signed.hash)}</span>
      </p>
      <p>
        <Status kind={sound ? 'xong' : 'loi'}>{sound ? t.intact : t.broken}</Status>
      </p>
      <p class="mo nho">
        {bearing > 0 && `${t.same(bearing)}. `}
        {t.markHelp}
      </p>
    </>
  );
}
