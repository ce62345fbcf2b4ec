import { paths } from '#src/paths.ts';
import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { addDays, daysBetween, formatDay, formatDayWithWeekday } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { DemonstrationClock, RoleChoice } from '#src/ui/role-choice.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { LinkList } from '#src/ui/work-list.tsx';
import type { DemonstrationCase, EnterableAccount } from '../queries/demonstration.ts';
import { clockMoves } from '../rules.ts';

interface Props {
  visit: Visit;
  today: string;
  /** What the demonstration opened on; null in an empty database. */
  opened: DemonstrationCase | null;
  accounts: EnterableAccount[];
}

/** Demonstration only: what it is, its clock, and the choice of a role. */
export function HomePage({ visit, today, opened, accounts }: Props) {
  const t = visit.t.start;
  return (
    <Layout frame={visit.frame} title={t.title} current="home">
      <PageHead title={t.title} />
      <p>
        {t.lead} {opened ? t.opens(opened.clusterName, opened.tenantName, opened.year, opened.members) : t.empty}
      </p>
      <Clock visit={visit} today={today} opened={opened} />
      <TwoColumns width={330} side={<Side visit={visit} />}>
        <h2>{t.choose}</h2>
        <Roles visit={visit} accounts={accounts} headUnitId={opened?.headUnitId ?? null} />
      </TwoColumns>
    </Layout>
  );
}

function Clock({ visit, today, opened }: Omit<Props, 'accounts'>) {
  const t = visit.t.start.clock;
  const conferenceDay = opened?.conferenceDay ?? null;
  return (
    <DemonstrationClock day={formatDayWithWeekday(today)} means={meaning(visit, today, opened)}>
      {clockMoves(today, conferenceDay, addDays(today, 1)).map((day, at) => (
        <Form action={paths.moveClock()}>
          <Button kind="secondary" name="day" value={day}>
            {day === conferenceDay
              ? t.conference(formatDay(day))
              : at === 0
                ? t.move(formatDay(day))
                : t.later(formatDay(day))}
          </Button>
        </Form>
      ))}
    </DemonstrationClock>
  );
}

function meaning(visit: Visit, today: string, opened: DemonstrationCase | null): string {
  const t = visit.t.start.clock;
  if (!opened) return '';
  const sentences = opened.dueToday.length > 0 ? [t.due(opened.dueToday.join(', '))] : [];
  const { conferenceDay } = opened;
  if (conferenceDay && today < conferenceDay) {
    sentences.push(t.before(daysBetween(today, conferenceDay), formatDay(conferenceDay)));
  } else if (conferenceDay) sentences.push(today === conferenceDay ? t.on : t.after(formatDay(conferenceDay)));
  return sentences.join(' ');
}

function Roles({
  visit,
  accounts,
  headUnitId,
}: {
  visit: Visit;
  accounts: EnterableAccount[];
  headUnitId: string | null;
}) {
  const t = visit.t.start.roles;
  const officers = accounts.filter(({ role }) => role === 'unitOfficer');
  const heads = accounts.filter(({ role }) => role === 'unitHead');
  const tellers = accounts.filter(({ teller, role }) => teller && role.startsWith('unit'));
  const leads = (account: EnterableAccount) => headUnitId !== null && account.unitId === headUnitId;
  const single = (account: EnterableAccount, words: { title: string; does: string }, several: boolean) => ({
    key: account.accountId,
    title: several ? `${words.title}: ${account.displayName}` : words.title,
    does: words.does,
  });
  const ofRole = (role: keyof typeof t & GrantedRole) => {
    const found = accounts.filter((account) => account.role === role);
    return found.map((account) => single(account, t[role], found.length > 1));
  };
  const places = (of: EnterableAccount[]) =>
    of.map((account) => ({
      value: account.accountId,
      label:
        of.filter(({ unitId }) => unitId === account.unitId).length > 1
          ? `${account.unitName} – ${account.displayName}`
          : (account.unitName ?? account.displayName),
    }));
  return (
    <>
      <RoleChoice
        action={paths.enterAs()}
        officers={{ key: 'unit', ...t.officer, units: places(officers) }}
        lists={[
          { key: 'head', ...t.head, options: places(heads) },
          ...(tellers.length > 0 ? [{ key: 'teller', ...t.teller, options: places(tellers) }] : []),
        ]}
        roles={[
          ...officers.filter(leads).map((account, _, all) => single(account, t.secretary, all.length > 1)),
          ...heads.filter(leads).map((account, _, all) => single(account, t.chair, all.length > 1)),
          ...ofRole('standingOffice'),
          ...ofRole('councilMember'),
          ...ofRole('signatory'),
          ...ofRole('registry'),
          ...ofRole('payer'),
          ...ofRole('observer'),
          ...ofRole('systemAdministrator'),
        ]}
      />
      {tellers.length === 0 && (
        <p class="mo nho sau-mau">
          {t.teller.title}: {t.noTeller}
        </p>
      )}
    </>
  );
}

function Side({ visit }: { visit: Visit }) {
  const t = visit.t.start;
  const [before, command, after] = t.reset;
  return (
    <>
      <h2>{t.withoutSignIn}</h2>
      <LinkList
        links={[
          { label: t.help, href: paths.help(), note: t.helpNote },
          { label: t.components, href: paths.componentSheet(), note: t.componentsNote },
        ]}
      />
      <h2>{t.forwardTitle}</h2>
      <p>{t.forward}</p>
      <p>
        {before}
        <span class="mono">{command}</span>
        {after}
      </p>
      <h2>{t.realTitle}</h2>
      <p>{t.real}</p>
      <p>{t.simulated}</p>
    </>
  );
}
