import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import type { YearRecord } from '../queries.ts';
import { type HandoverItem, handoverState } from '../rules.ts';
import { momentWords } from './handover-page.tsx';
import { yearCrumbs } from './year-crumbs.ts';

interface Props {
  visit: Visit;
  year: YearRecord;
  item: HandoverItem;
  /** What the program knows now, while the item was not given. */
  evidence: string | null;
  may: { give: boolean; receive: boolean };
  attempt: Attempt;
}

/** One item of the handover with the act that each side may do on it now. */
export function HandoverItemPage(props: Props) {
  const { visit, year, item, attempt } = props;
  const t = visit.t.clusters.handover;
  const crumbs = yearCrumbs(visit, year, t.title(year.year + 1));
  return (
    <Layout
      frame={visit.frame}
      title={item.name}
      current="year"
      failed={attempt.sent}
      crumbs={[
        ...crumbs.slice(0, -1),
        { label: t.title(year.year + 1), href: paths.handover(year.id) },
        { label: item.name },
      ]}
    >
      <PageHead title={item.name} facts={t.title(year.year + 1)} />
      <div class="hep">
        <ErrorSummary errors={attempt.errors} />
        <SummaryList facts={factsOf(props)} />
        <Act {...props} />
      </div>
    </Layout>
  );
}

function factsOf({ visit, item, evidence }: Props): Fact[] {
  const t = visit.t.clusters.handover;
  const given = item.kept ? t.states.kept : t.states.given;
  return [
    { key: t.columns.fact, value: item.fact || evidence || t.noData },
    {
      key: t.columns.giving,
      value: item.givenAt ? `${given}: ${t.byAt(item.givenBy ?? '', momentWords(item.givenAt))}` : t.states.waiting,
    },
    {
      key: t.columns.receiving,
      value: item.receivedAt
        ? `${t.states.received}: ${t.byAt(item.receivedBy ?? '', momentWords(item.receivedAt))}`
        : item.givenAt
          ? t.states.toReceive
          : visit.t.common.none,
    },
    ...(item.note ? [{ key: t.note, value: item.note }] : []),
  ];
}

function Act({ visit, year, item, may, attempt }: Props) {
  const t = visit.t.clusters.handover;
  const state = handoverState(item);
  const note = (label: string) => (
    <TextArea name="note" label={label} value={attempt.values.note} error={attempt.errors.note} rows={2} optional />
  );
  if (state === 'waiting' && may.give) {
    return (
      <Form action={paths.handoverItem(year.id, item.code)}>
        {note(t.note)}
        <ButtonGroup>
          <Button name="action" value="give">
            {t.give}
          </Button>
          <Button kind="secondary" name="action" value="keep">
            {t.keep}
          </Button>
        </ButtonGroup>
      </Form>
    );
  }
  if (state !== 'given') return null;
  return (
    <>
      {may.receive && (
        <Form action={paths.receiveHandoverItem(year.id, item.code)}>
          {note(t.missing)}
          <ButtonGroup>
            <Button name="action" value="receive">
              {t.receive}
            </Button>
            <Button kind="secondary" name="action" value="refuse">
              {t.refuse}
            </Button>
          </ButtonGroup>
        </Form>
      )}
      {may.give && (
        <Form action={paths.handoverItem(year.id, item.code)}>
          <Button kind="secondary" name="action" value="takeBack">
            {t.takeBack}
          </Button>
        </Form>
      )}
    </>
  );
}
