import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { LinkList } from '#src/ui/work-list.tsx';
import type { AccountRecord, GrantRecord, PlacesForRoles } from '../queries/accounts.ts';
import { accountValues } from '../schema.ts';
import { UnitField } from './grant-fields.tsx';

interface Props {
  visit: Visit;
  today: string;
  account: AccountRecord;
  grants: GrantRecord[];
  places: PlacesForRoles;
  attempt: Attempt;
  /** Who saved last and when, told in a conflict. */
  last: { who: string; when: string } | null;
}

const done = {
  tao: 'created',
  luu: 'saved',
  vai: 'granted',
  'het-vai': 'grantEnded',
  khoa: 'nowDisabled',
  mo: 'nowEnabled',
  'mat-khau': 'passwordReset',
} as const;

/** One account: who it is, its roles with their days, and whether it may sign in. */
export function AccountPage(props: Props) {
  const { visit, account, attempt } = props;
  const t = visit.t.accounts;
  const what = done[visit.query('xong') as keyof typeof done];
  return (
    <Layout
      frame={visit.frame}
      title={account.displayName}
      current="accounts"
      crumbs={[{ label: t.list.title, href: paths.accounts() }, { label: account.displayName }]}
      failed={attempt.sent}
    >
      <PageHead
        title={account.displayName}
        facts={
          <>
            {account.userName} · {t.form.version(account.version)} ·{' '}
            {account.disabledAt ? (
              <Status kind="cho" icon="lock">
                {t.list.disabled}
              </Status>
            ) : (
              <Status kind="xong">{t.list.active}</Status>
            )}
          </>
        }
      />
      {what && <Notice kind="xong" title={t.form[what]} live />}
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns width={320} side={<Side visit={visit} account={account} />}>
        <Details {...props} />
        <Grants {...props} />
      </TwoColumns>
    </Layout>
  );
}

function Details({ visit, account, places, attempt, last }: Props) {
  const t = visit.t.accounts.form;
  const values = attempt.sent ? attempt.values : accountValues(account);
  return (
    <>
      <h2>{t.details}</h2>
      {attempt.conflict && (
        <ConflictNotice
          who={last?.who ?? ''}
          when={last?.when ?? ''}
          fields={(['displayName', 'jobTitle', 'unitId'] as const).map((name) => ({
            label: name === 'unitId' ? t.unit : t[name],
            theirs: shown(places, name, attempt.conflict?.values[name]),
            yours: shown(places, name, values[name]),
          }))}
        />
      )}
      <Form action={paths.account(account.id)} version={attempt.conflict?.version ?? account.version}>
        <TextField
          name="displayName"
          label={t.displayName}
          value={values.displayName}
          error={attempt.errors.displayName}
        />
        <TextField name="jobTitle" label={t.jobTitle} value={values.jobTitle} error={attempt.errors.jobTitle} />
        <UnitField visit={visit} places={places} value={values.unitId} error={attempt.errors.unitId} />
        <ButtonGroup>
          <Button>{t.save}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function shown(places: PlacesForRoles, name: string, value = ''): string {
  return name === 'unitId' ? (places.units.find(({ id }) => id === value)?.name ?? '') : value;
}

function Grants({ visit, today, account, grants }: Props) {
  const t = visit.t.accounts.form;
  const { rolesColumns: columns } = t;
  return (
    <section>
      <h2>{t.rolesTitle}</h2>
      {grants.length === 0 ? (
        <p>{t.noRoles}</p>
      ) : (
        <Table
          caption={t.rolesCaption}
          captionHidden
          columns={[
            { label: columns.role },
            { label: columns.place },
            { label: columns.from },
            { label: columns.to },
            { label: columns.end },
          ]}
          stacked
        >
          {grants.map((grant) => (
            <Row>
              <RowHead>{visit.t.common.roles[grant.role]}</RowHead>
              <Cell label={columns.place}>{grant.unitName ?? grant.clusterYear}</Cell>
              <Cell label={columns.from}>{formatDay(grant.startsOn)}</Cell>
              <Cell label={columns.to}>{grant.endsOn ? formatDay(grant.endsOn) : t.noEnd}</Cell>
              <Cell label={columns.end}>
                {grant.endsOn && grant.endsOn < today ? (
                  <Status kind="cho">{t.ended}</Status>
                ) : (
                  <a href={paths.endGrant(account.id, grant.id)}>{t.endGrant}</a>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {!account.disabledAt && (
        <ButtonGroup>
          <Button kind="secondary" href={paths.grantRole(account.id)}>
            {t.grantTitle}
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}

function Side({ visit, account }: Pick<Props, 'visit' | 'account'>) {
  const t = visit.t.accounts.form;
  const lock = { label: t.disableTitle, href: paths.disableAccount(account.id), note: t.disableWhat };
  const reset = { label: t.resetTitle, href: paths.resetPassword(account.id), note: t.resetWhat };
  const unlock = { label: t.enableTitle, href: paths.enableAccount(account.id), note: t.enableWhat };
  const about = new URLSearchParams({ loai: 'account', ma: account.id });
  const by = new URLSearchParams({ ai: account.id });
  return (
    <>
      <LinkList links={account.disabledAt ? [unlock] : [reset, lock]} />
      <LinkList
        links={[
          { label: t.journal, href: `${paths.journal()}?${about}` },
          { label: t.acts, href: `${paths.journal()}?${by}` },
        ]}
      />
    </>
  );
}
