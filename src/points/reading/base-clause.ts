import { baseIn } from '#src/points/reading/amounts.ts';
import { bearsBase, type Draft, itemOf, type Say } from '#src/points/reading/draft.ts';
import { dueIn } from '#src/points/reading/due.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import { givesBase } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

const WHOLE = /đạt điểm chuẩn \d|đạt \d+(?:[.,]\d+)? điểm chuẩn/;
const AVERAGE = /(?:điểm )?(?:trung bình|bình quân) (?:của )?(?:các|những) (?:lần|kỳ|đợt)/;

/** How the base points of a line are earned, where they are not earned by the lines below it. */
export function readBase(line: Line, draft: Draft, say: Say): string[] {
  const { base, row, code } = draft;
  if (base === null || draft.items.some(bearsBase)) return [];
  const clause = clauseOf(line.row.text);
  const points = `${formatPoints(base)} điểm chuẩn`;
  const due = dueIn(clause);
  if (givesBase(itemOf(draft))) {
    if (due) say(row, code, `hạn ${due.words}`, 'Hạn này không ghi điểm kèm theo; cho biết trễ hạn thì tính thế nào.');
    return [points];
  }
  if (base === 0) {
    say(row, code, '0 điểm chuẩn', 'Dòng ghi 0 điểm nhưng không thấy mức có điểm đi cùng; chọn cách tính.');
    return [];
  }
  if (due && due.due.rewards === 'early') {
    draft.rules.push({ kind: 'deadline', on: 'base', points: base, due: due.due });
    if (!due.exact) say(row, code, `hạn ${due.words}`, 'Không rõ ngày ghi trong bảng có được tính là đúng hạn không.');
    return [`${points} nếu đúng hạn (${due.words})`];
  }
  if (AVERAGE.test(clause)) {
    draft.rules.push({ kind: 'average' });
    return [`${points}, lấy trung bình các lần`];
  }
  if (WHOLE.test(clause) && baseIn(clause) !== null) {
    draft.rules.push({ kind: 'allOrNothing', needs: row.text.trim() });
    return [`đạt thì được trọn ${points}, không đạt thì 0`];
  }
  draft.rules.push({ kind: 'fixed' });
  return [points];
}
