import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { FileField, Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { addDocumentAccess, removeDocumentAccess } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { ConferenceDocument } from '../queries/documents.ts';
import type { ConferenceFacts } from '../queries.ts';
import { paperAddress } from '../rules/documents.ts';
import { documentPapers } from '../schema/meeting-forms.ts';
import { MeetingFrame, momentText } from './meeting-frame.tsx';

export interface DocumentsPageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  documents: ConferenceDocument[];
  /** The cluster's next year, whose drafts lie before this conference. */
  followingId: string | null;
  attempt: Attempt;
  /** The document whose removal was sent, to show its error there. */
  removing: string | null;
}

/** What lies before the conference; what was taken away leaves its line. */
export function DocumentsPage(props: DocumentsPageProps) {
  const { visit, facts, record, documents, attempt } = props;
  const t = visit.t.meetings.documents;
  const { columns } = t;
  const there = documents.filter(({ removed }) => removed === null).length;
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.title}
      facts={t.facts(there)}
      attempt={attempt}
      islands={['upload-progress']}
    >
      {documents.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[
            { label: columns.title },
            { label: columns.kind },
            { label: columns.added },
            { label: columns.act, width: 240 },
          ]}
          stacked
        >
          {documents.map((document) => (
            <DocumentRow {...props} document={document} />
          ))}
        </Table>
      )}
      {record.state === 'closed' && <Notice kind="cho">{t.closed}</Notice>}
      {addDocumentAccess.allows(visit.actor, facts) && <AddForm {...props} />}
    </MeetingFrame>
  );
}

function DocumentRow(props: DocumentsPageProps & { document: ConferenceDocument }) {
  const { visit, facts, record, followingId, document } = props;
  const t = visit.t.meetings.documents;
  const { columns } = t;
  const { title, file, paper, removed } = document;
  const years = { id: record.clusterYearId, followingId };
  const href = file ? paths.conferenceDocument(record.id, document.id) : paper && paperAddress(paper, years);
  return (
    <Row>
      <RowHead>{removed ? <del>{title}</del> : href ? <a href={href}>{title}</a> : title}</RowHead>
      <Cell label={columns.kind}>{file ? t.file(file.name, sizeText(file.size)) : t.inSystem}</Cell>
      <Cell label={columns.added}>{t.added(document.addedBy, momentText(document.addedAt))}</Cell>
      <Cell label={columns.act}>
        {removed ? (
          <span class="mo">{t.removed(removed.by, momentText(removed.at), removed.reason)}</span>
        ) : (
          removeDocumentAccess.allows(visit.actor, facts) && <RemoveForm {...props} />
        )}
      </Cell>
    </Row>
  );
}

function RemoveForm({
  visit,
  record,
  attempt,
  removing,
  document,
}: DocumentsPageProps & { document: ConferenceDocument }) {
  const t = visit.t.meetings.documents;
  const failed = removing === document.id;
  return (
    <details open={failed}>
      <summary>
        {t.remove}
        <span class="an"> {document.title}</span>
      </summary>
      <Form action={paths.removeConferenceDocument(record.id, document.id)}>
        <TextField
          name={`reason-${document.id}`}
          label={t.reason}
          hint={t.removeHint}
          value={failed ? (attempt.values[`reason-${document.id}`] ?? '') : ''}
          error={attempt.errors[`reason-${document.id}`]}
          required
          maxlength={300}
        />
        <Button kind="warning" small about={document.title}>
          {t.remove}
        </Button>
      </Form>
    </details>
  );
}

function AddForm({ visit, record, attempt, removing }: DocumentsPageProps) {
  const t = visit.t.meetings.documents;
  const sent = attempt.sent && removing === null;
  const values: Record<string, string> = sent ? attempt.values : {};
  const field = (name: string) => ({ name, value: values[name] ?? '', error: sent ? attempt.errors[name] : undefined });
  return (
    <section>
      <h2>{t.addTitle}</h2>
      <div class="hep">
        <Form action={paths.conferenceDocuments(record.id)} multipart guarded>
          <TextField {...field('title')} label={t.name} hint={t.nameHint} maxlength={250} />
          <FileField
            name="file"
            label={t.upload}
            hint={t.uploadHint}
            error={sent ? attempt.errors.file : undefined}
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
          />
          <Select
            {...field('paper')}
            label={t.paper}
            empty={t.noPaper}
            options={documentPapers.map((value) => ({ value, label: t.papers[value] }))}
          />
          <Button>{t.add}</Button>
        </Form>
      </div>
    </section>
  );
}

/** "34 KB" */
function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`
    : `${Math.round(bytes / (1024 * 1024))}\u00a0MB`;
}
