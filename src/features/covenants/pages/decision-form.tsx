import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { PasswordField, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';

/** A leader agrees or refuses, and signs that. */
export function DecisionForm({ visit, action, attempt }: { visit: Visit; action: string; attempt: Attempt }) {
  const t = visit.t.covenants.amendment;
  const { values, errors } = attempt;
  return (
    <section>
      <h2>{t.decide}</h2>
      <Form action={action} class="hep">
        <Radios
          name="decision"
          label={t.decide}
          inline
          value={values.decision}
          error={errors.decision}
          choices={[
            { value: 'agree', label: t.agree },
            { value: 'refuse', label: t.refuse },
          ]}
        />
        <TextArea
          name="words"
          label={t.words}
          hint={t.wordsHint}
          rows={3}
          maxlength={1000}
          value={values.words}
          error={errors.words}
        />
        <PasswordField name="password" label={t.password} hint={t.passwordHint} error={errors.password} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}
