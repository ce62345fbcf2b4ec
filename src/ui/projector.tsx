import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Document } from './document.tsx';
import type { Frame } from './frame.ts';
import { Framed } from './frame-context.tsx';

interface ProjectorProps {
  frame: Frame;
  /** Conference in bold, then cluster and body. */
  where: Child;
  /** "10:16" */
  time: string;
  /** One thought, in lines that fit the wall. */
  title: Child;
  text?: Child;
  /** At the right: a counter, or nothing. */
  counter?: Child;
  footer?: Child;
  /** Seconds between two readings of its own address. */
  refreshSeconds?: number;
}

/**
 * The wall: its own bare, read-only document (`chieu`). No names of voters, no
 * links. Refreshes itself with the island, or whole by the browser without it.
 */
export function Projector(props: ProjectorProps) {
  const { frame, refreshSeconds = 5 } = props;
  const body = String(
    <Framed value={frame}>
      <projector-refresh data-seconds={String(refreshSeconds)}>
        <main class="chieu" id="noi-dung">
          <header>
            <span>{props.where}</span>
            <span>{props.time}</span>
          </header>
          <div class="chieu__giua">
            <div>
              <h1>{props.title}</h1>
              {props.text && <p>{props.text}</p>}
            </div>
            {props.counter}
          </div>
          {(props.footer || frame.demonstration) && (
            <footer>
              {props.footer}
              {frame.demonstration && <span>{frame.demonstration}</span>}
            </footer>
          )}
        </main>
        <p class="an" role="status" />
      </projector-refresh>
    </Framed>,
  );
  const withoutScript = (
    <noscript>
      <meta http-equiv="refresh" content={String(Math.trunc(refreshSeconds))} />
    </noscript>
  );
  return (
    <Document frame={frame} title={frame.t.frame.projector.label} islands={['projector-refresh']} head={withoutScript}>
      {raw(body)}
    </Document>
  );
}

interface CounterProps {
  count: number;
  whole: number;
  /** "phiếu đã nhận" */
  label: string;
}

/** The large counter with one box per ballot; the boxes fill from the left and tell no order. */
export function ProjectorCounter({ count, whole, label }: CounterProps) {
  return (
    <div class="chieu__dem" data-announce={`${count}/${whole} ${label}`}>
      <b>
        {count}
        <small>/{whole}</small>
      </b>
      <span>{label}</span>
      <div class="o-phieu" aria-hidden="true">
        {Array.from({ length: whole }, (_, at) => (
          <i class={at < count ? 'co' : undefined} />
        ))}
      </div>
    </div>
  );
}
