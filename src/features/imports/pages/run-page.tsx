import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Balance } from '#src/ui/balance.tsx';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';
import { CountStrip } from '#src/ui/threshold.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { Run } from '../queries.ts';
import { crumbsTo } from './imports-page.tsx';
import { type Preview, PreviewRows } from './preview-rows.tsx';
import { bookName, moment } from './words.ts';

export interface RunPageProps {
  visit: Visit;
  run: Run;
  /** The page of rows that is looked at, while the run waits for a confirmation. */
  preview: Preview | null;
  mayStore: boolean;
}

/** One import, as far as it is: being read, its preview, its result, or why it ended. */
export function RunPage(props: RunPageProps) {
  switch (props.run.state) {
    case 'reading':
      return <ReadingPage {...props} />;
    case 'storing':
      return <StoringPage {...props} />;
    case 'checked':
    case 'halted':
      return <PreviewPage {...props} />;
    case 'stored':
      return <ResultPage {...props} />;
    default:
      return <EndedPage {...props} />;
  }
}

interface FrameProps extends RunPageProps {
  title: string;
  facts: string;
  actions?: Child;
  children?: Child;
}

function RunFrame({ visit, run, title, facts, actions, children }: FrameProps) {
  return (
    <Layout frame={visit.frame} title={title} current="people" crumbs={crumbsTo(visit, run.fileName)}>
      <PageHead title={title} facts={`${facts} · ${visit.t.imports.books[run.kind]}`} actions={actions} />
      {children}
    </Layout>
  );
}

function ReadingPage(props: RunPageProps) {
  const { visit, run } = props;
  const t = visit.t.imports.reading;
  const all = run.rowsRead >= run.rowsTotal;
  return (
    <RunFrame {...props} title={t.title} facts={t.step}>
      <FileBand visit={visit} run={run} />
      <p role="status">
        {all ? t.compare : t.progress(formatWhole(run.rowsRead), formatWhole(run.rowsTotal))}{' '}
        <progress class="tien-do" max={Math.max(1, run.rowsTotal)} value={run.rowsRead} aria-label={t.label} />
      </p>
      <p class="mo">
        {t.again} <a href={paths.importRun(run.id)}>{t.reload}</a>
      </p>
    </RunFrame>
  );
}

function StoringPage(props: RunPageProps) {
  const { visit, run } = props;
  const t = visit.t.imports.storing;
  const all = run.counts.new + run.counts.changed;
  return (
    <RunFrame {...props} title={t.title} facts={t.step}>
      <FileBand visit={visit} run={run} />
      <p role="status">
        {run.rowsStored === 0 ? t.begun(formatWhole(all)) : t.progress(formatWhole(run.rowsStored), formatWhole(all))}{' '}
        <progress class="tien-do" max={Math.max(1, all)} value={run.rowsStored} aria-label={t.label} />
      </p>
      <p class="mo">
        {t.again} <a href={paths.importRun(run.id)}>{visit.t.imports.reading.reload}</a>
      </p>
    </RunFrame>
  );
}

function PreviewPage(props: RunPageProps) {
  const { visit, run, preview, mayStore } = props;
  const t = visit.t.imports.preview;
  const { counts } = run;
  const written = formatWhole(counts.new + counts.changed);
  const ready = counts.faulty === 0 && counts.new + counts.changed > 0;
  const title = counts.faulty > 0 ? t.wrong(formatWhole(run.faults)) : ready ? t.ready(written) : t.nothing;
  return (
    <RunFrame
      {...props}
      title={title}
      facts={t.step}
      actions={
        <>
          {counts.faulty > 0 && <Button href={paths.importFaults(run.id)}>{t.faultBook}</Button>}
          {ready && mayStore && <Button form="ghi">{t.store(written)}</Button>}
        </>
      }
    >
      <NotWritten visit={visit} run={run} />
      <FileBand visit={visit} run={run} change />
      <CountStrip
        counts={[
          { label: t.counts.rows, value: formatWhole(run.rowsRead) },
          { label: t.counts.new, value: formatWhole(counts.new) },
          { label: t.counts.changed, value: formatWhole(counts.changed) },
          { label: t.counts.same, value: formatWhole(counts.same) },
          { label: t.counts.faulty, value: formatWhole(counts.faulty) },
        ]}
      />
      {run.unknownColumns.length > 0 && <Notice kind="luu-y">{t.unknown(run.unknownColumns.join(', '))}</Notice>}
      {counts.faulty === 0 && <p>{ready ? t.confirm : t.sameText}</p>}
      {ready && mayStore && (
        <Form action={paths.storeImport(run.id)} id="ghi">
          <input type="hidden" name="new" value={String(counts.new)} />
          <input type="hidden" name="changed" value={String(counts.changed)} />
          <input type="hidden" name="same" value={String(counts.same)} />
        </Form>
      )}
      {mayStore && <Ways visit={visit} run={run} />}
      {preview && <PreviewRows visit={visit} run={run} preview={preview} />}
    </RunFrame>
  );
}

