import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';

interface Props {
  visit: Visit;
  action: string;
  attempt: Attempt;
  /** What the form shows before anything was typed. */
  stored: Record<string, string>;
  version?: number;
  button: string;
  primary?: boolean;
}

/** Name, time, place, chair and secretary of a conference. */
export function ConferenceForm({ visit, action, attempt, stored, version, button, primary = true }: Props) {
  const t = visit.t.conferences.form;
  const values = attempt.sent ? attempt.values : stored;
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  return (
    <div class="hep">
      <ErrorSummary errors={attempt.errors} />
      <Form action={action} version={attempt.conflict?.version ?? version} guarded>
        <TextField {...field('title')} label={t.title} hint={t.titleHint} required maxlength={250} />
        <div class="hai-o">
          <DateField {...field('day')} label={t.day} required />
          <TextField {...field('hour')} label={t.hour} hint={t.hourHint} width="ngay" required />
        </div>
        <TextField {...field('place')} label={t.place} required maxlength={250} />
        <div class="hai-o">
          <TextField {...field('chairName')} label={t.chairName} optional maxlength={120} />
          <TextField {...field('chairTitle')} label={t.chairTitle} required maxlength={200} />
          <TextField {...field('secretaryName')} label={t.secretaryName} optional maxlength={120} />
          <TextField {...field('secretaryTitle')} label={t.secretaryTitle} required maxlength={200} />
        </div>
        <Button kind={primary ? 'primary' : 'secondary'}>{button}</Button>
      </Form>
    </div>
  );
}
