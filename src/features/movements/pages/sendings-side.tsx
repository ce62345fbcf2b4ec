import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import type { RegistrationRecord, Sending } from '../queries.ts';
import { dayWords } from './moment-words.ts';

/** Every round that was sent, in time or late, and what came back. */
export function SendingsSide({ visit, record }: { visit: Visit; record: RegistrationRecord }) {
  const t = visit.t.movements.registration;
  return (
    <>
      <h2>{t.history}</h2>
      {record.sendings.length === 0 ? (
        <p class="mo">{t.noHistory}</p>
      ) : (
        <CheckList ordered items={record.sendings.map((sending) => checkOf(visit, sending))} />
      )}
      {record.agreedAt && <p>{t.agreedOn(dayWords(record.agreedAt), record.agreedBy ?? '')}</p>}
    </>
  );
}

function checkOf(visit: Visit, sending: Sending): Check {
  const { registration: t, registrations } = visit.t.movements;
  const { round, sentOn, lateDays, senderName, senderTitle, hash, returnedAt, remarks } = sending;
  return {
    kind: lateDays > 0 || returnedAt ? 'luu-y' : 'xong',
    text: t.sending(round, formatDay(sentOn)),
    note: (
      <>
        {senderTitle}, {senderName} · {lateDays > 0 ? registrations.late(lateDays) : t.inTime}
        {returnedAt && ` · ${t.backOn(dayWords(returnedAt))}`}
        {remarks.map(({ indicator, words }) => (
          <>
            <br />
            {indicator || t.wholeRemark}: {words}
          </>
        ))}
        <br />
        {t.mark}: <span class="mono">{hash.slice(0, 16)}</span>
      </>
    ),
  };
}
