import { paths } from '#src/paths.ts';
import { addDays, formatDay } from '#src/text/day.ts';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { DateField, PasswordField, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Said } from '#src/ui/said.tsx';
import { Signers } from '#src/ui/signers.tsx';
import { concludeMinutesAccess, sendMinutesAccess, signMinutesAccess, takeBackMinutesAccess } from '../access.ts';
import type { MinutesRecord } from '../queries/minutes.ts';
import { conclusionObstacle, tallyOf } from '../rules/minutes.ts';
import { momentText } from './meeting-frame.tsx';
import type { MinutesPageProps } from './minutes-props.ts';

type Props = MinutesPageProps & { minutes: MinutesRecord };

/** Days that a draft is usually out; whoever sends it sets the day. */
const usualDays = 3;

/** The one act that comes next, the signatures, the versions. */
export function MinutesSide(props: Props) {
  return (
    <>
      <SendForm {...props} />
      <Conclusion {...props} />
      <SignForm {...props} />
      <Signatures {...props} />
      <Versions {...props} />
      <TakeBack {...props} />
    </>
  );
}

function SendForm({ visit, facts, record, minutes, today, attempt, tried }: Props) {
  const t = visit.t.meetings.minutes;
  if (!sendMinutesAccess.allows(visit.actor, facts)) return null;
  const sent = attempt.sent && tried === 'send';
  return (
    <section>
      <h2>{t.sendTitle}</h2>
      <p class="mo">{t.sendWhat}</p>
      <Form action={paths.sendMinutes(record.id)} version={minutes.number}>
        <DateField
          name="until"
          label={t.until}
          value={sent ? (attempt.values.until ?? '') : formatDay(addDays(today, usualDays))}
          error={sent ? attempt.errors.until : undefined}
          required
        />
        <Button>{t.send}</Button>
      </Form>
    </section>
  );
}

function Conclusion({ visit, facts, record, minutes, today }: Props) {
  const t = visit.t.meetings.minutes;
  if (!concludeMinutesAccess.allows(visit.actor, facts) || minutes.agreeUntil === null) return null;
  const unanswered = minutes.answers.filter(({ answer, reply }) => answer === 'remark' && reply === null).length;
  const tally = tallyOf(facts.memberUnitIds ?? [], minutes.answers);
  const obstacle = conclusionObstacle(tally, unanswered, minutes.agreeUntil, today);
  return (
    <section>
      <h2>{t.concludeTitle}</h2>
      <p class="mo">{t.concludeWhat}</p>
      {obstacle ? (
        <LockedButton id="chot" reason={obstacle}>
          {t.conclude}
        </LockedButton>
      ) : (
        <Form action={paths.concludeMinutes(record.id)}>
          <Button>{t.conclude}</Button>
        </Form>
      )}
    </section>
  );
}

function SignForm({ visit, facts, record, minutes, intact, attempt, tried }: Props) {
  const t = visit.t.meetings.minutes;
  const ofHeadUnit = { ...facts, unitId: facts.headUnitId ?? null };
  if (!signMinutesAccess.allows(visit.actor, ofHeadUnit) || !intact) return null;
  if (minutes.signatures.some(({ accountId }) => accountId === visit.actor?.accountId)) return null;
  const isHead = visit.actor?.grants.some(({ role, unitId }) => role === 'unitHead' && unitId === facts.headUnitId);
  const secretarySigned = minutes.signatures.some(({ side }) => side === 'secretary');
  if (isHead !== secretarySigned) return null;
  const sent = attempt.sent && tried === 'sign';
  return (
    <section>
      <h2>{t.signTitle}</h2>
      <Form action={paths.signMinutes(record.id)}>
        <input type="hidden" name="mark" value={minutes.hash ?? ''} />
        <PasswordField
          name="password"
          label={t.password}
          hint={t.passwordHint}
          error={sent ? attempt.errors.password : undefined}
          required
        />
        <Button>{t.sign}</Button>
      </Form>
    </section>
  );
}

function Signatures({ visit, record, minutes, intact }: Props) {
  const t = visit.t.meetings.minutes;
  if (minutes.state !== 'signing' && minutes.state !== 'signed') return null;
  const signer = (side: 'secretary' | 'chair') => {
    const signature = minutes.signatures.find((each) => each.side === side);
    const planned = record[side];
    const waits = side === 'chair' && minutes.signatures.length === 0 ? t.waitsForSecretary : t.notSigned;
    return {
      who: t[side](signature ? `${signature.name}, ${signature.title}` : (planned.name ?? planned.title)),
      state: signature ? ('signed' as const) : ('notSigned' as const),
      note: signature ? t.signed(momentText(signature.signedAt)) : waits,
    };
  };
  return (
    <section>
      <h2>{t.signers}</h2>
      <Signers signers={[signer('secretary'), signer('chair')]} />
      {minutes.hash && (
        <>
          <h3>{t.mark}</h3>
          <p class="dau-hieu">{minutes.hash.replace(/(.{8})(?=.)/g, '$1 ')}</p>
          {intact && <p class="mo nho">{t.sound}</p>}
        </>
      )}
    </section>
  );
}

function Versions({ visit, minutes }: Props) {
  const t = visit.t.meetings.minutes;
  return (
    <section>
      <h2>{t.versions}</h2>
      <ul class="y-kien">
        {minutes.versions.toReversed().map(({ number, editedBy, editedAt, changed }) => (
          <li>
            <span class="mo nho">{t.version(number, editedBy, momentText(editedAt))}</span>
            <p>
              <Said>{changed}</Said>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeBack({ visit, facts, record, attempt, tried }: Props) {
  const t = visit.t.meetings.minutes;
  if (!takeBackMinutesAccess.allows(visit.actor, facts)) return null;
  const sent = attempt.sent && tried === 'takeBack';
  return (
    <details open={sent}>
      <summary>{t.takeBackTitle}</summary>
      <p class="mo">{t.takeBackWhat}</p>
      <Form action={paths.takeBackMinutes(record.id)}>
        <TextArea
          name="reason"
          label={t.reason}
          value={sent ? (attempt.values.reason ?? '') : ''}
          error={sent ? attempt.errors.reason : undefined}
          rows={2}
          required
        />
        <Button kind="warning">{t.takeBack}</Button>
      </Form>
    </details>
  );
}