/** Why a preview that was confirmed stands again. */
function NotWritten({ visit, run }: Pick<RunPageProps, 'visit' | 'run'>) {
  const t = visit.t.imports.preview;
  const text = run.state === 'halted' ? t.halted : run.moved ? t.moved : run.failure;
  if (text === '') return null;
  return (
    <Notice kind="luu-y" live>
      {text}
    </Notice>
  );
}

/** What else may be done with a file that is not stored. */
function Ways({ visit, run }: Pick<RunPageProps, 'visit' | 'run'>) {
  const t = visit.t.imports.preview;
  return (
    <>
      <Form action={paths.repeatImport(run.id)} id="doc-lai" />
      <Form action={paths.withdrawImport(run.id)} id="bo" />
      <ButtonGroup>
        <Button kind="secondary" form="doc-lai">
          {t.repeat}
        </Button>
        <Button kind="secondary" form="bo">
          {t.withdraw}
        </Button>
      </ButtonGroup>
    </>
  );
}

function ResultPage(props: RunPageProps) {
  const { visit, run } = props;
  const t = visit.t.imports.result;
  const { counts } = run;
  return (
    <RunFrame
      {...props}
      title={t.title(formatWhole(counts.new + counts.changed), bookName(visit, run.kind))}
      facts={t.step}
      actions={
        <>
          <Button href={paths.people()}>{t.next}</Button>
          <Button kind="secondary" href={paths.newImport(run.kind)}>
            {t.another}
          </Button>
        </>
      }
    >
      <Balance
        about={t.about}
        left={{ label: t.inFile, value: run.rowsRead }}
        right={[
          { label: t.new, value: counts.new },
          { label: t.changed, value: counts.changed },
          { label: t.same, value: counts.same },
        ]}
      />
      <TwoColumns width={340} side={<About visit={visit} run={run} />}>
        <p>{t.text}</p>
      </TwoColumns>
    </RunFrame>
  );
}

function EndedPage(props: RunPageProps) {
  const { visit, run, mayStore } = props;
  const t = visit.t.imports.failed;
  const title = run.state === 'interrupted' ? t.interrupted : run.state === 'failed' ? t.failed : t.withdrawn;
  const text = run.state === 'interrupted' ? t.interruptedText : run.state === 'failed' ? run.failure : t.withdrawnText;
  return (
    <RunFrame
      {...props}
      title={title}
      facts={visit.t.imports.preview.step}
      actions={<Button href={paths.newImport(run.kind)}>{visit.t.imports.result.another}</Button>}
    >
      <TwoColumns width={340} side={<About visit={visit} run={run} />}>
        <Notice kind={run.state === 'withdrawn' ? 'tin' : 'luu-y'}>{text}</Notice>
        {run.state === 'interrupted' && mayStore && <Ways visit={visit} run={run} />}
      </TwoColumns>
    </RunFrame>
  );
}

function FileBand({ visit, run, change = false }: { visit: Visit; run: Run; change?: boolean }) {
  const t = visit.t.imports.preview;
  return (
    <div class="tha-tep tha-tep--gon">
      <Icon name="file" />
      <p>
        <b>{run.fileName}</b>{' '}
        <span class="mo">{t.sheet(run.sheetName, formatWhole(run.rowsTotal), Object.keys(run.columns).length)}</span>
      </p>
      {change && <a href={paths.newImport(run.kind)}>{t.change}</a>}
    </div>
  );
}

function About({ visit, run }: { visit: Visit; run: Run }) {
  const t = visit.t.imports.about;
  return (
    <>
      <h2>{t.title}</h2>
      <Pairs
        facts={[
          { key: t.at, value: moment(run.startedAt) },
          { key: t.by, value: run.startedBy },
          { key: t.scope, value: run.unitName ?? t.all },
          ...(run.endedAt ? [{ key: t.ended, value: `${moment(run.endedAt)}, ${run.endedBy ?? ''}` }] : []),
          { key: t.file, value: <a href={paths.importFile(run.id)}>{t.kept}</a> },
          { key: t.mark, value: <span class="mono">{`${run.sha256.slice(0, 4)} ${run.sha256.slice(4, 8)}`}</span> },
        ]}
      />
    </>
  );
}
