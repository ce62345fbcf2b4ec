import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Views } from '#src/ui/views.tsx';
import type { AwardLine } from '../queries.ts';
import { AwardName, AwardStatus } from './award-words.tsx';

/** What is asked for, as it stands in the address. */
export interface Asked {
  text: string;
  award: string;
  year: string;
  state: string;
  unitId: string;
}

interface Props {
  visit: Visit;
  asked: Asked;
  unitName: string | null;
  awards: { code: string; name: string }[];
  years: number[];
  lines: AwardLine[];
  /** Key of the page that follows; null on the last one. */
  next: string | null;
}

/** The address of the register with these conditions. */
export function registerHref(asked: Partial<Asked> & { after?: string }, base = paths.awardRegister()): string {
  const query = new URLSearchParams();
  const names = {
    text: 'q',
    award: 'danh-hieu',
    year: 'nam',
    state: 'tinh-trang',
    unitId: 'don-vi',
    after: 'sau',
  } as const;
  for (const [name, short] of Object.entries(names)) {
    const value = asked[name as keyof typeof names];
    if (value) query.set(short, value);
  }
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
}

/** The register: found by name without marks, by decision, title, year, unit and state. */
export function RegisterPage(props: Props) {
  const { visit, asked, lines, next } = props;
  const t = visit.t.awards.register;
  return (
    <Layout frame={visit.frame} title={t.title} current="lookUp">
      <PageHead
        title={t.title}
        facts={t.facts}
        actions={
          lines.length > 0 && (
            <Button kind="secondary" href={registerHref(asked, paths.awardList())}>
              {t.print}
            </Button>
          )
        }
      />
      <Search {...props} />
      <States {...props} />
      {props.unitName && (
        <p>
          {t.unit}: <b>{props.unitName}</b> · <a href={registerHref({ ...asked, unitId: '' })}>{t.all}</a>
        </p>
      )}
      {lines.length === 0 ? (
        <Empty title={t.emptyTitle}>{Object.values(asked).some(Boolean) ? t.empty : t.emptyAll}</Empty>
      ) : (
        <>
          <p>
            <b>{t.found(lines.length, next !== null)}</b> {asked.text && t.foundFor(asked.text)}{' '}
            {asked.text && <span class="mo">({t.folded})</span>}
          </p>
          <Lines {...props} />
          {next && (
            <p>
              <a href={registerHref({ ...asked, after: next })} rel="next">
                {t.next}
              </a>
            </p>
          )}
        </>
      )}
    </Layout>
  );
}

function Search({ visit, asked, awards, years }: Props) {
  const t = visit.t.awards.register;
  return (
    <Form action={paths.awardRegister()} method="get" class="loc">
      {asked.state && <input type="hidden" name="tinh-trang" value={asked.state} />}
      {asked.unitId && <input type="hidden" name="don-vi" value={asked.unitId} />}
      <TextField name="q" label={t.text} value={asked.text} type="search" />
      <Select
        name="danh-hieu"
        label={t.award}
        empty={t.all}
        value={asked.award}
        options={awards.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="nam"
        label={t.year}
        empty={t.all}
        value={asked.year}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Button icon="search">{t.find}</Button>
    </Form>
  );
}

function States({ visit, asked }: Props) {
  const t = visit.t.awards;
  const view = (state: string, label: string) => ({
    label,
    href: registerHref({ ...asked, state }),
    current: asked.state === state,
  });
  return (
    <Views
      label={t.register.state}
      views={[
        view('', t.register.all),
        view('granted', t.eventStates.granted),
        view('published', t.eventStates.published),
        view('conferred', t.eventStates.conferred),
        view('annulled', t.awardStates.annulled),
      ]}
    />
  );
}

function Lines({ visit, lines }: Props) {
  const t = visit.t.awards.register;
  const { columns } = t;
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { label: columns.name },
        { label: columns.award },
        { label: columns.year, width: 70 },
        { label: columns.decision, width: 220 },
        { label: columns.state, width: 170 },
      ]}
    >
      {lines.map((line) => (
        <Row>
          <RowHead>
            <a href={paths.award(line.awardId)}>{line.subjectName}</a>
            {line.corrected && <div class="mo nho khong-dam">{t.wrongName(line.recordedName)}</div>}
          </RowHead>
          <Cell label={columns.award}>
            <AwardName award={line.award} name={line.awardName} />
          </Cell>
          <Cell label={columns.year}>{line.year}</Cell>
          <Cell label={columns.decision}>
            {visit.t.awards.numberAndDay(line.decisionNumber, formatDay(line.grantedOn))}
          </Cell>
          <Cell label={columns.state}>
            <AwardStatus visit={visit} state={line.state} corrected={line.corrected} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
