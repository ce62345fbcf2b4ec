import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import type { AgendaItem } from '../queries/conference-record.ts';

interface Props {
  visit: Visit;
  conferenceId: string;
  item: AgendaItem;
  values: Record<string, string>;
  version: number;
  errors?: Record<string, string>;
}

/** What is said under an item, for the minutes. */
export function ProceedingsForm({ visit, conferenceId, item, values, version, errors = {} }: Props) {
  const t = visit.t.conferences.item;
  return (
    <Form action={paths.proceedings(conferenceId, item.id)} version={version} guarded>
      <TextField
        name="speaker"
        label={t.speaker}
        value={values.speaker ?? ''}
        error={errors.speaker}
        optional
        maxlength={200}
      />
      <TextArea
        name="proceedings"
        label={t.proceedings}
        hint={t.proceedingsHint}
        value={values.proceedings ?? ''}
        error={errors.proceedings}
        rows={5}
      />
      <Button kind="secondary">{t.record}</Button>
    </Form>
  );
}
