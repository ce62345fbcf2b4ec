import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Views } from '#src/ui/views.tsx';
import type { RegistrationLine } from '../queries/unit-registrations.ts';
import type { YearLaw } from '../queries/year-law.ts';
import type { UnitYearFacts } from '../queries.ts';
import type { UnitNumbers } from '../rules/quotas.ts';
import { registrableYear } from '../rules.ts';
import { dayWords } from './day-words.ts';
import { RegistrationSide } from './registration-side.tsx';
import { RegistrationStatus } from './registration-status.tsx';

const perPage = 50;

interface Props {
  visit: Visit;
  facts: UnitYearFacts;
  lines: readonly RegistrationLine[];
  law: YearLaw;
  numbers: UnitNumbers;
  today: string;
}

type Filter = 'all' | 'missing' | 'waiting';
const filterNames: Record<Filter, string> = { all: '', missing: 'chua', waiting: 'cho' };

const passes: Record<Filter, (line: RegistrationLine) => boolean> = {
  all: () => true,
  missing: ({ state }) => state !== 'sent' && state !== 'agreed',
  waiting: ({ state }) => state === 'sent',
};

/** Who of a unit has registered and who has not, and how the unit's places fill. */
export function UnitPage({ visit, facts, lines, law, numbers, today }: Props) {
  const t = visit.t.personalRegistrations.unit;
  const { unitName, year, deadline } = facts;
  const words = visit.t.personalRegistrations;
  const registered = lines.length - lines.filter(passes.missing).length;
  const title = t.title(year);
  return (
    <Layout
      frame={visit.frame}
      title={`${title} – ${unitName}`}
      current="registrations"
      crumbs={[{ label: words.crumb, href: paths.ownPersonalRegistrations() }, { label: unitName }]}
    >
      <PageHead
        title={title}
        facts={[
          unitName,
          deadline ? words.deadline(formatDay(deadline)) : words.noDeadline,
          t.registered(registered, lines.length),
        ].join(' · ')}
        actions={<OtherYear visit={visit} facts={facts} today={today} />}
      />
      {lines.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
          <Button kind="secondary" href={paths.people()}>
            {t.people}
          </Button>
        </Empty>
      ) : (
        <TwoColumns
          side={<RegistrationSide visit={visit} year={year} law={law} numbers={numbers} ofUnit />}
          width={360}
        >
          <Lines visit={visit} facts={facts} lines={lines} law={law} />
        </TwoColumns>
      )}
    </Layout>
  );
}

/** The other year that can be registered for today. */
function OtherYear({ visit, facts: { unitId, year }, today }: { visit: Visit; facts: UnitYearFacts; today: string }) {
  const t = visit.t.personalRegistrations.unit;
  const present = Number(today.slice(0, 4));
  const other = registrableYear(year, today) && year > present ? present : present + 1;
  return (
    <Button kind="secondary" href={paths.unitPersonalRegistrations(unitId, other)}>
      {t.otherYear(other)}
    </Button>
  );
}

function Lines({ visit, facts, lines, law }: Pick<Props, 'visit' | 'facts' | 'lines' | 'law'>) {
  const t = visit.t.personalRegistrations.unit;
  const path = paths.unitPersonalRegistrations(facts.unitId, facts.year);
  const asked = visit.query('xem');
  const filter = (Object.keys(filterNames) as Filter[]).find((each) => filterNames[each] === asked) ?? 'all';
  const address = (of: Filter, page = 1) => {
    const query = [filterNames[of] && `xem=${filterNames[of]}`, page > 1 && `trang=${page}`].filter(Boolean).join('&');
    return query ? `${path}?${query}` : path;
  };
  const shown = lines.filter(passes[filter]);
  const pages = Math.max(1, Math.ceil(shown.length / perPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(visit.query('trang'), 10) || 1));
  const view = (of: Filter) => ({
    label: t[of],
    note: String(lines.filter(passes[of]).length),
    href: address(of),
    current: of === filter,
  });
  return (
    <>
      <Views label={t.views} views={[view('all'), view('missing'), view('waiting')]} />
      {shown.length === 0 ? (
        <p class="mo">{t.nobody}</p>
      ) : (
        <Table
          caption={t.title(facts.year)}
          captionHidden
          columns={[
            { label: t.name },
            { label: t.titles },
            { label: t.targets, number: true },
            { label: t.sentOn },
            { label: t.state },
          ]}
          stacked
        >
          {shown.slice((page - 1) * perPage, page * perPage).map((line) => (
            <Line visit={visit} year={facts.year} line={line} law={law} />
          ))}
        </Table>
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => address(filter, to)} />
    </>
  );
}

function Line({ visit, year, line, law }: { visit: Visit; year: number; line: RegistrationLine; law: YearLaw }) {
  const t = visit.t.personalRegistrations.unit;
  const { personId, name, post, here, hasAccount, state, titles, targets, sentAt } = line;
  const notes = [post, !hasAccount && t.noAccount, !here && t.movedAway].filter(Boolean).join(' · ');
  return (
    <Row>
      <RowHead>
        {here ? <a href={paths.personalRegistration(personId, year)}>{name}</a> : name}
        {notes && (
          <>
            <br />
            <span class="mo nho">{notes}</span>
          </>
        )}
      </RowHead>
      <Cell label={t.titles}>{highest(titles, law)}</Cell>
      <Cell label={t.targets} number>
        {state === null ? '' : String(targets)}
      </Cell>
      <Cell label={t.sentOn}>{sentAt && state !== 'draft' ? dayWords(sentAt) : ''}</Cell>
      <Cell label={t.state}>
        <RegistrationStatus visit={visit} state={state} />
      </Cell>
    </Row>
  );
}

/** The highest title stands for those that it asks for. */
function highest(titles: readonly string[], { pack }: YearLaw): string {
  const named = pack.awards.filter(({ code, kind }) => kind === 'title' && titles.includes(code));
  return named.sort((one, other) => other.rank - one.rank)[0]?.names[0] ?? '';
}
