import type { Child } from 'hono/jsx';
import { Said } from './said.tsx';

interface EmptyProps {
  title: string;
  /** Why it is empty and when it will not be; what can be prepared. */
  children?: Child;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="trong-khong">
      <h2>
        <Said>{title}</Said>
      </h2>
      {typeof children === 'string' ? (
        <p>
          <Said>{children}</Said>
        </p>
      ) : (
        children
      )}
    </div>
  );
}
