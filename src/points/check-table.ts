import { codeKey } from '#src/points/code-key.ts';
import { linesOf } from '#src/points/lines.ts';
import { givesBase, type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

/** What is wrong with a table, with the code of the line it concerns ("" for the table). */
export type TableFault = {
  readonly kind: 'noCriterion' | 'emptyCode' | 'repeatedCode' | 'emptyName' | 'badPoints' | 'sumDiffers';
  readonly code: string;
  readonly message: string;
};

/** Everything wrong with a table at once; an empty list lets it be issued. */
export function checkTable(table: ScoreTable): TableFault[] {
  const all = [...itemsOf(table.items)];
  const none = linesOf(table).length === 0;
  return [
    ...(none ? [{ kind: 'noCriterion', code: '', message: 'Bảng điểm chưa có tiêu chí nào.' } as const] : []),
    ...checkCodes(all),
    ...all.flatMap((item) => checkPoints(item)),
    ...all
      .filter(({ items }) => items.length > 0)
      .flatMap((item) => checkSum(item.code, `mục ${item.code}`, item.base, item.items)),
    ...checkSum('', 'cả bảng', table.total, table.items),
  ];
}

function checkCodes(items: readonly Item[]): TableFault[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ code, text }) => {
    const faults: TableFault[] = [];
    const key = codeKey(code);
    const earlier = seen.get(key);
    if (key === '') faults.push({ kind: 'emptyCode', code, message: `Ghi mã của tiêu chí “${text}”.` });
    else if (earlier === undefined) seen.set(key, code);
    else faults.push({ kind: 'repeatedCode', code, message: `Mã tiêu chí ${code} trùng với mã ${earlier}.` });
    if (text.trim() === '') faults.push({ kind: 'emptyName', code, message: `Ghi tên của tiêu chí ${code}.` });
    return faults;
  });
}

function checkPoints({ code, base, caps }: Item): TableFault[] {
  const all = [base ?? 0, ...caps.map(({ most }) => most)];
  if (all.every((points) => Number.isSafeInteger(points) && points >= 0)) return [];
  const message = `Điểm của tiêu chí ${code} phải từ 0 trở lên, nhiều nhất ba chữ số sau dấu phẩy.`;
  return [{ kind: 'badPoints', code, message }];
}

/** The base points that lines give below a line, however deep. */
export function baseBelow(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (givesBase(item) ? (item.base ?? 0) : baseBelow(item.items)), 0);
}

/** The printed sum against its parts, exact to the thousandth (I-15). A line that gives its base itself has no parts. */
function checkSum(code: string, what: string, printed: number | null, items: readonly Item[]): TableFault[] {
  const sum = baseBelow(items);
  if (printed === null || sum === 0 || printed === sum || !Number.isSafeInteger(sum)) return [];
  const difference = sum - printed;
  const direction = difference > 0 ? 'thừa' : 'thiếu';
  const sums = `Điểm chuẩn của ${what} ghi ${formatPoints(printed)}, các tiêu chí cộng lại ${formatPoints(sum)}`;
  return [{ kind: 'sumDiffers', code, message: `${sums}: ${direction} ${formatPoints(Math.abs(difference))}.` }];
}
