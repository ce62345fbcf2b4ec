import type { DossierPart } from '#src/law/dossier-law.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, FileField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { Attachment } from '../queries/dossier-parts.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { partItem } from '../rules/items.ts';
import { partState } from '../rules/part-state.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { PartStatus } from './parts-list.tsx';
import { SourceCitation } from './source-citation.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  part: DossierPart;
  /** Papers may be added to this part now, by this person. */
  attaches: boolean;
  attempt: Attempt;
}

/** One part of the dossier: what the law says of it, where it comes from, its paper and what was uploaded. */
export function PartPage({ visit, record, part, attaches, attempt }: Props) {
  const t = visit.t.dossiers.partPage;
  const remark = record.openRemarks.find(({ item }) => item === partItem(part.key));
  return (
    <DossierFrame visit={visit} record={record} title={part.name} below failed={attempt.sent}>
      <PageHead title={part.name} facts={`${record.unitName} · ${part.required ? t.required : t.optional}`} />
      <ErrorSummary errors={attempt.errors} />
      {remark && (
        <Notice kind="luu-y" title={visit.t.dossiers.question.remark}>
          {remark.remark}
        </Notice>
      )}
      <SummaryList
        facts={[
          { key: t.state, value: <PartStatus visit={visit} record={record} part={part.key} /> },
          { key: t.law, value: <SourceCitation source={part.source} /> },
          ...(part.source.note ? [{ key: t.note, value: part.source.note }] : []),
        ]}
      />
      <PartPaper visit={visit} record={record} part={part} />
      <h2>{t.attachments}</h2>
      <Attachments visit={visit} record={record} part={part} attaches={attaches} attempt={attempt} />
      {attaches ? <AttachForm visit={visit} record={record} part={part} attempt={attempt} /> : null}
      <p class="mo nho">{visit.t.dossiers.dossier.readingKept}</p>
    </DossierFrame>
  );
}

function PartPaper({ visit, record, part }: Pick<Props, 'visit' | 'record' | 'part'>) {
  const t = visit.t.dossiers.partPage;
  const ready = partState(record, part.key) === 'done';
  const papers = {
    submission: paths.dossierSubmissionPaper(record.id),
    report: paths.dossierReportPaper(record.id),
    reviewMinutes: ready && paths.dossierReviewMinutes(record.id),
    countingMinutes: ready && paths.dossierCountingMinutes(record.id),
    confirmation: null,
  } as const;
  const href = papers[part.key];
  if (href === null) return null;
  if (!href) return <p class="mo">{t.notYet}</p>;
  return (
    <ButtonGroup>
      <Button kind="secondary" icon="file" href={href}>
        {t.download}
      </Button>
      {part.key === 'report' && <a href={paths.dossierReport(record.id)}>{t.toReport}</a>}
    </ButtonGroup>
  );
}

function Attachments({ visit, record, part, attaches }: Props) {
  const t = visit.t.dossiers.partPage;
  const list = record.attachments.filter((each) => each.part === part.key);
  if (list.length === 0) return <p class="mo">{t.none}</p>;
  return (
    <Table
      caption={t.attachments}
      captionHidden
      columns={[
        { label: t.columns.title },
        { label: t.columns.document },
        { label: t.columns.file },
        { label: t.columns.added },
        ...(attaches ? [{ label: '' }] : []),
      ]}
      stacked
    >
      {list.map((attachment) => (
        <Row>
          <RowHead>{attachment.title}</RowHead>
          <Cell label={t.columns.document}>{documentWords(attachment)}</Cell>
          <Cell label={t.columns.file}>
            <a href={paths.dossierFile(record.id, attachment.id)}>{attachment.fileName}</a>
          </Cell>
          <Cell label={t.columns.added}>{momentWords(attachment.addedAt)}</Cell>
          {attaches && (
            <Cell>
              <Form action={paths.removeDossierFile(record.id, attachment.id)}>
                <Button kind="secondary" small about={attachment.title}>
                  {t.remove}
                </Button>
              </Form>
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

function documentWords({ documentNumber, documentDay }: Attachment): string {
  return [documentNumber, documentDay && formatDay(documentDay)].filter(Boolean).join(', ');
}

function AttachForm({ visit, record, part, attempt }: Omit<Props, 'attaches'>) {
  const t = visit.t.dossiers.partPage;
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <>
      <h2>{t.addTitle}</h2>
      <Form action={paths.dossierPart(record.id, part.key)} class="hep" multipart>
        <TextField {...field('title')} label={t.titleField} maxlength={200} />
        <TextField {...field('documentNumber')} label={t.number} width="ma" optional />
        <DateField {...field('documentDay')} label={t.day} optional />
        <FileField name="file" label={t.file} hint={t.fileHint} error={attempt.errors.file} />
        <ButtonGroup>
          <Button kind="secondary" icon="upload">
            {t.add}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
