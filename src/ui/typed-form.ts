import type { Frame } from './frame.ts';

interface Forms {
  count: number;
  /** The form being rendered. */
  current: string | null;
  /** The first form of the page that a person types into. */
  typed: string | null;
}

const forms = new WeakMap<Frame, Forms>();

function formsOf(frame: Frame): Forms {
  const known = forms.get(frame) ?? { count: 0, current: null, typed: null };
  forms.set(frame, known);
  return known;
}

/** A form of the page begins. @returns its id: the given one, or one of its own */
export function beginForm(frame: Frame, { id, post }: { id?: string; post: boolean }): string | undefined {
  const known = formsOf(frame);
  known.current = post ? (id ?? `mau-${++known.count}`) : null;
  return known.current ?? id;
}

/** A field stands in the form that was begun last. */
export function noteField(frame: Frame): void {
  const known = formsOf(frame);
  known.typed ??= known.current;
}

/** The form whose text a change of language must keep; null on a page without one. Asked after the page's content. */
export function typedForm(frame: Frame): string | null {
  return forms.get(frame)?.typed ?? null;
}
