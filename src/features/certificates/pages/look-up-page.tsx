import { knownAwards } from '#src/law/awards.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PublicAward } from '../queries/public-register.ts';
import { cursorText } from '../rules.ts';
import { AwardStanding } from './award-state.tsx';
import { PublicFrame } from './public-frame.tsx';

export interface Typed {
  text: string;
  award: string;
  year: string;
  after: string;
}

interface Props {
  visit: Visit;
  typed: Typed;
  today: string;
  awards: PublicAward[];
  more: boolean;
  pageSize: number;
  fileLimit: number;
}

/** The public look-up: published awards only. */
export function LookUpPage(props: Props) {
  const { visit, typed, today, awards } = props;
  const t = visit.t.certificates.lookUp;
  return (
    <PublicFrame visit={visit} title={t.title} current="lookUp">
      <PageHead title={t.title} facts={t.facts(formatDay(today))} />
      <Search visit={visit} typed={typed} today={today} />
      {awards.length === 0 ? (
        <Empty title={t.emptyTitle}>{isAsked(typed) ? t.empty : t.emptyAll}</Empty>
      ) : (
        <Results {...props} />
      )}
      <p class="mo nho">{t.note}</p>
      <p>
        {awards.length > 0 && (
          <>
            <a href={`${paths.lookUpFile()}${queryOf({ ...typed, after: '' })}`}>{t.file}</a>
            {' · '}
          </>
        )}
        <a href={paths.publicDecisions()}>{t.allDecisions}</a>
        {visit.actor && (
          <>
            {' · '}
            <a href={paths.awardRegister()}>{visit.t.awards.registerPlace}</a>
          </>
        )}
      </p>
      {awards.length > 0 && <p class="mo nho">{t.fileLimit(formatWhole(props.fileLimit))}</p>}
    </PublicFrame>
  );
}

const isAsked = ({ text, award, year }: Typed) => text.trim() !== '' || award !== '' || year !== '';

function Search({ visit, typed, today }: Pick<Props, 'visit' | 'typed' | 'today'>) {
  const t = visit.t.certificates.lookUp;
  const latest = Number(today.slice(0, 4));
  const years = Array.from({ length: 12 }, (_, index) => String(latest - index));
  return (
    <Form action={paths.lookUp()} method="get" class="loc">
      <TextField name="ten" label={t.text} value={typed.text} type="search" maxlength={200} />
      <Select
        name="danhhieu"
        label={t.award}
        empty={t.allAwards}
        options={knownAwards(rulePack()).map(({ code, name }) => ({ value: code, label: name }))}
        value={typed.award}
      />
      <Select
        name="nam"
        label={t.year}
        empty={t.allYears}
        options={years.map((year) => ({ value: year, label: year }))}
        value={typed.year}
      />
      <Button icon="search">{t.find}</Button>
    </Form>
  );
}

function Results({ visit, typed, awards, more, pageSize }: Props) {
  const t = visit.t.certificates.lookUp;
  const last = awards.at(-1);
  return (
    <>
      {typed.after === '' && (
        <p>
          <b>{more ? t.foundMore(formatWhole(pageSize)) : t.found(formatWhole(awards.length))}</b>{' '}
          {typed.text.trim() !== '' && (
            <>
              {t.forText(typed.text.trim())} <span class="mo">{t.withoutMarks}</span>
            </>
          )}
        </p>
      )}
      <AwardTable visit={visit} awards={awards} />
      {(more || typed.after !== '') && (
        <nav class="phan-trang" aria-label={visit.t.frame.pagination.label}>
          {typed.after !== '' && <a href={`${paths.lookUp()}${queryOf({ ...typed, after: '' })}`}>{t.first}</a>}
          {more && last && (
            <a href={`${paths.lookUp()}${queryOf({ ...typed, after: cursorText(last) })}`} rel="next">
              {t.more}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

/** Subject, award, year, decision, standing; the subject leads to all its awards. */
export function AwardTable({
  visit,
  awards,
  ordinals = false,
}: {
  visit: Visit;
  awards: PublicAward[];
  ordinals?: boolean;
}) {
  const t = visit.t.certificates.lookUp;
  const { columns } = t;
  return (
    <Table
      caption={t.caption}
      captionHidden
      columns={[
        ...(ordinals ? [{ label: visit.t.certificates.decisions.ordinal, width: 90 }] : []),
        { label: columns.subject },
        { label: columns.award },
        { label: columns.year, width: 70 },
        { label: columns.decision },
        { label: columns.state },
      ]}
      stacked
    >
      {awards.map((award) => (
        <Row>
          {ordinals && <Cell label={visit.t.certificates.decisions.ordinal}>{String(award.ordinal)}</Cell>}
          <RowHead>
            <a href={`${paths.lookUp()}?${new URLSearchParams({ ten: award.subjectName })}`}>{award.subjectName}</a>
            {award.unitName !== award.subjectName && <div class="mo">{award.unitName}</div>}
          </RowHead>
          <Cell label={columns.award}>
            <span>
              {award.award.startsWith('CO_') && <Flag row />}
              {award.awardName}
            </span>
          </Cell>
          <Cell label={columns.year}>{String(award.year)}</Cell>
          <Cell label={columns.decision}>
            <a href={paths.publicDecision(award.decisionId)}>
              {t.decisionOf(award.decisionNumber, formatDay(award.grantedOn))}
            </a>
          </Cell>
          <Cell label={columns.state}>
            <AwardStanding visit={visit} award={award} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export function queryOf({ text, award, year, after }: Typed): string {
  const pairs = Object.entries({ ten: text, danhhieu: award, nam: year, sau: after }).filter(
    ([, value]) => value !== '',
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
