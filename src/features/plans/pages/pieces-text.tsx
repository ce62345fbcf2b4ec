import type { Piece } from '../rules/compare.ts';

/** The words of a comparison: `ins` and `del` are read aloud and drawn with lines, never by colour alone. */
export function PiecesText({ pieces, side }: { pieces: readonly Piece[]; side?: 'before' | 'after' }) {
  const shown = pieces.filter(
    ({ kind }) => kind === 'same' || side === undefined || kind === (side === 'before' ? 'removed' : 'added'),
  );
  return (
    <>
      {shown.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        if (kind === 'removed') return <del>{text}</del>;
        const replaces = shown[at - 1]?.kind === 'removed';
        return (
          <>
            {replaces && ' '}
            <ins>{text}</ins>
          </>
        );
      })}
    </>
  );
}
