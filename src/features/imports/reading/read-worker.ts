import { once } from 'node:events';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { bookOf } from '#src/papers/sheets/books.ts';
import { readSheet, type SheetRow } from '#src/papers/sheets/read-sheet.ts';
import { WorkbookProblem } from '#src/papers/sheets/workbook-problem.ts';
import type { RowCheck } from '../rules/check-ground.ts';
import { findHeadings } from '../rules/headings.ts';
import { rowCheck } from '../rules/row-check.ts';
import { type Places, RowReader } from '../rules/row-reader.ts';
import type { Order, Piece, Said } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('read-worker runs in a thread');
/** Rows of one piece; two pieces may be on their way at once. */
const pieceSize = 2500;
const most = 2;
let onTheWay = 0;
let goOn: (() => void) | null = null;

const say = (message: Said) => port.postMessage(message);

async function send(piece: Piece): Promise<void> {
  say({ said: 'piece', ...piece });
  if (++onTheWay >= most) await new Promise<void>((resolve) => (goOn = resolve));
}

async function readAll(): Promise<void> {
  const [{ bytes, workbook, ground }] = (await once(port as MessagePort, 'message')) as [Order];
  port?.on('message', () => {
    onTheWay--;
    goOn?.();
  });
  const book = bookOf(ground.kind);
  const check = await rowCheck(ground);
  let places: Places | null = null;
  let waiting: SheetRow[] = [];
  for await (const rows of readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), workbook)) {
    let fresh = rows;
    if (!places) {
      const [first, ...others] = rows;
      const headings = findHeadings(book, first?.number === 1 ? first.cells : []);
      if (!headings.ok) return say({ said: 'refused', message: headings.message });
      say({ said: 'headings', ...headings.value });
      places = headings.value.places;
      fresh = others;
    }
    waiting = waiting.concat(fresh);
    while (waiting.length >= pieceSize) {
      await send(checked(waiting.slice(0, pieceSize), places, check));
      waiting = waiting.slice(pieceSize);
    }
  }
  if (!places) {
    const headings = findHeadings(book, []);
    return say({ said: 'refused', message: headings.ok ? '' : headings.message });
  }
  if (waiting.length > 0) await send(checked(waiting, places, check));
  say({ said: 'end' });
}

function checked(rows: readonly SheetRow[], places: Places, check: RowCheck): Piece {
  const right: unknown[] = [];
  const faults: Piece['faults'] = [];
  for (const { number, cells } of rows) {
    const reader = new RowReader(number, cells, places);
    const { data, earlier } = check(reader);
    if (data) right.push(data);
    faults.push(...reader.faults, ...earlier);
  }
  return { read: rows.length, rows: JSON.stringify(right), right: right.length, faults };
}

readAll().then(
  () => port.close(),
  (error: unknown) => {
    if (!(error instanceof WorkbookProblem)) throw error;
    say({ said: 'refused', message: error.message });
    port.close();
  },
);
