import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';

interface Props {
  visit: Visit;
  /** What all signed; null where nothing was amended. */
  original: string | null;
  children?: Child;
}

/** A value in force, with the one that was signed beside it wherever an amendment changed it. */
export function Beside({ visit, original, children }: Props) {
  if (original === null) return <span>{children}</span>;
  const { original: signed, amended } = visit.t.covenants.targets;
  return (
    <span>
      <del>
        <span class="an">{signed}: </span>
        {original}
      </del>{' '}
      <ins>
        <span class="an">{amended}: </span>
        <b>{children}</b>
      </ins>
    </span>
  );
}
