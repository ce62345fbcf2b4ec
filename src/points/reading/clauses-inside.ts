import { amountsIn, limitsIn } from '#src/points/reading/amounts.ts';
import { asPrinted, type Draft, emptyDraft, type Say } from '#src/points/reading/draft.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import { isPerCase } from '#src/points/reading/per-case.ts';
import { formatPoints } from '#src/text/numbers.ts';

const EMPTY = { base: '', bonus: '', penalty: '' };

/** Clauses inside the words of a line with base points: "- Có báo cáo (… cứ thiếu tài liệu của 1 mục trừ 0,1 điểm …)". */
export function clausesInside(line: Line, say: Say): Draft[] {
  const pieces = clauseOf(line.row.text).split(/;|(?<=\S)\s*\((?=nếu|cứ|mỗi)/);
  const spoken = pieces.filter((piece) => amountsIn(piece).length > 0);
  const plain = line.lines.filter(({ printed }) => printed === '').length;
  return spoken.map((piece, at) => {
    const [amount] = amountsIn(piece) as [ReturnType<typeof amountsIn>[number]];
    const code = `${line.code}.(${plain + at + 1})`;
    const text = asPrinted(line.row.text, piece.trim());
    const draft = emptyDraft({ row: line.row, code, printed: '', text, raw: EMPTY });
    const perCase = isPerCase(piece);
    draft.rules.push({ kind: 'each', on: amount.on, points: amount.points, ...(perCase ? {} : { once: true }) });
    for (const { most, text: words, on } of limitsIn(piece)) {
      draft.caps.push({ on: on ?? amount.on, most, text: asPrinted(line.row.text, words) });
    }
    const sign = amount.on === 'penalty' ? 'trừ' : 'cộng';
    const cap = draft.caps.map(({ most }) => `, tối đa ${formatPoints(most)}`).join('');
    say(line.row, code, `${sign} ${formatPoints(amount.points)}${perCase ? ' mỗi trường hợp' : ' một lần'}${cap}`);
    return draft;
  });
}
