import { Balance } from './balance.tsx';
import { Status } from './status.tsx';
import { Cell, Row, RowHead, Table } from './table.tsx';

/** The words of two independent entries of one count. */
export interface TwoCountsWords {
  reconcile: string;
  counter(place: number): string;
  enteredBy(name: string): string;
  issuedShort: string;
  returnedShort: string;
  unusedShort: string;
  short(by: number): string;
  over(by: number): string;
  votes: string;
  columns: { unit: string; check: string };
  match: string;
  difference(by: number): string;
}

export interface CountedPapers {
  /** Who entered it. */
  name: string;
  issued: number;
  returned: number;
  unused: number;
}

/** One figure of both entries; `of`: the most that it may be. */
export interface FigureLine {
  label: string;
  first: number;
  second: number;
  of?: readonly [number, number];
  total?: boolean;
}

interface TwoCountsProps {
  words: TwoCountsWords;
  papers: readonly [CountedPapers, CountedPapers];
  /** A grey line under the balances. */
  note?: string | null;
  lines: FigureLine[];
}

/** Both entries side by side, each difference marked with its size. */
export function TwoCounts({ words, papers, note, lines }: TwoCountsProps) {
  const columns = [1, 2].map((place) => ({ label: words.counter(place), number: true, width: 78 }));
  return (
    <>
      <h2>{words.reconcile}</h2>
      <div class="hai-o">
        {papers.map((each, at) => (
          <PaperBalance words={words} place={at + 1} papers={each} />
        ))}
      </div>
      {note && <p class="mo nho">{note}</p>}
      <Table
        caption={words.votes}
        columns={[{ label: words.columns.unit }, ...columns, { label: words.columns.check, width: 92 }]}
      >
        {lines.map((line) => (
          <Figures words={words} line={line} />
        ))}
      </Table>
    </>
  );
}

function PaperBalance({ words, place, papers }: { words: TwoCountsWords; place: number; papers: CountedPapers }) {
  const by = papers.returned + papers.unused - papers.issued;
  return (
    <div>
      <p class="nho">
        <b>{words.counter(place)}</b> {words.enteredBy(papers.name)}
      </p>
      <Balance
        about={words.counter(place)}
        left={{ label: words.issuedShort, value: papers.issued }}
        right={[
          { label: words.returnedShort, value: papers.returned },
          { label: words.unusedShort, value: papers.unused },
        ]}
        mismatch={by < 0 ? words.short(-by) : words.over(by)}
      />
    </div>
  );
}

function Figures({ words, line }: { words: TwoCountsWords; line: FigureLine }) {
  const { label, first, second, of, total = false } = line;
  const by = Math.abs(first - second);
  return (
    <Row kind={total ? 'tong' : by > 0 ? 'loi' : undefined}>
      <RowHead>{label}</RowHead>
      <Cell number label={words.counter(1)}>
        {of ? `${first}/${of[0]}` : first}
      </Cell>
      <Cell number label={words.counter(2)}>
        {of ? `${second}/${of[1]}` : second}
      </Cell>
      <Cell label={words.columns.check}>
        {by === 0 ? <Status kind="xong">{words.match}</Status> : <Status kind="loi">{words.difference(by)}</Status>}
      </Cell>
    </Row>
  );
}
