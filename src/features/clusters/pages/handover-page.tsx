import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf, daysBetween, formatDay, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Signers } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { HandoverFacts, Leadership, YearRecord } from '../queries.ts';
import { type HandoverItem, type HandoverSignature, handoverState, isHandedOver } from '../rules.ts';
import { yearCrumbs } from './year-crumbs.ts';

export interface HandoverPageProps {
  visit: Visit;
  year: YearRecord;
  facts: HandoverFacts;
  outgoing: Leadership | null;
  incoming: Leadership | null;
  items: HandoverItem[];
  /** What the program knows now about an item that was not given yet. */
  evidence: Partial<Record<string, string>>;
  signatures: HandoverSignature[];
  deadline: Day | null;
  today: Day;
  may: { prepare: boolean; give: boolean; receive: boolean; signGiving: boolean; signReceiving: boolean };
  attempt: Attempt;
}

/** What the head of a year hands to the head of the next: both confirm item by item, then sign the minutes. */
export function HandoverPage(props: HandoverPageProps) {
  const { visit, year, outgoing, incoming, items, deadline, today } = props;
  const t = visit.t.clusters.handover;
  const title = t.title(year.year + 1);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="year"
      failed={props.attempt.sent}
      crumbs={yearCrumbs(visit, year, title)}
    >
      <PageHead
        title={title}
        facts={
          outgoing && incoming
            ? `${t.parties(outgoing.headName, incoming.headName)}${deadline && props.signatures.length < 2 ? ` · ${t.deadline(formatDay(deadline), daysBetween(today, deadline))}` : ''}`
            : year.clusterName
        }
      />
      <ErrorSummary errors={props.attempt.errors} />
      {!incoming && <Empty title={t.waitTitle}>{t.wait(year.year + 1)}</Empty>}
      {incoming && items.length === 0 && <Preparing {...props} />}
      {items.length > 0 && <Items {...props} />}
      {items.length > 0 && <Minutes {...props} />}
    </Layout>
  );
}

function Preparing({ visit, year, may }: HandoverPageProps) {
  const t = visit.t.clusters.handover;
  return (
    <Empty title={t.emptyTitle}>
      <p>{t.empty(year.year)}</p>
      {may.prepare && (
        <Form action={paths.prepareHandover(year.id)}>
          <Button>{t.prepare}</Button>
        </Form>
      )}
    </Empty>
  );
}

function Items(props: HandoverPageProps) {
  const { visit, year, items, evidence } = props;
  const t = visit.t.clusters.handover;
  const { columns } = t;
  return (
    <Table caption={t.bothConfirm} captionHidden columns={Object.values(columns).map((label) => ({ label }))} stacked>
      {items.map((item) => (
        <Row>
          <RowHead>
            <a href={paths.handoverItem(year.id, item.code)}>
              <Said>{item.name}</Said>
            </a>
            {item.note && <div class="mo nho">{item.note}</div>}
          </RowHead>
          <Cell label={columns.fact}>
            {item.fact || (item.givenAt ? '' : evidence[item.code]) || <span class="mo">{t.noData}</span>}
          </Cell>
          <Cell label={columns.giving}>
            <Given {...props} item={item} />
          </Cell>
          <Cell label={columns.receiving}>
            <Received {...props} item={item} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

type ItemProps = HandoverPageProps & { item: HandoverItem };

function Given({ visit, year, may, item }: ItemProps) {
  const t = visit.t.clusters.handover;
  if (item.givenAt) {
    return (
      <div>
        <Status kind={item.kept ? 'tin' : 'xong'}>{item.kept ? t.states.kept : t.states.given}</Status>
        <div class="mo nho">{t.byAt(item.givenBy ?? '', momentWords(item.givenAt))}</div>
      </div>
    );
  }
  if (!may.give) return <Status kind="cho">{t.states.waiting}</Status>;
  return (
    <Form action={paths.handoverItem(year.id, item.code)}>
      <Button kind="secondary" small name="action" value="give" about={item.name}>
        {t.give}
      </Button>
    </Form>
  );
}

function Received({ visit, year, may, item }: ItemProps) {
  const t = visit.t.clusters.handover;
  if (item.receivedAt) {
    return (
      <div>
        <Status kind="xong">{t.states.received}</Status>
        <div class="mo nho">{t.byAt(item.receivedBy ?? '', momentWords(item.receivedAt))}</div>
      </div>
    );
  }
  if (handoverState(item) === 'waiting') return null;
  if (!may.receive) return <Status kind="tin">{t.states.toReceive}</Status>;
  return (
    <Form action={paths.receiveHandoverItem(year.id, item.code)}>
      <Button kind="secondary" small name="action" value="receive" about={item.name}>
        {t.receive}
      </Button>
    </Form>
  );
}

function Minutes(props: HandoverPageProps) {
  const { visit, year, items, signatures, outgoing, incoming } = props;
  const t = visit.t.clusters.handover;
  const ready = isHandedOver(items);
  const signerOf = (side: HandoverSignature['side'], who: string) => {
    const signature = signatures.find((each) => each.side === side);
    return {
      who,
      state: signature ? ('signed' as const) : ('notSigned' as const),
      note: signature && t.signedBy(`${signature.name}, ${signature.title}`, momentWords(signature.signedAt)),
    };
  };
  return (
    <section class="hep">
      <h2>{t.minutes}</h2>
      <p>{signatures.length === 2 ? t.minutesSigned : ready ? t.minutesReady : t.minutesOpen(items.length)}</p>
      {ready && (
        <>
          <Signers
            signers={[
              signerOf('giving', t.givingSide(outgoing?.headName ?? '')),
              signerOf('receiving', t.receivingSide(incoming?.headName ?? '')),
            ]}
          />
          {signatures[0] && (
            <>
              <p class="mo nho">{t.mark}</p>
              <p class="dau-hieu">{signatures[0].mark}</p>
            </>
          )}
          <p>
            <a href={paths.handoverPaper(year.id)}>{t.print}</a>
          </p>
          <Sign {...props} />
        </>
      )}
    </section>
  );
}

function Sign({ visit, year, signatures, may, attempt }: HandoverPageProps) {
  const t = visit.t.clusters.handover;
  const signed = (side: HandoverSignature['side']) => signatures.some((each) => each.side === side);
  const action =
    may.signGiving && !signed('giving')
      ? paths.signHandoverGiving(year.id)
      : may.signReceiving && !signed('receiving')
        ? paths.signHandoverReceiving(year.id)
        : null;
  if (!action) return null;
  return (
    <Form action={action}>
      <PasswordField name="password" label={t.password} hint={t.signHint} error={attempt.errors.password} />
      <Button>{t.sign}</Button>
    </Form>
  );
}

export function momentWords(instant: Date): string {
  const text = instant.toISOString();
  return `${formatHour(text)}, ${formatDay(dayOf(text))}`;
}
