import { dayWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { differences } from '../queries/plan-record.ts';
import { causesOf, type Difference, unexplained } from '../rules/compare.ts';
import { PiecesText } from './pieces-text.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { PlanViews } from './plan-page.tsx';
import type { PlanView } from './plan-view.ts';
import { countsOf } from './versions-table.tsx';

interface Props {
  visit: Visit;
  view: PlanView;
  from: number;
  to: number;
}

/** Two versions side by side, paragraph by paragraph, with why each differs. */
export function ComparePage({ visit, view, from, to }: Props) {
  const t = visit.t.plans.compare;
  const { record } = view;
  const lines = differences(record, from, to);
  const changed = lines.filter(({ kind }) => kind !== 'same');
  const counts = countsOf(lines);
  const alone = record.versions.length < 2;
  const title = alone ? t.onlyOne : t.title(from, to, record.year);
  const days = [from, to].map((number) => {
    const version = record.versions.find((each) => each.number === number);
    return version ? visit.t.plans.facts.version(number, dayWords(version.writtenAt)) : '';
  });
  return (
    <PlanFrame visit={visit} year={record} title={title} plan={record} landscape>
      <PageHead
        title={title}
        facts={!alone && [...days, t.facts(counts.changed, counts.added, counts.removed, counts.same)].join(' · ')}
      />
      <PlanViews visit={visit} record={record} current="compare" />
      {alone ? (
        <p>{t.onlyOneHelp}</p>
      ) : (
        <>
          {view.writes && to === from + 1 && <Unexplained visit={visit} view={view} lines={changed} />}
          {changed.length === 0 ? (
            <Empty title={t.none}>{t.noneHelp}</Empty>
          ) : (
            <DifferenceTable visit={visit} view={view} from={from} to={to} lines={changed} />
          )}
          {changed.length > 0 && <p class="mo nho">{t.legend}</p>}
          {record.versions.length > 2 && <Chooser visit={visit} view={view} from={from} to={to} />}
        </>
      )}
    </PlanFrame>
  );
}

function Unexplained({ visit, view, lines }: { visit: Visit; view: PlanView; lines: readonly Difference[] }) {
  const t = visit.t.plans.compare;
  const open = unexplained(lines, view.record.comments);
  if (open.length === 0 || !view.edits) return null;
  return (
    <Notice kind="luu-y" title={t.unexplained(open.length)}>
      <p>
        {open.map(({ label, paragraphId }, at) => (
          <>
            {at > 0 && ', '}
            <a href={paths.paragraph(view.record.id, paragraphId)}>{label}</a>
          </>
        ))}
        . {t.unexplainedHelp}
      </p>
    </Notice>
  );
}

function DifferenceTable({ visit, view, from, to, lines }: Props & { lines: readonly Difference[] }) {
  const t = visit.t.plans.compare;
  const [before, after] = [visit.t.plans.version(from), visit.t.plans.version(to)];
  return (
    <Table
      caption={t.title(from, to, view.record.year)}
      captionHidden
      columns={[{ label: t.paragraph, width: 70 }, { label: before }, { label: after }, { label: t.why, width: 250 }]}
      stacked
    >
      {lines.map((line) => (
        <Row>
          <RowHead>{line.label}</RowHead>
          <Cell label={before}>
            {line.kind === 'added' ? (
              <span class="mo">{t.notYet}</span>
            ) : (
              <PiecesText pieces={line.pieces} side="before" />
            )}
          </Cell>
          <Cell label={after}>
            {line.kind === 'removed' ? (
              <span class="mo">{t.gone}</span>
            ) : (
              <PiecesText pieces={line.pieces} side="after" />
            )}
          </Cell>
          <Cell label={t.why}>
            <Why visit={visit} view={view} line={line} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Why({ visit, view, line }: { visit: Visit; view: PlanView; line: Difference }) {
  const t = visit.t.plans;
  const causes = causesOf(line.paragraphId, view.record.comments);
  const words = [
    ...causes.map(({ unitName, answer }) =>
      answer ? `${unitName}, ${t.verdicts[answer.verdict].toLocaleLowerCase(visit.language)}` : unitName,
    ),
    ...(line.reason ? [line.reason] : []),
  ];
  return <span class="mo">{words.length > 0 ? words.join('; ') : view.writes ? t.compare.noReason : ''}</span>;
}

function Chooser({ visit, view, from, to }: Props) {
  const t = visit.t.plans.compare;
  const options = view.record.versions.map(({ number }) => ({
    value: String(number),
    label: visit.t.plans.version(number),
  }));
  return (
    <section class="khong-in">
      <h2>{t.choose}</h2>
      <Form action={paths.comparePlan(view.record.id)} method="get" class="hep">
        <Select name="tu" label={t.from} options={options} value={String(from)} width="nua" />
        <Select name="den" label={t.to} options={options} value={String(to)} width="nua" />
        <Button kind="secondary">{t.show}</Button>
      </Form>
    </section>
  );
}
