import type { Checkpoint } from '#src/platform/journal/checkpoint.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';

/** Everything that a verification can find wrong, a closed set. */
export type FindingCode =
  /** The entry no longer has the hash that was sealed. */
  | 'entryAltered'
  /** The leaf is there, its entry is not. */
  | 'entryRemoved'
  /** Places of the log are missing. */
  | 'leafRemoved'
  /** A checkpoint that must have been there is not, or another one stands in its place. */
  | 'checkpointRemoved'
  /** The signature does not fit what the checkpoint says. */
  | 'checkpointForged'
  /** The signature fits, but the unsigned columns (text, frontier) were changed. */
  | 'checkpointAltered'
  /** Signed with a key that the verifier was not given. */
  | 'checkpointKeyUnknown'
  /** Soundly signed, but the leaves no longer give its root: leaves were changed together with their hashes. */
  | 'checkpointMismatch'
  /** A kept checkpoint whose own signature is wrong: it proves nothing. */
  | 'heldForged'
  /** A kept checkpoint of another tenant. */
  | 'heldForeign'
  /** A kept checkpoint signed with a key that the verifier was not given; its root is compared all the same. */
  | 'heldKeyUnknown'
  /** The journal does not begin with what the kept checkpoint covers: history was rewritten. */
  | 'heldMismatch'
  /** The journal is shorter than the kept checkpoint: its end was cut off. */
  | 'heldBeyond';

export interface Finding {
  readonly code: FindingCode;
  /** What is wrong, a sentence in Vietnamese. */
  readonly message: string;
  readonly entryId?: string;
  /** First leaf concerned, from 0. */
  readonly leafIndex?: number;
  /** Number of the checkpoint concerned. */
  readonly checkpoint?: number;
}

const keptPerCode = 100;

/** Counts every finding and keeps the first hundred of each code, so that a ruined journal does not fill the memory. */
export class Findings {
  readonly kept: Finding[] = [];
  readonly counts: Partial<Record<FindingCode, number>> = {};

  add(finding: Finding): void {
    const count = (this.counts[finding.code] ?? 0) + 1;
    this.counts[finding.code] = count;
    if (count <= keptPerCode) this.kept.push(finding);
  }
}

export function entryAltered(leafIndex: number, entryId: string): Finding {
  const message = `Dòng ${place(leafIndex)} (mã ${entryId}) không còn khớp với dấu lúc niêm phong: nội dung đã bị sửa.`;
  return { code: 'entryAltered', message, entryId, leafIndex };
}

export function entryRemoved(leafIndex: number, entryId: string): Finding {
  const message = `Dòng ${place(leafIndex)} (mã ${entryId}) đã niêm phong nhưng không còn trong nhật ký: dòng đã bị xóa.`;
  return { code: 'entryRemoved', message, entryId, leafIndex };
}

/** Places from `first` up to but not including `end`. */
export function leafRemoved(first: number, end: number): Finding {
  const which = end - first === 1 ? `vị trí ${place(first)}` : `các vị trí từ ${place(first)} đến ${place(end - 1)}`;
  return { code: 'leafRemoved', message: `Sổ niêm phong mất ${which}.`, leafIndex: first };
}

export function leavesUncovered(first: number, end: number): Finding {
  const message = `Các dòng từ ${place(first)} đến ${place(end - 1)} đã vào sổ niêm phong nhưng không có điểm niêm phong nào phủ: điểm niêm phong cuối đã bị xóa.`;
  return { code: 'checkpointRemoved', message, leafIndex: first };
}

/** Numbers from `first` up to but not including `end`. */
export function checkpointNumbersMissing(first: number, end: number): Finding {
  const which = end - first === 1 ? `Điểm niêm phong ${first}` : `Các điểm niêm phong từ ${first} đến ${end - 1}`;
  return { code: 'checkpointRemoved', message: `${which} đã bị xóa khỏi sổ.`, checkpoint: first };
}

export function heldMissing(held: Checkpoint): Finding {
  const message = `${named(held)} mà bạn giữ không còn trong sổ: đã bị xóa hoặc bị thay.`;
  return { code: 'checkpointRemoved', message, checkpoint: held.number };
}

export function checkpointForged(point: Checkpoint): Finding {
  return {
    code: 'checkpointForged',
    message: `${named(point)} có chữ ký không hợp lệ: đã bị sửa hoặc giả mạo.`,
    checkpoint: point.number,
  };
}

export function checkpointAltered(point: Checkpoint): Finding {
  return {
    code: 'checkpointAltered',
    message: `${named(point)}: chữ ký hợp lệ nhưng phần ghi kèm đã bị sửa.`,
    checkpoint: point.number,
  };
}

export function checkpointKeyUnknown(point: Checkpoint, keyId: string): Finding {
  return {
    code: 'checkpointKeyUnknown',
    message: `${named(point)} ký bằng khóa ${keyId}, không có trong các khóa dùng để kiểm tra.`,
    checkpoint: point.number,
  };
}

/** The leaves from `first` up to the checkpoint's size give another root. */
export function checkpointMismatch(point: Checkpoint, first: number): Finding {
  const message = `Các dòng từ ${place(first)} đến ${place(point.size - 1)} không cho ra dấu của điểm niêm phong ${point.number}: có dòng đã bị sửa, thêm, bớt hoặc đổi chỗ cùng với dấu của nó. Các điểm niêm phong sau đó không đối chiếu được nữa.`;
  return { code: 'checkpointMismatch', message, leafIndex: first, checkpoint: point.number };
}

export function heldForged(held: Checkpoint): Finding {
  return {
    code: 'heldForged',
    message: `${named(held)} mà bạn giữ có chữ ký không hợp lệ nên không dùng để đối chiếu được.`,
    checkpoint: held.number,
  };
}

export function heldForeign(held: Checkpoint): Finding {
  return {
    code: 'heldForeign',
    message: `${named(held)} mà bạn giữ thuộc nhật ký của cơ quan khác (${held.tenantId}).`,
    checkpoint: held.number,
  };
}

export function heldKeyUnknown(held: Checkpoint, keyId: string): Finding {
  return {
    code: 'heldKeyUnknown',
    message: `${named(held)} mà bạn giữ ký bằng khóa ${keyId}, không có trong các khóa dùng để kiểm tra.`,
    checkpoint: held.number,
  };
}

export function heldMismatch(held: Checkpoint): Finding {
  return {
    code: 'heldMismatch',
    message: `Nhật ký không khớp ${named(held, 'điểm')} mà bạn giữ: trong ${formatWhole(held.size)} dòng đầu có dòng đã bị sửa hoặc bị mất.`,
    checkpoint: held.number,
  };
}

export function heldBeyond(held: Checkpoint, sealed: number): Finding {
  return {
    code: 'heldBeyond',
    message: `${named(held)} mà bạn giữ có ${formatWhole(held.size)} dòng, nhật ký nay chỉ còn ${formatWhole(sealed)} dòng đã niêm phong: phần cuối đã bị cắt.`,
    checkpoint: held.number,
  };
}

/** "Điểm niêm phong 419 (17/12/2020 10:00)". */
export function named(point: Checkpoint, first: 'Điểm' | 'điểm' = 'Điểm'): string {
  const day = formatDay(dayOf(point.signedAt));
  return `${first} niêm phong ${point.number} (${day} ${formatHour(point.signedAt)})`;
}

function place(leafIndex: number): string {
  return formatWhole(leafIndex + 1);
}
