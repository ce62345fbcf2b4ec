import { fold } from '#src/text/fold.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type CriterionKind = 'base' | 'bonus' | 'penalty';

/** One line of a score table. `maximum` is in thousandths and never negative; for a penalty it is the largest deduction. */
export type Criterion = {
  readonly code: string;
  readonly name: string;
  readonly maximum: number;
  readonly kind: CriterionKind;
  readonly guidance?: string;
};

/** A group of criteria. `published` is the sum of base points printed beside the group's name, in thousandths. */
export type CriterionGroup = {
  readonly code: string;
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly published?: number;
};

/**
 * A score table in its first form: every criterion is worth up to its maximum. `bonusCap` limits all bonus points
 * together; `published` is the printed sum of base points (100, 200 or another scale). All in thousandths.
 */
export type ScoreTable = {
  readonly groups: readonly CriterionGroup[];
  readonly bonusCap?: number;
  readonly published?: number;
};

/** What is wrong with a table, with the code of the group or criterion it concerns ("" for the table). */
export type TableFault = {
  readonly kind: 'noCriterion' | 'emptyCode' | 'repeatedCode' | 'emptyName' | 'badPoints' | 'sumDiffers';
  readonly code: string;
  readonly message: string;
};

/** The key under which codes are the same code: "I.1", "i.1." and "I. 1" are one. */
export function codeKey(code: string): string {
  return fold(code).replaceAll(' ', '').replace(/\.+$/, '');
}

/** All criteria of a table in their printed order. */
export function criteriaOf(table: ScoreTable): Criterion[] {
  return table.groups.flatMap((group) => group.criteria);
}

/** The sum of base maxima in thousandths (I-15). */
export function baseMaximum(criteria: readonly Criterion[]): number {
  return criteria.filter(({ kind }) => kind === 'base').reduce((sum, { maximum }) => sum + maximum, 0);
}

/** Everything wrong with a table at once; an empty list lets it be issued. */
export function checkTable(table: ScoreTable): TableFault[] {
  const criteria = criteriaOf(table);
  const noCriterion: TableFault = { kind: 'noCriterion', code: '', message: 'Bảng điểm chưa có tiêu chí nào.' };
  return [
    ...(criteria.length === 0 ? [noCriterion] : []),
    ...checkCodes(table.groups, 'tiêu chuẩn'),
    ...checkCodes(criteria, 'tiêu chí'),
    ...criteria.flatMap(({ code, maximum }) => checkPoints(code, maximum, `Điểm tối đa của tiêu chí ${code}`)),
    ...checkPoints('', table.bonusCap ?? 0, 'Trần điểm thưởng'),
    ...table.groups.flatMap((group) =>
      checkSum(group.code, `tiêu chuẩn ${group.code}`, group.criteria, group.published),
    ),
    ...checkSum('', 'cả bảng', criteria, table.published),
  ];
}

function checkCodes(parts: readonly { code: string; name: string }[], noun: string): TableFault[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ code, name }) => {
    const faults: TableFault[] = [];
    const key = codeKey(code);
    const earlier = seen.get(key);
    if (key === '') faults.push({ kind: 'emptyCode', code, message: `Ghi mã của ${noun} “${name}”.` });
    else if (earlier === undefined) seen.set(key, code);
    else faults.push({ kind: 'repeatedCode', code, message: `Mã ${noun} ${code} trùng với mã ${earlier}.` });
    if (name.trim() === '') faults.push({ kind: 'emptyName', code, message: `Ghi tên của ${noun} ${code}.` });
    return faults;
  });
}

function checkPoints(code: string, points: number, what: string): TableFault[] {
  if (Number.isSafeInteger(points) && points >= 0) return [];
  return [{ kind: 'badPoints', code, message: `${what} phải từ 0 trở lên, nhiều nhất ba chữ số sau dấu phẩy.` }];
}

function checkSum(code: string, what: string, criteria: readonly Criterion[], published?: number): TableFault[] {
  const sum = baseMaximum(criteria);
  if (published === undefined || published === sum || !Number.isSafeInteger(sum)) return [];
  if (!Number.isSafeInteger(published) || published < 0) return checkPoints(code, published, `Điểm chuẩn của ${what}`);
  const difference = sum - published;
  const direction = difference > 0 ? 'thừa' : 'thiếu';
  const sums = `Điểm chuẩn của ${what} ghi ${formatPoints(published)}, các tiêu chí cộng lại ${formatPoints(sum)}`;
  return [{ kind: 'sumDiffers', code, message: `${sums}: ${direction} ${formatPoints(Math.abs(difference))}.` }];
}
