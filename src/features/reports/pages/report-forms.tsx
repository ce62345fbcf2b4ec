import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, PasswordField, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import type { Sending } from '../queries/unit-report.ts';

/** The unit's head signs and sends with the password. */
export function SendForm(props: { visit: Visit; action: string; version: number; attempt: Attempt }) {
  const { visit, action, version, attempt } = props;
  const t = visit.t.reports;
  return (
    <section class="hep khong-in">
      <h2>{t.send.title}</h2>
      <p>{t.send.what}</p>
      <Form action={action} version={version}>
        <PasswordField name="password" label={t.password} hint={t.send.hint} error={attempt.errors.password} />
        <Button>{t.send.button}</Button>
      </Form>
    </section>
  );
}

/** The head of the leading unit signs and issues, with number and day. */
export function IssueForm(props: {
  visit: Visit;
  action: string;
  version: number;
  symbol: string;
  today: string;
  attempt: Attempt;
}) {
  const { visit, action, version, symbol, today, attempt } = props;
  const t = visit.t.reports;
  return (
    <>
      <h2 class="khong-in">{t.issue.title}</h2>
      <div class="khong-in">
        <p>{t.issue.what}</p>
        <Form action={action} version={version}>
          <TextField
            name="number"
            label={t.issue.number}
            hint={t.issue.symbol(symbol)}
            value={attempt.values.number ?? ''}
            error={attempt.errors.number}
            width="so"
            inputmode="numeric"
            maxlength={5}
          />
          <DateField
            name="issuedOn"
            label={t.issue.issuedOn}
            value={attempt.values.issuedOn ?? formatDay(today)}
            error={attempt.errors.issuedOn}
          />
          <PasswordField name="password" label={t.password} hint={t.issue.hint} error={attempt.errors.password} />
          <Button>{t.issue.button}</Button>
        </Form>
      </div>
    </>
  );
}

/** Takes a step back, with a reason. */
export function ReasonForm(props: {
  visit: Visit;
  action: string;
  words: { title: string; what: string; button: string };
  attempt: Attempt;
}) {
  const { visit, action, words, attempt } = props;
  return (
    <>
      <h2 class="khong-in">{words.title}</h2>
      <div class="khong-in">
        <p>{words.what}</p>
        <Form action={action}>
          <TextArea
            name="reason"
            label={visit.t.reports.reason}
            value={attempt.values.reason ?? ''}
            error={attempt.errors.reason}
            rows={2}
            maxlength={1000}
          />
          <Button kind="secondary">{words.button}</Button>
        </Form>
      </div>
    </>
  );
}

/** Two editors of one form: what the other one saved, beside what this person typed. */
export function EditedMeanwhile(props: {
  visit: Visit;
  attempt: Attempt;
  /** Field name -> label, in the order of the form. */
  labels: Record<string, string>;
  savedAt: Date | null;
}) {
  const { attempt, labels, savedAt } = props;
  const { conflict, values } = attempt;
  if (!conflict) return null;
  return (
    <ConflictNotice
      who={conflict.who ?? ''}
      when={savedAt ? momentWords(savedAt) : ''}
      fields={Object.entries(labels)
        .filter(([name]) => values[name] !== undefined)
        .map(([name, label]) => ({ label, theirs: conflict.values[name] ?? '', yours: values[name] ?? '' }))}
    />
  );
}

/** Every round that was sent, who signed it and what was asked after it. */
export function SendingsSide({ visit, sendings }: { visit: Visit; sendings: readonly Sending[] }) {
  const { sendings: t, returning, version, late } = visit.t.reports;
  return (
    <>
      <h2>{t.title}</h2>
      {sendings.length === 0 && <p class="mo">{t.none}</p>}
      {sendings.map((sending) => (
        <>
          <p>
            <b>{version(sending.round)}</b>
            <br />
            {t.line(momentWords(sending.sentAt), `${sending.senderTitle} ${sending.senderName}`)}
            {sending.lateDays > 0 && (
              <>
                <br />
                {late(formatDay(sending.sentOn), sending.lateDays)}
              </>
            )}
            <br />
            <span class="mo nho">
              {t.mark} {sending.hash.slice(0, 16)}
            </span>
          </p>
          {sending.returnedAt && (
            <p>
              {t.returned(
                sending.returnedBy ?? '',
                momentWords(sending.returnedAt),
                sending.returnDueOn ? formatDay(sending.returnDueOn) : '',
              )}
              {sending.remarks.map(({ itemName, words }) => (
                <>
                  <br />
                  <b>{itemName || returning.wholeReport}:</b> {words}
                </>
              ))}
            </p>
          )}
        </>
      ))}
    </>
  );
}
