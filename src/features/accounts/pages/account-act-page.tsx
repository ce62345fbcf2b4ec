import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, PasswordField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { AccountFacts, GrantRecord, PlacesForRoles } from '../queries/accounts.ts';
import { GrantFields } from './grant-fields.tsx';

interface Props {
  visit: Visit;
  account: AccountFacts;
  attempt: Attempt;
}

/** Gives one more role. */
export function GrantRolePage({ today, places, ...props }: Props & { today: string; places: PlacesForRoles }) {
  const t = props.visit.t.accounts.form;
  return (
    <ActPage {...props} action={paths.grantRole(props.account.accountId)} title={t.grantTitle} button={t.grant}>
      <GrantFields visit={props.visit} places={places} attempt={props.attempt} startsOn={formatDay(today)} />
    </ActPage>
  );
}

/** Sets the last day of a role. */
export function EndGrantPage({ today, grant, ...props }: Props & { today: string; grant: GrantRecord }) {
  const { visit, account, attempt } = props;
  const t = visit.t.accounts.form;
  const place = grant.unitName ?? grant.clusterYear;
  const role = visit.t.common.roles[grant.role];
  return (
    <ActPage
      {...props}
      action={paths.endGrant(account.accountId, grant.id)}
      title={t.endGrant}
      what={place ? `${role}, ${place}` : role}
      button={t.endGrant}
      warning
    >
      <DateField
        name="lastDay"
        label={t.lastDay}
        value={attempt.sent ? attempt.values.lastDay : formatDay(today)}
        error={attempt.errors.lastDay}
      />
      <Reason visit={visit} attempt={attempt} />
    </ActPage>
  );
}

/** Locks the account, or opens it again. */
export function LockPage({ opens, ...props }: Props & { opens: boolean }) {
  const { visit, account } = props;
  const t = visit.t.accounts.form;
  const words = opens
    ? { action: paths.enableAccount(account.accountId), title: t.enableTitle, what: t.enableWhat, button: t.enable }
    : {
        action: paths.disableAccount(account.accountId),
        title: t.disableTitle,
        what: t.disableWhat,
        button: t.disable,
      };
  return (
    <ActPage {...props} {...words} warning={!opens}>
      <Reason visit={visit} attempt={props.attempt} />
    </ActPage>
  );
}

/** A new password for somebody who forgot the old one. */
export function ResetPasswordPage(props: Props) {
  const { visit, account, attempt } = props;
  const t = visit.t.accounts.form;
  return (
    <ActPage
      {...props}
      action={paths.resetPassword(account.accountId)}
      title={t.resetTitle}
      what={t.resetWhat}
      button={t.reset}
      warning
    >
      <PasswordField
        name="password"
        label={t.newPassword}
        hint={t.passwordHint}
        autocomplete="new-password"
        error={attempt.errors.password}
      />
      <Reason visit={visit} attempt={attempt} />
    </ActPage>
  );
}

function Reason({ visit, attempt }: Pick<Props, 'visit' | 'attempt'>) {
  return (
    <TextArea
      name="reason"
      label={visit.t.accounts.form.reason}
      rows={2}
      value={attempt.values.reason}
      error={attempt.errors.reason}
    />
  );
}

/** One act on an account: what it brings, one form, one button. */
function ActPage({
  visit,
  account,
  attempt,
  action,
  title,
  what,
  button,
  warning = false,
  children,
}: Props & { action: string; title: string; what?: string; button: string; warning?: boolean; children?: Child }) {
  return (
    <Layout
      frame={visit.frame}
      title={`${title}: ${account.displayName}`}
      current="accounts"
      crumbs={[
        { label: visit.t.accounts.list.title, href: paths.accounts() },
        { label: account.displayName, href: paths.account(account.accountId) },
        { label: title },
      ]}
      failed={attempt.sent}
    >
      <PageHead title={`${title}: ${account.displayName}`} facts={what} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={action} class="hep" submission={attempt.values.submission}>
        {children}
        <ButtonGroup>
          <Button kind={warning ? 'warning' : 'primary'}>{button}</Button>
          <a href={paths.account(account.accountId)}>{visit.t.common.cancel}</a>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
