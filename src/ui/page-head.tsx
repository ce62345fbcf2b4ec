import type { Child } from 'hono/jsx';
import { Said } from './said.tsx';

interface PageHeadProps {
  title: Child;
  /** One grey line of facts: date, stage, version, status. */
  facts?: Child;
  /** At most two buttons, one of them primary. */
  actions?: Child;
}

/** Title of the page, its facts, its buttons (`dau-trang`). The only `h1`. */
export function PageHead({ title, facts, actions }: PageHeadProps) {
  return (
    <div class="dau-trang">
      <div>
        <h1>{title}</h1>
        {facts && (
          <p class="mo">
            <Said>{facts}</Said>
          </p>
        )}
      </div>
      {actions && <div class="nhom-nut">{actions}</div>}
    </div>
  );
}
