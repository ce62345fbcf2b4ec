import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { shortHour } from '#src/text/hour.ts';
import { Button } from '#src/ui/button.tsx';
import { Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { AgendaItem, ConferenceRecord } from '../queries/conference-record.ts';
import type { LastEdit } from '../queries.ts';
import { ITEM_KINDS } from '../rules.ts';
import { itemValues, proceedingsValues } from '../schema.ts';
import { Conflict } from './conflict.tsx';
import { ProceedingsForm } from './proceedings-form.tsx';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  /** Null: a new one. */
  item: AgendaItem | null;
  attempt: Attempt;
  /** Which of the page's forms `attempt` belongs to. */
  tried?: 'edit' | 'skip' | 'proceedings';
  last?: LastEdit | null;
}

/** Everything that can be done with one item: change, take up, leave out, record. */
export function ItemPage({ visit, record, item, attempt, tried = 'edit', last = null }: Props) {
  const t = visit.t.conferences;
  const title = item?.title ?? t.item.newTitle;
  const waits = !item || item.state === 'waiting';
  const { proceedings, speaker } = t.item;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        { label: t.preparation.title, href: paths.prepareConference(record.id) },
        { label: title },
      ]}
    >
      <PageHead title={title} facts={item && factsOf(visit, item)} />
      {item?.kind === 'report' && (
        <p>
          <a href={paths.yearEnd(record.clusterYearId)}>{visit.t.reports.yearEnd.conferenceLink}</a>
        </p>
      )}
      <div class="hep">
        <Conflict
          visit={visit}
          attempt={attempt}
          labels={tried === 'proceedings' ? { speaker, proceedings } : labelsOf(visit)}
          last={last}
        />
        <ErrorSummary errors={attempt.errors} />
        {item && record.state === 'open' && item.state !== 'current' && (
          <TakeUp visit={visit} record={record} item={item} />
        )}
        {waits && (
          <section>
            {item && <h2>{t.item.editTitle}</h2>}
            <ItemForm visit={visit} record={record} item={item} attempt={tried === 'edit' ? attempt : null} />
          </section>
        )}
        {item && !waits && record.state === 'open' && (
          <section>
            <h2>{t.item.proceedingsTitle}</h2>
            <ProceedingsForm
              visit={visit}
              conferenceId={record.id}
              item={item}
              values={tried === 'proceedings' && attempt.sent ? attempt.values : proceedingsValues(item)}
              version={attempt.conflict?.version ?? item.version}
              errors={tried === 'proceedings' ? attempt.errors : {}}
            />
          </section>
        )}
        {item && waits && (
          <Leaving visit={visit} record={record} item={item} attempt={tried === 'skip' ? attempt : null} />
        )}
      </div>
    </Layout>
  );
}

function factsOf(visit: Visit, { plannedAt, kind, state, skipReason }: AgendaItem): string {
  const t = visit.t.conferences;
  const where = state === 'skipped' ? t.item.skipped(skipReason ?? '') : t.item.states[state];
  return `${shortHour(plannedAt)} · ${t.kinds[kind]} · ${where}`;
}

function labelsOf(visit: Visit): Record<string, string> {
  const { title, plannedAt, kind, speaker } = visit.t.conferences.item;
  return { title, plannedAt, kind, speaker };
}

interface ItemFormProps {
  visit: Visit;
  record: ConferenceRecord;
  item: AgendaItem | null;
  attempt: Attempt | null;
}

function ItemForm({ visit, record, item, attempt }: ItemFormProps) {
  const t = visit.t.conferences;
  const values = attempt?.sent ? attempt.values : item ? itemValues(item) : {};
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt?.errors[name] });
  const action = item ? paths.agendaItem(record.id, item.id) : paths.newAgendaItem(record.id);
  return (
    <Form action={action} version={attempt?.conflict?.version ?? item?.version} guarded>
      <TextField {...field('title')} label={t.item.title} required maxlength={250} />
      <TextField {...field('plannedAt')} label={t.item.plannedAt} hint={t.form.hourHint} width="ngay" required />
      <Select
        {...field('kind')}
        label={t.item.kind}
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        empty={t.item.pickKind}
        width="nua"
        required
      />
      <TextField {...field('speaker')} label={t.item.speaker} hint={t.item.speakerHint} optional maxlength={200} />
      <Button>{t.item.save}</Button>
    </Form>
  );
}

function TakeUp({ visit, record, item }: { visit: Visit; record: ConferenceRecord; item: AgendaItem }) {
  const t = visit.t.conferences.item;
  const current = record.items.find(({ state }) => state === 'current');
  return (
    <section>
      <h2>{t.takeUpTitle}</h2>
      <p>{t.takeUpWhat}</p>
      <Form action={paths.advanceAgenda(record.id)}>
        <input type="hidden" name="from" value={current?.id ?? ''} />
        <input type="hidden" name="to" value={item.id} />
        <Button kind="secondary">{item.state === 'done' ? t.takeUpAgain : t.takeUp}</Button>
      </Form>
    </section>
  );
}

/** Before the opening an item is removed; while the conference is open it may also be left out for a reason. */
function Leaving({ visit, record, item, attempt }: ItemFormProps & { item: AgendaItem }) {
  const t = visit.t.conferences.item;
  return (
    <>
      {record.state === 'open' && (
        <section>
          <h2>{t.skipTitle}</h2>
          <Form action={paths.skipAgendaItem(record.id, item.id)}>
            <TextArea
              name="reason"
              label={t.skipReason}
              hint={t.skipHint}
              value={attempt?.values.reason ?? ''}
              error={attempt?.errors.reason}
              rows={2}
              required
            />
            <Button kind="secondary">{t.skip}</Button>
          </Form>
        </section>
      )}
      <section>
        <h2>{t.removeTitle}</h2>
        <p>{t.removeWhat}</p>
        <Form action={paths.removeAgendaItem(record.id, item.id)}>
          <Button kind="warning">{t.remove}</Button>
        </Form>
      </section>
    </>
  );
}
