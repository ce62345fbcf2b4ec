import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { PlacesForRoles } from '../queries/accounts.ts';
import { GrantFields } from './grant-fields.tsx';

interface Props {
  visit: Visit;
  today: string;
  places: PlacesForRoles;
  attempt: Attempt;
}

/** A new account with its first role. */
export function NewAccountPage({ visit, today, places, attempt }: Props) {
  const t = visit.t.accounts.form;
  const { values, errors } = attempt;
  return (
    <Layout
      frame={visit.frame}
      title={t.newTitle}
      current="accounts"
      crumbs={[{ label: visit.t.accounts.list.title, href: paths.accounts() }, { label: t.newTitle }]}
      failed={attempt.sent}
    >
      <PageHead title={t.newTitle} facts={t.newLead} />
      <ErrorSummary errors={errors} />
      <Form action={paths.newAccount()} class="hep" submission={values.submission}>
        <TextField
          name="userName"
          label={t.userName}
          hint={t.userNameHint}
          width="ma"
          value={values.userName}
          error={errors.userName}
        />
        <TextField name="displayName" label={t.displayName} value={values.displayName} error={errors.displayName} />
        <TextField name="jobTitle" label={t.jobTitle} value={values.jobTitle} error={errors.jobTitle} />
        <GrantFields visit={visit} places={places} attempt={attempt} startsOn={formatDay(today)} />
        <PasswordField
          name="password"
          label={t.password}
          hint={t.passwordHint}
          autocomplete="new-password"
          error={errors.password}
        />
        <ButtonGroup>
          <Button>{t.create}</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
