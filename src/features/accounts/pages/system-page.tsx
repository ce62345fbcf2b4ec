import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { productVersion } from '#src/platform/version.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { LinkList } from '#src/ui/work-list.tsx';
import type { SystemState } from '../queries/system.ts';

interface Props {
  visit: Visit;
  /** Instant by the clock of the application. */
  now: Date;
  state: SystemState;
}

/** What an administrator looks at: database, sealing of the journal, sizes, versions. */
export function SystemPage({ visit, now, state }: Props) {
  const t = visit.t.accounts.system;
  const embedded = visit.services.database.kind === 'embedded';
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="accounts"
      crumbs={[{ label: visit.t.accounts.list.title, href: paths.accounts() }, { label: t.title }]}
    >
      <PageHead title={t.title} facts={t.facts} />
      {embedded && (
        <Notice kind="luu-y" title={t.embeddedTitle}>
          {t.embedded}
        </Notice>
      )}
      <TwoColumns side={<Side visit={visit} state={state} />}>
        <Parts visit={visit} now={now} state={state} />
      </TwoColumns>
    </Layout>
  );
}

function Parts({ visit, now, state }: Props) {
  const t = visit.t.accounts.system;
  const embedded = visit.services.database.kind === 'embedded';
  const time = now.toISOString();
  return (
    <Table
      caption={t.caption}
      columns={[{ label: t.columns.part }, { label: t.columns.state, width: 180 }, { label: t.columns.measure }]}
      stacked
    >
      <Row>
        <RowHead>{t.database}</RowHead>
        <Cell label={t.columns.state}>
          {embedded ? <Status kind="luu-y">{t.embeddedState}</Status> : <Status kind="xong">{t.postgresState}</Status>}
        </Cell>
        <Cell label={t.columns.measure}>{t.databaseMeasure(state.databaseVersion)}</Cell>
      </Row>
      <Row>
        <RowHead>{t.journal}</RowHead>
        <Cell label={t.columns.state}>
          <Sealing visit={visit} state={state} />
        </Cell>
        <Cell label={t.columns.measure}>{sealingMeasure(visit, state)}</Cell>
      </Row>
      <Row>
        <RowHead>{t.files}</RowHead>
        <Cell label={t.columns.state}>
          <Status kind="xong">{t.good}</Status>
        </Cell>
        <Cell label={t.columns.measure}>{t.filesMeasure(formatWhole(state.files), sizeWords(state.fileBytes))}</Cell>
      </Row>
      <Row>
        <RowHead>{t.scan}</RowHead>
        <Cell label={t.columns.state}>
          <Status kind="luu-y">{t.noScan}</Status>
        </Cell>
        <Cell label={t.columns.measure}>{t.scanMeasure}</Cell>
      </Row>
      <Row>
        <RowHead>{t.clock}</RowHead>
        <Cell label={t.columns.state}>
          {visit.services.demonstration ? (
            <Status kind="tin">{t.demonstrationClock}</Status>
          ) : (
            <Status kind="xong">{t.machineClock}</Status>
          )}
        </Cell>
        <Cell label={t.columns.measure}>{t.clockMeasure(`${formatHour(time)}, ${formatDay(dayOf(time))}`)}</Cell>
      </Row>
    </Table>
  );
}

function Sealing({ visit, state }: Omit<Props, 'now'>) {
  const t = visit.t.accounts.system;
  if (!state.lastCheckpoint) return <Status kind="cho">{t.neverSealed}</Status>;
  if (state.unsealed > 0) return <Status kind="tin">{t.waitingState(formatWhole(state.unsealed))}</Status>;
  return <Status kind="xong">{t.sealedState}</Status>;
}

function sealingMeasure(visit: Visit, state: SystemState): string {
  const t = visit.t.accounts.system;
  const words = [t.journalMeasure(formatWhole(state.sealed), formatWhole(state.journalEntries))];
  const point = state.lastCheckpoint;
  if (point) words.push(t.lastCheckpoint(point.number, moment(point.signedAt), point.keyId));
  // Written by the machine's clock, which would puzzle beside the demonstration's.
  if (state.oldestUnsealedAt && !visit.services.demonstration) words.push(t.oldest(moment(state.oldestUnsealedAt)));
  return words.join('; ');
}

const moment = (instant: string) => `${formatHour(instant)}, ${formatDay(dayOf(instant))}`;

function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${formatWhole(Math.ceil(bytes / 1000))} KB`;
  return `${formatWhole(Math.ceil(bytes / 1_000_000))} MB`;
}

function Side({ visit, state }: Omit<Props, 'now'>) {
  const t = visit.t.accounts.system;
  return (
    <>
      <h2>{t.counts}</h2>
      <PairList
        items={[
          { label: t.accounts, value: formatWhole(state.accounts) },
          { label: t.disabledAccounts, value: formatWhole(state.disabledAccounts) },
          { label: t.units, value: formatWhole(state.units) },
          { label: t.clusters, value: formatWhole(state.clusters) },
        ]}
      />
      <h2>{t.versions}</h2>
      <PairList
        items={[
          { label: t.product, value: productVersion },
          { label: t.runtime, value: process.versions.node },
        ]}
      />
      <h2>{t.verify}</h2>
      <p>{t.verifyNote}</p>
      <LinkList
        links={[
          { label: visit.t.journal.sealed.all, href: paths.checkpoints() },
          { label: visit.t.accounts.list.matrix, href: paths.matrix() },
        ]}
      />
    </>
  );
}
