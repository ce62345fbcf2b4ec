import { type MemberCode, members } from './published.ts';
import { groups } from './simulated-score-table.ts';

/**
 * Simulated scores of 2020: what a unit lost against the maximum, and what the reviewers changed. Everything not listed
 * is the full maximum (base) or nothing (bonus, penalty). Thousandths.
 */
interface UnitScores {
  /** criterion -> points of the self-score where they differ from full/none */
  self: Record<string, number>;
  /** criterion -> verified points with the reason, where the reviewer changed them */
  verified: Record<string, { points: number; reason: string }>;
  /** criteria on which the unit does not agree with the reviewer, with its words */
  disputes?: Record<string, string>;
}

export const scores: Record<MemberCode, UnitScores> = {
  THADS: {
    self: { '1.1': 19_000, '1.7': 3_500, '3.3': 2_500, 'T.2': 1_000 },
    verified: { '1.4': { points: 9_000, reason: 'Còn 02 nhóm thủ tục chậm hạn trong quý III' } },
  },
  HTQTCT: {
    self: { '1.2': 9_000, '3.3': 2_000, 'T.2': 600 },
    verified: { '3.4': { points: 2_500, reason: 'Một phần hồ sơ còn xử lý trên giấy' } },
  },
  BTNN: {
    self: { '1.2': 9_500, 'T.1': 5_000, 'T.2': 1_000 },
    verified: { '1.5': { points: 3_500, reason: 'Còn 01 hướng dẫn ban hành chậm' } },
  },
  KTVB: { self: { '1.3': 7_500, '3.2': 3_000, 'T.2': 400 }, verified: {} },
  GDBD: {
    self: { '1.2': 9_500, '3.3': 2_500, 'T.1': 10_000, 'T.2': 1_000 },
    verified: { '1.3': { points: 7_000, reason: 'Còn 01 văn bản chưa hợp nhất đúng hạn' } },
    disputes: { '1.3': 'Văn bản được gia hạn theo công văn của Bộ, đề nghị tính đủ điểm' },
  },
  TGPL: {
    self: { '1.1': 19_500, '3.2': 3_500, 'T.2': 1_200 },
    verified: { '4.3': { points: 1_500, reason: 'Chưa có hồ sơ điển hình cấp cơ sở' } },
  },
  CTN: { self: { '1.6': 3_500, '3.3': 2_500 }, verified: {} },
  BTTP: {
    self: { '1.2': 9_500, 'T.1': 5_000, 'T.2': 800 },
    verified: { '3.5': { points: 1_500, reason: 'Còn 01 khuyến nghị an toàn thông tin chưa xử lý xong' } },
  },
  QLXLVPHC: {
    self: { '1.1': 18_000, '1.2': 9_000, '3.2': 2_500, 'P.1': 500 },
    verified: { '5.2': { points: 500, reason: 'Gửi báo cáo 6 tháng chậm 01 ngày' } },
  },
  LLTP: {
    self: { '3.3': 2_800, 'T.1': 10_000, 'T.2': 600 },
    verified: { '1.4': { points: 9_500, reason: 'Có 03 hồ sơ tháng 4 trả chậm 01 ngày do giãn cách' } },
  },
  PBGDPL: {
    self: { '1.3': 7_000, '3.3': 2_000, 'T.2': 3_000 },
    verified: { 'T.2': { points: 2_600, reason: 'Có 02 bài trùng, không tính hai lần' } },
  },
};

/** The whole self-score of a unit, criterion by criterion. */
export function selfPoints(unit: MemberCode): Map<string, number> {
  return new Map(
    groups.flatMap((group) =>
      group.criteria.map((line) => [
        line.code,
        scores[unit].self[line.code] ?? (line.kind === 'base' ? line.maximum : 0),
      ]),
    ),
  );
}

/**
 * Who reviews whom: the unit two places further on in the list of members, so that no two units review each other.
 */
export function reviewerOf(unit: MemberCode): MemberCode {
  const index = members.findIndex((member) => member.code === unit);
  return (members[(index + 2) % members.length] as (typeof members)[number]).code;
}
