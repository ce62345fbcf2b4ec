import type { Child } from 'hono/jsx';
import { dayWords, hourWords } from '#src/features/scoring/pages/day-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { itemAt, type Place, placeOfItem, positionOf } from '#src/points/reading/answers.ts';
import { itemsOf } from '#src/points/table.ts';
import { Button } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Warning } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { type TableImport, wholeTable } from '../queries/imports.ts';
import { openQuestions } from '../rules.ts';
import { sourceRows } from '../source-rows.ts';
import type { ImportPageProps } from './import-page.tsx';
import { ItemWords, Verbatim } from './item-words.tsx';

/** What must be answered, each with the words of the source beside what was read in them. */
export function AskedLines({ visit, found, table, answers }: ImportPageProps) {
  const { proposal: t, line: words } = visit.t.scoreTables;
  const asked = openQuestions(found.proposal, found.answers);
  return (
    <Table
      caption={t.asked}
      columns={[{ label: t.line, width: 64 }, { label: t.verbatim }, { label: t.read }, { label: t.state, width: 130 }]}
      stacked
    >
      {!found.answers.has(wholeTable) && (
        <Row>
          <RowHead> </RowHead>
          <Cell>
            <b>{t.whole}</b>
            <div>{t.wholeAsk}</div>
          </Cell>
          <Cell />
          <Cell>
            {answers && (
              <Button small href={paths.tableImportRules(found.id)} kind="secondary">
                {t.answer}
              </Button>
            )}
          </Cell>
        </Row>
      )}
      {asked.map(({ place, line, asked: readings }) => {
        const position = positionOf(place);
        const item = position === null ? null : itemAt(table, position);
        return (
          <Row id={place}>
            <RowHead>{item ? `${line} · ${item.code}` : String(line)}</RowHead>
            <Cell>
              {[...new Set(readings.map(({ verbatim }) => verbatim))].map((text) => (
                <Verbatim text={text} />
              ))}
            </Cell>
            <Cell>
              <ReadAs label={t.read}>{item && <ItemWords item={item} nothing={words.nothing} />}</ReadAs>
              {[...new Set(readings.map(({ ask }) => ask))].map((ask) => (
                <Warning>{ask}</Warning>
              ))}
            </Cell>
            <Cell>
              {answers && <Ask visit={visit} found={found} place={place} about={item?.code ?? String(line)} />}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

/** On a phone the column says what it is; wide tables say it in their head. */
function ReadAs({ label, children }: { label: string; children?: Child }) {
  return (
    <>
      <span class="mo nhan-dt">{label}</span>
      {children}
    </>
  );
}

function Ask({ visit, found, place, about }: { visit: Visit; found: TableImport; place: Place; about: string }) {
  const { proposal: t } = visit.t.scoreTables;
  return (
    <>
      <Form action={paths.tableImportLine(found.id, place)} version={0}>
        <input type="hidden" name="take" value="proposal" />
        <Button small kind="secondary" about={about}>
          {t.take}
        </Button>
      </Form>
      <p class="nho lien-ket-doc">
        <a href={paths.tableImportLine(found.id, place)}>
          {t.change}
          <span class="an"> {about}</span>
        </a>
      </p>
    </>
  );
}

/** Every printed row with what it gives; rows that are part of a line above them show their words alone. */
export function AllLines({ visit, found, table, answers }: ImportPageProps) {
  const { proposal: t, line: words } = visit.t.scoreTables;
  const shown = new Set<Place>();
  const items = [...itemsOf(table.items)];
  return (
    <Table
      caption={t.answers(found.answers.size)}
      columns={[{ label: t.line, width: 64 }, { label: t.verbatim }, { label: t.read }, { label: t.state, width: 130 }]}
      stacked
    >
      {found.answers.has(wholeTable) && (
        <Row>
          <RowHead> </RowHead>
          <Cell>
            <b>{t.whole}</b>
          </Cell>
          <Cell />
          <Cell>
            <AnswerState
              visit={visit}
              found={found}
              place={wholeTable}
              href={answers && paths.tableImportRules(found.id)}
            />
          </Cell>
        </Row>
      )}
      {rowsOf(found).map(({ line, text, cells, place }) => {
        const position = positionOf(place);
        const first = !shown.has(place);
        shown.add(place);
        const item = first && position !== null ? items[position] : undefined;
        return (
          <Row>
            <RowHead>{item ? `${line} · ${item.code}` : String(line)}</RowHead>
            <Cell>
              <Verbatim text={text} />
              <PrintedPoints visit={visit} cells={cells} />
            </Cell>
            <Cell>
              {item && (
                <ReadAs label={t.read}>
                  <ItemWords item={item} nothing={words.nothing} />
                </ReadAs>
              )}
            </Cell>
            <Cell>
              {(item || found.answers.has(place)) && (
                <AnswerState
                  visit={visit}
                  found={found}
                  place={place}
                  href={answers && item !== undefined && paths.tableImportLine(found.id, place)}
                />
              )}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function AnswerState({
  visit,
  found,
  place,
  href,
}: {
  visit: Visit;
  found: TableImport;
  place: Place;
  href: string | false;
}) {
  const { proposal: t } = visit.t.scoreTables;
  const given = found.answers.get(place);
  return (
    <>
      {given?.answer && <div>{t.takes[given.answer.take]}</div>}
      {given && <div class="mo nho">{t.answered(given.who, `${hourWords(given.at)} ${dayWords(given.at)}`)}</div>}
      {href && <a href={href}>{t.change}</a>}
    </>
  );
}

export interface PrintedCells {
  base: string;
  bonus: string;
  penalty: string;
}

export interface PrintedLine {
  line: number;
  text: string;
  cells: PrintedCells;
  place: Place;
}

/** The printed rows with the line that each belongs to; for our own JSON its lines. */
export function rowsOf({ rows, proposal }: TableImport): PrintedLine[] {
  const items = [...itemsOf(proposal.table.items)];
  if (rows.length === 0) {
    return items.map(({ text, raw }, at) => ({ line: at + 1, text, cells: raw, place: placeOfItem(at) }));
  }
  return sourceRows({ rows, proposal }).flatMap(({ row, place, begins }) => [
    { line: row.line, text: row.text, cells: row, place },
    ...begins
      .filter((position) => placeOfItem(position) !== place)
      .map((position) => {
        return { line: row.line, text: items[position]?.text ?? '', cells: none, place: placeOfItem(position) };
      }),
  ]);
}

const none: PrintedCells = { base: '', bonus: '', penalty: '' };

/** The cells of points as printed, each with its column. */
export function PrintedPoints({ visit, cells }: { visit: Visit; cells: PrintedCells }) {
  const { print: t } = visit.t.scoreTables;
  const filled = (['base', 'bonus', 'penalty'] as const).filter((column) => cells[column].trim() !== '');
  if (filled.length === 0) return null;
  return <div class="mo">{filled.map((column) => `${t[column]} ${cells[column]}`).join(' · ')}</div>;
}
