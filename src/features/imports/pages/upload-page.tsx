import { type BookKind, bookOf } from '#src/papers/sheets/books.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { FileField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { crumbsTo } from './imports-page.tsx';
import { bookName } from './words.ts';

interface Props {
  visit: Visit;
  kind: BookKind;
  /** Null: rows of every unit are taken. */
  unitName: string | null;
  attempt: Attempt;
}

/** Step 1: the file, and what must stand in it. */
export function UploadPage({ visit, kind, unitName, attempt }: Props) {
  const t = visit.t.imports.upload;
  const title = t.title(bookName(visit, kind));
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="people"
      crumbs={crumbsTo(visit, title)}
      failed={attempt.sent}
      islands={['upload-progress']}
    >
      <PageHead title={title} facts={t.step} />
      <TwoColumns width={340} side={<Side visit={visit} kind={kind} unitName={unitName} />}>
        <ErrorSummary errors={attempt.errors} />
        <div class="tha-tep">
          <Icon name="upload" />
          <Form action={paths.newImport(kind)} multipart>
            <FileField name="file" label={t.file} hint={t.hint} accept=".xlsx" error={attempt.errors.file} />
            <Button>{t.send}</Button>
          </Form>
        </div>
        <Table caption={t.needed} columns={[{ label: t.column }, { label: t.required }, { label: t.accepts }]} stacked>
          {bookOf(kind).columns.map(({ heading, required, accepts }) => (
            <Row>
              <RowHead>
                {/* As it stands in the file, in every language. */}
                <span lang="vi">{heading}</span>
              </RowHead>
              <Cell label={t.required}>{required ? t.yes : t.no}</Cell>
              <Cell label={t.accepts}>{accepts}</Cell>
            </Row>
          ))}
        </Table>
      </TwoColumns>
    </Layout>
  );
}

function Side({ visit, kind, unitName }: Omit<Props, 'attempt'>) {
  const t = visit.t.imports.upload;
  return (
    <>
      <h2>{t.sample}</h2>
      <p>
        <a href={paths.importTemplate(kind)}>{t.sampleLink}</a>
        {t.sampleText}
      </p>
      <h2>{t.scope}</h2>
      <p>{unitName ? t.ownUnit(unitName) : t.everyUnit}</p>
      <h2>{t.whole}</h2>
      <p>{t.wholeText}</p>
      <h2>{t.same}</h2>
      <p>{t.sameText(bookOf(kind).identity)}</p>
    </>
  );
}
