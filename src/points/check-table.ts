import { checkSums } from '#src/points/check-sums.ts';
import { codeKey } from '#src/points/code-key.ts';
import { linesOf } from '#src/points/lines.ts';
import { planOf } from '#src/points/plan.ts';
import { givesBase, type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';

/** What is wrong with a table, with the code of the line it concerns ("" for the table). */
export type TableFault = {
  readonly kind:
    | 'noCriterion'
    | 'emptyCode'
    | 'repeatedCode'
    | 'emptyName'
    | 'badPoints'
    | 'sumDiffers'
    | 'lostCondition';
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
    ...checkConditions(table, all),
    ...checkAmount('', table.bonusCap ?? 0, 'Trần điểm thưởng'),
    ...checkAmount('', table.total ?? 0, 'Điểm chuẩn của cả bảng'),
    ...checkSums(table).flatMap(({ code, sum, printed, message }): TableFault[] =>
      message !== null && isAmount(sum) && isAmount(printed) ? [{ kind: 'sumDiffers', code, message }] : [],
    ),
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

/** A bonus that hangs on a line that is not there would count without its condition. */
function checkConditions(table: ScoreTable, items: readonly Item[]): TableFault[] {
  const { conditions } = planOf(table);
  return items.flatMap((item): TableFault[] => {
    const { code, onlyIf } = item;
    if (!onlyIf || conditions.has(item)) return [];
    const message = `Mục ${code} chỉ cộng điểm khi mục ${onlyIf.code} đạt, nhưng bảng không có mục ${onlyIf.code}.`;
    return [{ kind: 'lostCondition', code, message }];
  });
}

function checkPoints({ code, base, caps }: Item): TableFault[] {
  return [base ?? 0, ...caps.map(({ most }) => most)].flatMap((points) =>
    checkAmount(code, points, `Điểm của tiêu chí ${code}`),
  );
}

function checkAmount(code: string, points: number, what: string): TableFault[] {
  if (isAmount(points)) return [];
  const message = `${what} phải từ 0 trở lên, nhiều nhất ba chữ số sau dấu phẩy.`;
  return [{ kind: 'badPoints', code, message }];
}

const isAmount = (points: number) => Number.isSafeInteger(points) && points >= 0;

/** The base points that lines give below a line, however deep. */
export function baseBelow(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (givesBase(item) ? (item.base ?? 0) : baseBelow(item.items)), 0);
}
