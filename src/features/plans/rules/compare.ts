import { diffWordsWithSpace } from 'diff';
import type { Labelled } from './outline.ts';

/** A stretch of text: kept, added by the later version, or taken out by it. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface Difference {
  paragraphId: string;
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** Number in the later version; in the earlier one for a paragraph that was taken out. */
  label: string;
  heading: boolean;
  pieces: Piece[];
  /** Written beside the change; '' where a comment explains it, or nothing does. */
  reason: string;
}

/**
 * Word by word; words that were replaced one after another stand as one stretch taken out and one added. Kept and
 * removed stretches give the earlier text, kept and added ones the later.
 */
export function pieces(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after);
  const result: Piece[] = [];
  let taken = '';
  let put = '';
  const flush = () => {
    if (taken) result.push({ kind: 'removed', text: taken });
    if (put) result.push({ kind: 'added', text: put });
    taken = '';
    put = '';
  };
  found.forEach(({ value, added, removed }, at) => {
    const onlySpace = !added && !removed && value.trim() === '' && taken !== '' && put !== '' && at < found.length - 1;
    if (removed || onlySpace) taken += value;
    if (added || onlySpace) put += value;
    if (added || removed || onlySpace) return;
    flush();
    result.push({ kind: 'same', text: value });
  });
  flush();
  return result;
}

/**
 * Every paragraph of both versions in the order of the later one; what was taken out stands where it stood.
 * @param reasons paragraph -> reason, also of struck paragraphs
 */
export function compareVersions(
  before: readonly Labelled[],
  after: readonly Labelled[],
  reasons: ReadonlyMap<string, string> = new Map(),
): Difference[] {
  const earlier = new Map(before.map((paragraph) => [paragraph.paragraphId, paragraph]));
  const later = new Set(after.map(({ paragraphId }) => paragraphId));
  const goneAfter = new Map<string | null, Labelled[]>();
  let anchor: string | null = null;
  for (const paragraph of before) {
    if (later.has(paragraph.paragraphId)) anchor = paragraph.paragraphId;
    else goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), paragraph]);
  }
  const gone = (key: string | null) =>
    (goneAfter.get(key) ?? []).map((paragraph) => ({
      ...named(paragraph, reasons),
      kind: 'removed' as const,
      pieces: [{ kind: 'removed' as const, text: paragraph.words }],
    }));
  return [
    ...gone(null),
    ...after.flatMap((paragraph) => {
      const was = earlier.get(paragraph.paragraphId);
      const kind = !was ? 'added' : was.words === paragraph.words ? 'same' : 'changed';
      const difference: Difference = {
        ...named(paragraph, reasons),
        kind,
        pieces: was ? pieces(was.words, paragraph.words) : [{ kind: 'added', text: paragraph.words }],
      };
      return [difference, ...gone(paragraph.paragraphId)];
    }),
  ];
}

function named({ paragraphId, label, kind }: Labelled, reasons: ReadonlyMap<string, string>) {
  return { paragraphId, label, heading: kind === 'heading', reason: reasons.get(paragraphId) ?? '' };
}

export interface AnsweredComment {
  paragraphId: string | null;
  answer: { verdict: 'taken' | 'partly' | 'explained'; placedId: string | null } | null;
}

/** The comments that this change takes up: on the paragraph itself, or answered by a change in it. */
export function causesOf<C extends AnsweredComment>(paragraphId: string, comments: readonly C[]): C[] {
  return comments.filter(({ paragraphId: on, answer }) => {
    if (!answer || answer.verdict === 'explained') return false;
    return answer.placedId === null ? on === paragraphId : answer.placedId === paragraphId;
  });
}

/** Changes that neither a comment taken up nor a written reason explains. */
export function unexplained(differences: readonly Difference[], comments: readonly AnsweredComment[]): Difference[] {
  return differences.filter(
    ({ kind, paragraphId, reason }) => kind !== 'same' && reason === '' && causesOf(paragraphId, comments).length === 0,
  );
}
