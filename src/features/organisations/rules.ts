import type { StateTable } from '#src/features/state-table.ts';
import { addDays, type Day, formatDay } from '#src/text/day.ts';

/** Kinds of units, as stored; the words stand in the catalogue. The list is open: an unknown kind is shown as it is. */
export const UNIT_KINDS = [
  'bo',
  'tong-cuc',
  'cuc',
  'vu',
  'van-phong',
  'thanh-tra',
  'vien',
  'trung-tam',
  'truong',
  'so',
  'phong',
  'khac',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type UnitState = 'active' | 'closed' | 'merged';
export type UnitAction = 'close' | 'reopen' | 'merge';

/** Every step of a unit. A merged unit is history: its dossiers follow the successor, its accounts are locked. */
export const UNIT_TRANSITIONS: StateTable<UnitState, UnitAction> = [
  {
    from: 'active',
    action: 'close',
    to: 'closed',
    who: 'unit.change',
    precondition: 'Ghi ngày hoạt động cuối cùng.',
    undone: 'Vai của tài khoản thuộc đơn vị hết vào ngày đó.',
  },
  {
    from: 'closed',
    action: 'reopen',
    to: 'active',
    who: 'unit.change',
    precondition: 'Xóa ngày hoạt động cuối cùng đã ghi nhầm.',
    undone: null,
  },
  {
    from: 'active',
    action: 'merge',
    to: 'merged',
    who: 'unit.merge',
    precondition: 'Đơn vị nhận đang hoạt động; không còn đơn vị trực thuộc.',
    undone: 'Vai của tài khoản thuộc đơn vị hết vào ngày cuối cùng.',
  },
];

/** The state that a unit's record says, whatever the day is. */
export function unitState({ endsOn, successorId }: { endsOn: Day | null; successorId: string | null }): UnitState {
  if (successorId) return 'merged';
  return endsOn ? 'closed' : 'active';
}

/** Whether a unit works on a day: both its first and its last day are days of work. */
export function worksOn({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, day: Day): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}

export interface UnitDraft {
  code: string;
  parentId: string | null;
  startsOn: Day;
  endsOn: Day | null;
}

/**
 * What is wrong with a unit, by field; empty when nothing is.
 * @param known.ownId null for a new unit
 * @param known.codeOwnerId the unit that carries this code already
 * @param known.parentChain the parent and all above it; empty when the parent does not exist
 */
export function unitFaults(
  unit: UnitDraft,
  known: { ownId: string | null; codeOwnerId: string | null; parentChain: readonly string[] },
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (known.codeOwnerId && known.codeOwnerId !== known.ownId) {
    faults.code = `Mã ${unit.code} đã dùng cho đơn vị khác. Ghi mã khác.`;
  }
  if (unit.parentId && known.parentChain.length === 0) faults.parentId = 'Không có đơn vị cấp trên này. Chọn lại.';
  if (known.ownId && known.parentChain.includes(known.ownId)) {
    faults.parentId =
      unit.parentId === known.ownId
        ? 'Đơn vị không thể trực thuộc chính mình. Chọn đơn vị khác.'
        : 'Đơn vị được chọn đang trực thuộc đơn vị này. Chọn đơn vị khác.';
  }
  if (unit.endsOn && unit.endsOn < unit.startsOn) {
    faults.endsOn = `Ngày kết thúc phải từ ${formatDay(unit.startsOn)} trở đi.`;
  }
  return faults;
}

/** The last day of a unit that is merged with effect from `from`. */
export const lastDayBefore = (from: Day): Day => addDays(from, -1);

export interface MergingUnit {
  id: string;
  name: string;
  startsOn: Day;
  endsOn: Day | null;
}

/**
 * What forbids a merger, by field.
 * @param known.successorChain the successor's own successors; a unit never comes back to itself
 * @param known.children units that still stand under the merging one
 */
export function mergeFaults(
  unit: MergingUnit,
  successor: (MergingUnit & { merged: boolean }) | null,
  from: Day,
  known: { successorChain: readonly string[]; children: number },
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!successor) faults.successorId = 'Chọn đơn vị nhận.';
  else if (successor.id === unit.id) faults.successorId = 'Đơn vị không thể sáp nhập vào chính mình.';
  else if (successor.merged || known.successorChain.includes(unit.id)) {
    faults.successorId = `${successor.name} đã sáp nhập vào đơn vị khác. Chọn đơn vị đang hoạt động.`;
  } else if (!worksOn(successor, from)) {
    faults.successorId = `${successor.name} không hoạt động vào ngày ${formatDay(from)}.`;
  }
  if (lastDayBefore(from) < unit.startsOn) {
    faults.from = `Đơn vị hoạt động từ ${formatDay(unit.startsOn)}. Ghi ngày sáp nhập sau ngày đó.`;
  }
  if (known.children > 0) {
    faults[''] = `Còn ${known.children} đơn vị trực thuộc. Chuyển các đơn vị đó sang đơn vị khác rồi mới sáp nhập.`;
  }
  return faults;
}
