import { dayWords, hourWords } from '#src/features/scoring/pages/day-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { FileField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ImportSummary } from '../queries/imports.ts';
import { crumbsOf, type YearOf } from './crumbs.ts';

interface UploadPageProps {
  visit: Visit;
  year: YearOf;
  /** Year of the issued table that can be copied; null where this year has lines already or there is none. */
  copyFrom: number | null;
  imports: readonly ImportSummary[];
  attempt: Attempt;
}

/** Step 1: the file of the table; or last year's table again. */
export function UploadPage({ visit, year, copyFrom, imports, attempt }: UploadPageProps) {
  const { upload: t } = visit.t.scoreTables;
  const title = t.title(year.year);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={crumbsOf(visit, year, t.crumb)}
      failed={attempt.sent}
      islands={['upload-progress']}
    >
      <PageHead title={title} facts={t.step} />
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns
        width={340}
        side={
          <>
            <h2>{t.shape}</h2>
            <p>{t.shapeText}</p>
            <h2>{t.kept}</h2>
            <p>{t.keptText}</p>
          </>
        }
      >
        <div class="tha-tep">
          <Icon name="upload" />
          <Form action={paths.tableImports(year.id)} multipart>
            <FileField
              name="file"
              label={t.file}
              hint={t.hint}
              accept=".docx,.xlsx,.csv,.json"
              error={attempt.errors.file}
            />
            <Button>{t.send}</Button>
          </Form>
        </div>
        {copyFrom !== null && (
          <>
            <h2>{t.copy}</h2>
            <p>{t.copyText(copyFrom)}</p>
            <Form action={paths.copyScoreTable(year.id)}>
              <Button kind="secondary">{t.copyButton(copyFrom)}</Button>
            </Form>
          </>
        )}
        {imports.length > 0 && <Sent visit={visit} imports={imports} />}
      </TwoColumns>
    </Layout>
  );
}

const looks = { open: 'tin', taken: 'xong', dropped: 'cho' } as const;

function Sent({ visit, imports }: Pick<UploadPageProps, 'visit' | 'imports'>) {
  const { upload: t } = visit.t.scoreTables;
  return (
    <Table caption={t.sent} stacked>
      {imports.map(({ id, fileName, state, startedAt, startedName }) => (
        <Row>
          <RowHead>
            <a href={paths.tableImport(id)}>{fileName}</a>
          </RowHead>
          <Cell>{`${startedName}, ${hourWords(startedAt)} ${dayWords(startedAt)}`}</Cell>
          <Cell>
            <Status kind={looks[state]}>{t.states[state]}</Status>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
