import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { GrantRecord, ListedAccount } from '../queries/accounts.ts';

const pageSize = 50;

interface Props {
  visit: Visit;
  today: string;
  accounts: ListedAccount[];
}

/** Accounts of the body, searched by any part of their words. */
export function AccountsPage({ visit, today, accounts }: Props) {
  const t = visit.t.accounts.list;
  const q = visit.query('q').trim();
  const pages = Math.max(1, Math.ceil(accounts.length / pageSize));
  const page = Math.min(Math.max(1, Number.parseInt(visit.query('trang'), 10) || 1), pages);
  const shown = accounts.slice((page - 1) * pageSize, page * pageSize);
  return (
    <Layout frame={visit.frame} title={t.title} current="accounts">
      <PageHead
        title={t.title}
        facts={
          <>
            {q ? t.found(accounts.length, q) : t.facts(accounts.length)} · <a href={paths.matrix()}>{t.matrix}</a> ·{' '}
            <a href={paths.system()}>{t.system}</a>
          </>
        }
        actions={<Button href={paths.newAccount()}>{t.create}</Button>}
      />
      <Form action={paths.accounts()} method="get" class="loc">
        <TextField name="q" label={t.search} type="search" value={q} />
        <Button kind="secondary" icon="search">
          {t.find}
        </Button>
      </Form>
      {shown.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <AccountTable visit={visit} today={today} accounts={shown} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(at) => `${paths.accounts()}?${new URLSearchParams({ ...(q && { q }), trang: String(at) })}`}
      />
    </Layout>
  );
}

function AccountTable({ visit, today, accounts }: Props) {
  const t = visit.t.accounts.list;
  const { columns } = t;
  return (
    <Table
      caption={t.caption}
      captionHidden
      columns={[
        { label: columns.name },
        { label: columns.job },
        { label: columns.unit },
        { label: columns.roles },
        { label: columns.state },
      ]}
      stacked
    >
      {accounts.map((account) => (
        <Row>
          <RowHead>
            <a href={paths.account(account.id)}>{account.displayName}</a>
            <div class="mo">{account.userName}</div>
          </RowHead>
          <Cell label={columns.job}>{account.jobTitle}</Cell>
          <Cell label={columns.unit}>{account.unitName}</Cell>
          <Cell label={columns.roles}>{rolesInForce(visit, account.grants, today) || t.noRole}</Cell>
          <Cell label={columns.state}>
            {account.disabledAt ? (
              <Status kind="cho" icon="lock">
                {t.disabled}
              </Status>
            ) : (
              <Status kind="xong">{t.active}</Status>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function rolesInForce(visit: Visit, grants: GrantRecord[], today: string): string {
  const inForce = grants.filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today));
  return [...new Set(inForce.map(({ role }) => visit.t.common.roles[role]))].join(', ');
}
