import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { styleRule } from './style-rule.ts';

export interface Column {
  label: Child;
  /** Figures, right aligned. */
  number?: boolean;
  /** Small line under the head: the deadline of a matrix column. */
  note?: string;
  /** Width in px where the content should not decide. */
  width?: number;
}

interface TableProps {
  caption?: string;
  /** The caption is for readers only: a heading above says it. */
  captionHidden?: boolean;
  columns?: Column[];
  /** Rows become labelled blocks on phones: cells must carry `label`. */
  stacked?: boolean;
  /** `ma-tran`, `diem` */
  kind?: 'ma-tran' | 'diem';
  /** `<Row>`s */
  children?: Child;
}

/** Data table (`bang`). */
export function Table({ caption, captionHidden = false, columns, stacked = false, kind, children }: TableProps) {
  return (
    <table class={['bang', kind, stacked && 'xep'].filter(Boolean).join(' ')}>
      {caption && <caption class={captionHidden ? 'an' : undefined}>{caption}</caption>}
      {columns && (
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell {...column} />
            ))}
          </tr>
        </thead>
      )}
      <tbody>{children}</tbody>
    </table>
  );
}

function HeadCell({ label, number, note, width }: Column) {
  const frame = useFrame();
  const classes = [number && 'so', width && styleRule(frame, `width:${Math.trunc(width)}px`)].filter(Boolean).join(' ');
  return (
    <th scope="col" class={classes || undefined}>
      <Said>{label}</Said>
      {note && (
        <small>
          <Said>{note}</Said>
        </small>
      )}
    </th>
  );
}

interface RowProps {
  /** group of criteria, total, selected, wrong */
  kind?: 'nhom' | 'tong' | 'chon' | 'loi';
  id?: string;
  children?: Child;
}

export function Row({ kind, id, children }: RowProps) {
  return (
    <tr class={kind} id={id}>
      {children}
    </tr>
  );
}

/** First cell of a row: names it. */
export function RowHead({ children }: { children?: Child }) {
  return (
    <th scope="row">
      <Said>{children}</Said>
    </th>
  );
}

interface CellProps {
  /** Shown before the value when rows are stacked on a phone (`data-n`). */
  label?: string;
  number?: boolean;
  class?: string;
  children?: Child;
}

/** An empty cell takes no line on phones. */
export function Cell({ label, number = false, class: more, children }: CellProps) {
  const empty = children === undefined || children === null || children === '' || children === false;
  const classes = [number && 'so', more, empty && 'trong-o'].filter(Boolean).join(' ');
  return (
    <td class={classes || undefined} data-n={empty ? undefined : label}>
      <Said>{children}</Said>
    </td>
  );
}

/** A wide table scrolls inside its own box, never the page; the box can be reached by keyboard. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="cuon" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
