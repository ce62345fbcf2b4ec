import { fold } from '#src/text/fold.ts';
import { normaliseLine } from '#src/text/normalise.ts';

/** What became of one printed name; `printed` is kept as it stood in the paper. */
export type NameMatch<T> =
  | { kind: 'one'; printed: string; item: T }
  | { kind: 'several'; printed: string; items: T[] }
  | { kind: 'none'; printed: string };

/** The key of a name: folded, punctuation as spaces, so that "Phổ biến, giáo dục" meets "Phổ biến giáo dục". */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds for each printed name the known item of that name. Names are compared by `nameKey`; where several items
 * share the key, one that is written the same but for case is preferred, else all of them are returned.
 *
 * @param namesOf every name under which an item is printed.
 */
export function matchNames<T>(
  printed: readonly string[],
  known: readonly T[],
  namesOf: (item: T) => readonly string[],
): NameMatch<T>[] {
  return printed.map((name) => {
    const key = nameKey(name);
    const sameKey = key === '' ? [] : known.filter((item) => namesOf(item).some((each) => nameKey(each) === key));
    const exact = sameKey.filter((item) => namesOf(item).some((each) => sameLetters(each, name)));
    const items = exact.length === 1 ? exact : sameKey;
    if (items.length > 1) return { kind: 'several', printed: name, items };
    return items.length === 1 ? { kind: 'one', printed: name, item: items[0] as T } : { kind: 'none', printed: name };
  });
}

function sameLetters(left: string, right: string): boolean {
  return normaliseLine(left).toLowerCase() === normaliseLine(right).toLowerCase();
}

/**
 * The known items whose name stands in a running text, in the order of their first mention. Lists are never split:
 * names hold commas of their own. A name inside a longer known name does not count there.
 */
export function namesWithin<T>(text: string, known: readonly T[], namesOf: (item: T) => readonly string[]): T[] {
  const names = known
    .flatMap((item) => namesOf(item).map((name) => ({ item, key: nameKey(name) })))
    .filter(({ key }) => key !== '')
    .sort((left, right) => right.key.length - left.key.length);
  let remaining = ` ${nameKey(text)} `;
  const found = new Map<T, number>();
  for (const { item, key } of names) {
    let at = remaining.indexOf(` ${key} `);
    while (at >= 0) {
      found.set(item, Math.min(at, found.get(item) ?? at));
      remaining = `${remaining.slice(0, at + 1)}${'|'.repeat(key.length)}${remaining.slice(at + 1 + key.length)}`;
      at = remaining.indexOf(` ${key} `);
    }
  }
  return [...found].sort(([, left], [, right]) => left - right).map(([item]) => item);
}
