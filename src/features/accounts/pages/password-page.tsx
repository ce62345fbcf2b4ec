import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { OwnViews } from './own-views.tsx';

/** Change of one's own password. */
export function PasswordPage({ visit, attempt }: { visit: Visit; attempt: Attempt }) {
  const t = visit.t.accounts.password;
  return (
    <Layout frame={visit.frame} title={t.title} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.lead} />
      <OwnViews visit={visit} current="password" />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.password()} class="hep">
        <PasswordField name="currentPassword" label={t.current} error={attempt.errors.currentPassword} />
        <PasswordField
          name="password"
          label={t.next}
          hint={t.hint}
          autocomplete="new-password"
          error={attempt.errors.password}
        />
        <PasswordField
          name="repeatPassword"
          label={t.repeat}
          autocomplete="new-password"
          error={attempt.errors.repeatPassword}
        />
        <ButtonGroup>
          <Button>{t.button}</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
