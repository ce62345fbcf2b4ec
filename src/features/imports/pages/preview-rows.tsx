import { awardWords } from '#src/papers/sheets/award-names.ts';
import {
  genderWords,
  kindWords,
  levelWords,
  reachWords,
  subjectWords,
  yesNoWords,
} from '#src/papers/sheets/book-lists.ts';
import { type BookColumn, bookOf, type ListName } from '#src/papers/sheets/books.ts';
import { columnLetters } from '#src/papers/sheets/cell-address.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Pagination } from '#src/ui/pagination.tsx';
import { Scroll } from '#src/ui/table.tsx';
import { Views } from '#src/ui/views.tsx';
import type { PreviewRow, Values } from '../queries/preview-rows.ts';
import type { RecordedFault, Run } from '../queries.ts';
import { ROW_VIEWS, type RowView } from '../rules.ts';
import { FaultTable } from './fault-table.tsx';

/** One page of the rows of one kind. */
export interface Preview {
  view: RowView;
  page: number;
  pages: number;
  faults: readonly RecordedFault[];
  rows: readonly PreviewRow[];
}

/** How a view is called in the address. */
export const viewNames: Record<RowView, string> = { faulty: 'loi', changed: 'thay-doi', new: 'moi', same: 'nhu-cu' };

interface Props {
  visit: Visit;
  run: Run;
  preview: Preview;
}

/** What the file will do, row by row: what is wrong, what changes from what to what, what is new, what stays. */
export function PreviewRows({ visit, run, preview }: Props) {
  const t = visit.t.imports.preview;
  const { view, page, pages } = preview;
  const href = (of: RowView, number = 1) =>
    `${paths.importRun(run.id)}?${new URLSearchParams({ dong: viewNames[of], ...(number > 1 && { trang: `${number}` }) })}`;
  return (
    <>
      <h2>{t.rows}</h2>
      <Views
        label={t.view}
        views={ROW_VIEWS.map((each) => ({
          label: t.views[each](formatWhole(run.counts[each])),
          href: href(each),
          current: each === view,
        }))}
      />
      <Shown visit={visit} run={run} preview={preview} />
      <Pagination page={page} pages={pages} hrefOf={(number) => href(view, number)} />
    </>
  );
}

function Shown({ visit, run, preview: { view, faults, rows } }: Props) {
  const t = visit.t.imports.preview;
  if (run.counts[view] === 0) return <p class="mo">{t.noRows}</p>;
  if (view === 'faulty') return <FaultTable visit={visit} run={run} faults={faults} />;
  if (rows.length === 0) return <p class="mo">{t.lostRows}</p>;
  return (
    <>
      <p class="mo">{t.legend}</p>
      <Scroll label={t.captions[view]}>
        <Grid visit={visit} run={run} rows={rows} caption={t.captions[view]} />
      </Scroll>
    </>
  );
}

interface GridProps {
  visit: Visit;
  run: Run;
  rows: readonly PreviewRow[];
  caption: string;
}

/** The columns stand as in the file, under their letters. */
function Grid({ visit, run, rows, caption }: GridProps) {
  const t = visit.t.imports.preview;
  const columns = bookOf(run.kind)
    .columns.flatMap((column) => ({ column, at: run.columns[column.key] ?? 0 }))
    .filter(({ at }) => at > 0)
    .sort((left, right) => left.at - right.at);
  return (
    <table class="luoi">
      <caption class="an">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="an">{t.line}</span>
          </th>
          {columns.map(({ column, at }) => (
            <th scope="col">
              {columnLetters(at)}
              <small lang="vi">{column.heading}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, given, held }) => (
          <tr>
            <th scope="row">
              <span class="dong-so">{t.line} </span>
              {row}
            </th>
            {columns.map(({ column }) => (
              <GridCell visit={visit} column={column} given={given} held={held} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridCellProps {
  visit: Visit;
  column: BookColumn;
  given: Values;
  held: Values | null;
}

function GridCell({ visit, column, given, held }: GridCellProps) {
  const t = visit.t.imports.preview;
  const is = cellText(column, given[column.key]);
  // What the record does not have under this key is not changed by the row.
  const was = held && column.key in held ? cellText(column, held[column.key]) : null;
  if (is === '') {
    return (
      <td data-n={column.heading}>
        <span class="mo">{was ? t.keeps(was) : t.empty}</span>
      </td>
    );
  }
  if (was === null || was === is) return <td data-n={column.heading}>{is}</td>;
  return (
    <td data-n={column.heading} class="o-luu-y">
      <span class="an">{t.held} </span>
      {was === '' ? <span class="mo">{t.empty}</span> : <del>{was}</del>} <span class="an">{t.given} </span>
      <ins>{is}</ins>
    </td>
  );
}

const lists: Partial<Record<ListName, Readonly<Record<string, string>>>> = {
  genders: genderWords,
  subjects: subjectWords,
  levels: levelWords,
  kinds: kindWords,
  reaches: reachWords,
};

/** A value as it would stand in the workbook. */
function cellText(column: BookColumn, value: Values[string] | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? yesNoWords.yes : yesNoWords.no;
  if (typeof value === 'number') return column.key === 'money' ? formatWhole(value) : String(value);
  if (column.days) return formatDay(value);
  if (column.list === 'awards') return awardWords(value);
  return (column.list && lists[column.list]?.[value]) ?? value;
}
