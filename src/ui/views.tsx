import type { Child } from 'hono/jsx';
import { Said } from './said.tsx';

export interface View {
  label: Child;
  note?: Child;
  href: string;
  current?: boolean;
}

/** Two to four views of one thing, each its own address (`chuyen`). */
export function Views({ label, views }: { label: string; views: View[] }) {
  return (
    <nav class="khong-in" aria-label={label}>
      <ul class="chuyen">
        {views.map((view) => (
          <li>
            <a href={view.href} aria-current={view.current ? 'page' : undefined}>
              <Said>{view.label}</Said>
              {view.note && (
                <small>
                  <Said>{view.note}</Said>
                </small>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
