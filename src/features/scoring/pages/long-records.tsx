import { formatPoints } from '#src/text/numbers.ts';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Said } from '#src/ui/said.tsx';
import type { TableCriterion, TableGroup } from '../queries/score-table.ts';
import type { RecordName } from '../queries/year-lines.ts';
import { type LineRow, lineId, rowsOf } from './line-rows.ts';
import { PointsCell } from './points-cell.tsx';
import { lineWarnings, type SheetView } from './sheet-view.ts';
import { shortText, worthOf } from './worth.ts';

interface LongRecordsProps {
  view: SheetView;
}

interface Shown extends LongRecordsProps {
  names: readonly RecordName[];
  numbers: ReadonlyMap<string, number>;
}

/** How much of the printed text stands in a row: the more lines, the less; the whole text is on the page of the line. */
const shownOf = (lines: number) => Math.max(30, Math.floor(8000 / lines));

/**
 * The records of a sheet of some hundred lines side by side, to be read and printed: a line a row, its account, its
 * evidence and what was said of it in full on the page of the line. Lean on purpose: 205 lines stay below 60 KB.
 */
export function LongRecords({ view }: LongRecordsProps) {
  const { record } = view;
  const names: RecordName[] = [
    'self',
    ...(view.showsVerified ? (['verified'] as const) : []),
    ...(record.state === 'final' ? (['agreed'] as const) : []),
  ];
  const numbers = new Map(record.criteria.map(({ code }, at) => [code, at]));
  return (
    <div class="dai doc">
      {record.table.groups.map((group) => (
        <Group view={view} names={names} numbers={numbers} group={group} />
      ))}
    </div>
  );
}

function Group(props: Shown & { group: TableGroup }) {
  const { scoring, selfScore } = useFrame().t;
  const { view, group, names } = props;
  const item = view.record.table.content.items.find(({ code }) => code === group.code);
  if (!item) return null;
  const rows = rowsOf(item, new Map(group.criteria.map((criterion) => [criterion.code, criterion])));
  const total = (name: RecordName) => view.totals[name]?.groups.find(({ code }) => code === group.code)?.total ?? null;
  return (
    <details open>
      <summary>
        <b>{group.code}</b> {group.name}
        {names.map((name) => {
          const points = total(name);
          return points !== null && <span class="mo">{`${scoring.columns[name]} ${formatPoints(points)}`}</span>;
        })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{selfScore.columns.line}</th>
            <th scope="col">{selfScore.columns.worth}</th>
            {names.map((name) => (
              <th scope="col">{scoring.columns[name]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line {...props} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Line({ view, names, numbers, row }: Shown & { row: LineRow }) {
  const { selfScore: words } = useFrame().t;
  const { item, criterion } = row;
  if (!criterion) {
    return (
      <tr>
        <th colspan={2 + names.length}>
          {item.code} {shortText(item.text, 64)}
        </th>
      </tr>
    );
  }
  const at = numbers.get(criterion.code) ?? 0;
  return (
    <tr>
      <th id={lineId(at)}>
        <a href={`?d=${at}`}>{criterion.code}</a> {shortText(criterion.name, shownOf(view.record.criteria.length))}
        <Notes view={view} criterion={criterion} />
      </th>
      <td>{worthOf(criterion, words)}</td>
      {names.map((name) => (
        <td>
          <PointsCell view={view} name={name} criterion={criterion} />
        </td>
      ))}
    </tr>
  );
}

/** Evidence, what was said of a line and what breaks a rule, as far as there is any. */
function Notes({ view, criterion }: LongRecordsProps & { criterion: TableCriterion }) {
  const { t } = useFrame();
  const { code } = criterion;
  const { record, self, evidence } = view;
  const papers = evidence.filter(({ codes }) => codes.includes(code)).length;
  const opinion = record.opinions.get(code);
  const said = [
    self.get(code)?.words,
    view.showsVerified ? record.verified.get(code)?.words : '',
    opinion &&
      [opinion.agreed ? t.scoring.sheet.agree : t.scoring.sheet.disagree, opinion.words].filter(Boolean).join(': '),
    record.agreed.get(code)?.words,
  ];
  return (
    <>
      {papers > 0 && <small>{t.selfScore.evidenceCount(papers)}</small>}
      {said.map((words) => words && <small>{shortText(words, 80)}</small>)}
      {lineWarnings(view, code).map((sentence) => (
        <small data-warned="">
          <Said>{sentence}</Said>
        </small>
      ))}
    </>
  );
}
