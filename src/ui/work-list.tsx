import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';

export interface WorkItem {
  /** "Thứ Sáu, 04/12" */
  deadline: Child;
  /** `<Status>` "Còn 2 ngày", or grey text. */
  left?: Child;
  title: string;
  href?: string;
  /** Why it is this person's, and what happens if nothing is done. */
  why: Child;
  /** `<Status>`es, one line each. */
  state?: Child[];
  /** One small button. */
  action?: Child;
}

interface WorkListProps {
  /** Quá hạn, Đến hạn trong tuần này, Sau đó */
  heading: string;
  items: WorkItem[];
  /** "2 thông báo"; without it tasks are counted. */
  counted?(count: number): string;
}

/** My tasks of one group (`viec`). Nothing when the group is empty. */
export function WorkList({ heading, items, counted }: WorkListProps) {
  const { t } = useFrame();
  if (items.length === 0) return null;
  return (
    <section>
      <div class="viec-nhom">
        <h2>{heading}</h2>
        <span class="mo">{(counted ?? t.frame.tasks)(items.length)}</span>
      </div>
      <ul class="viec">
        {items.map((item) => (
          <WorkLine {...item} />
        ))}
      </ul>
    </section>
  );
}

function WorkLine({ deadline, left, title, href, why, state = [], action }: WorkItem) {
  return (
    <li>
      <div class="han">
        <b>
          <Said>{deadline}</Said>
        </b>
        {left}
      </div>
      <div>
        <h3>
          {href ? (
            <a href={href}>
              <Said>{title}</Said>
            </a>
          ) : (
            <Said>{title}</Said>
          )}
        </h3>
        <p>
          <Said>{why}</Said>
        </p>
      </div>
      <div class="cuoi">
        {state.map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
        {action && <div class="cuoi__nut">{action}</div>}
      </div>
    </li>
  );
}

/** Links with a grey line under each, for a side column or a public page. */
export function LinkList({ links }: { links: { label: string; href: string; note?: Child }[] }) {
  return (
    <ul class="viec viec--gon">
      {links.map(({ label, href, note }) => (
        <li>
          <h3>
            <a href={href}>
              <Said>{label}</Said>
            </a>
          </h3>
          {note && (
            <p>
              <Said>{note}</Said>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
