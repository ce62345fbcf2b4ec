import { paths } from '#src/paths.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { KeptField } from './sign-in-page.tsx';

interface Props {
  visit: Visit;
  next: string;
  resume: string;
  attempt?: Attempt;
}

/** Second step of the sign-in. */
export function CodePage({ visit, next, resume, attempt = nothingSent }: Props) {
  const t = visit.t.accounts.code;
  return (
    <Layout frame={visit.frame} title={t.title} failed={Object.keys(attempt.errors).length > 0}>
      <PageHead title={t.title} facts={t.lead} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.signInCode()} class="hep" multipart={resume !== ''}>
        <input type="hidden" name="next" value={next} />
        <KeptField resume={resume} />
        <TextField
          name="totpCode"
          label={t.field}
          hint={t.hint}
          width="ma"
          autocomplete="one-time-code"
          error={attempt.errors.totpCode}
        />
        <ButtonGroup>
          <Button>{t.button}</Button>
          <Button kind="secondary" name="again" value="1" formaction={paths.signIn()}>
            {t.again}
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
