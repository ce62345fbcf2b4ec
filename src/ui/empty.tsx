import type { Child } from 'hono/jsx';

interface EmptyProps {
  title: string;
  /** Why it is empty and when it will not be; what can be prepared. */
  children?: Child;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="trong-khong">
      <h2>{title}</h2>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
