import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { momentWords, shortHash } from './journal-words.ts';

/** What a kept checkpoint showed when it was checked. */
export interface CheckedPoint {
  number: number;
  size: number;
  matches: boolean;
  sealedSince: number;
  /** Sentences about what was found wrong. */
  findings: string[];
}

interface Props {
  visit: Visit;
  points: SignedCheckpoint[];
  /** How many are shown at most. */
  limit: number;
  checked?: CheckedPoint[];
  errors?: Record<string, string>;
  typed?: string;
}

/** The signed checkpoints to be kept elsewhere, and the check of one that was. */
export function CheckpointsPage({ visit, points, limit, checked = [], errors = {}, typed = '' }: Props) {
  const t = visit.t.journal;
  return (
    <Layout
      frame={visit.frame}
      title={t.sealed.title}
      current="journal"
      crumbs={[{ label: t.title, href: paths.journal() }, { label: t.sealed.title }]}
      failed={Object.keys(errors).length > 0}
    >
      <PageHead title={t.sealed.title} />
      <ErrorSummary errors={errors} />
      {checked.map((point) => (
        <Checked visit={visit} point={point} />
      ))}
      <p>{t.sealed.intro}</p>
      <TwoColumns
        side={
          <>
            <h2>{t.check.title}</h2>
            <CheckForm visit={visit} errors={errors} typed={typed} />
            <p class="mo nho sau-mau">{t.check.signature}</p>
          </>
        }
      >
        {points.length === 0 ? (
          <Empty title={t.sealed.emptyTitle}>{t.sealed.empty}</Empty>
        ) : (
          <PointTable visit={visit} points={points} />
        )}
        {points.length === limit && <p class="mo nho">{t.sealed.limit(limit)}</p>}
      </TwoColumns>
    </Layout>
  );
}

/** Takes a checkpoint that somebody kept. */
export function CheckForm({ visit, errors, typed }: { visit: Visit; errors: Record<string, string>; typed: string }) {
  const t = visit.t.journal.check;
  return (
    <Form action={paths.checkpoints()}>
      <p>{t.intro}</p>
      <TextArea name="checkpoint" label={t.field} rows={5} value={typed} error={errors.checkpoint} />
      <ButtonGroup>
        <Button kind="secondary">{t.button}</Button>
      </ButtonGroup>
    </Form>
  );
}

function Checked({ visit, point }: { visit: Visit; point: CheckedPoint }) {
  const t = visit.t.journal.check;
  return point.matches && point.findings.length === 0 ? (
    <Notice kind="xong" title={t.match(point.number)} live>
      {t.matchFacts(formatWhole(point.size), formatWhole(point.sealedSince))}
    </Notice>
  ) : (
    <Notice kind="loi" title={point.matches ? t.match(point.number) : t.mismatch(point.number)} live>
      <ul>
        {point.findings.map((finding) => (
          <li>{finding}</li>
        ))}
      </ul>
    </Notice>
  );
}

function PointTable({ visit, points }: Pick<Props, 'visit' | 'points'>) {
  const t = visit.t.journal.sealed;
  const { columns } = t;
  return (
    <Table
      caption={t.caption}
      captionHidden
      columns={[
        { label: columns.number },
        { label: columns.at },
        { label: columns.size, number: true },
        { label: columns.root },
        { label: columns.file },
      ]}
      stacked
    >
      {points.map((point) => (
        <Row>
          <RowHead>{point.number}</RowHead>
          <Cell label={columns.at}>{momentWords(new Date(point.signedAt))}</Cell>
          <Cell label={columns.size} number>
            {formatWhole(point.size)}
          </Cell>
          <Cell label={columns.root}>
            <span class="mono">{shortHash(point.rootHash)}</span>
          </Cell>
          <Cell label={columns.file}>
            <a href={paths.checkpoint(String(point.number))}>
              {t.download}
              <span class="an"> {t.name(point.number)}</span>
            </a>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
