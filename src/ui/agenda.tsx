import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { StatusIcon } from './status.tsx';

export interface AgendaItem {
  /** "10:10" */
  time: string;
  title: Child;
  state: 'done' | 'now' | 'later';
  /** Small line: how long it took, what it waits for. */
  note?: Child;
}

/** The programme of a conference with the present item marked (`ctr`). */
export function Agenda({ items }: { items: AgendaItem[] }) {
  return (
    <ol class="ctr">
      {items.map((item) => (
        <AgendaLine {...item} />
      ))}
    </ol>
  );
}

function AgendaLine({ time, title, state, note }: AgendaItem) {
  const { t } = useFrame();
  const classes = { done: 'da', now: 'dang', later: undefined };
  return (
    <li class={classes[state]} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="gio">{time}</span>
      <span>
        {state === 'done' && <StatusIcon kind="xong" word={t.frame.agenda.done} />}
        {state === 'done' && ' '}
        {title}
        {note &&
          (state === 'done' ? (
            <span class="nho khong-xuong">
              {' '}
              (<Said>{note}</Said>)
            </span>
          ) : (
            <small>
              <Said>{note}</Said>
            </small>
          ))}
      </span>
    </li>
  );
}

/** What is being done now: the box with the blue edge (`dang-xu`). */
export function CurrentItem({ position, title, children }: { position: Child; title: Child; children?: Child }) {
  return (
    <div class="dang-xu">
      <p class="mo nho dang-xu__vi-tri">
        <Said>{position}</Said>
      </p>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
