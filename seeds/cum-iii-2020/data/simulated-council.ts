import type { SeatKind, Vote } from '#src/features/councils/rules.ts';
import type { MemberCode } from './published.ts';

// Simulated: the Council, its session and every vote in it. None of it is published.

export const simulatedFounding = {
  name: 'Hội đồng Thi đua – Khen thưởng ngành Tư pháp',
  number: '45/QĐ-BTP',
  signedOn: '2021-01-11',
  issuer: 'Bộ Tư pháp',
};

export const councilSecretary = 'hd.thuky';
export const councilChair = 'botruong';

/** Nine with a vote; the secretary is one of them, as the decision has it. */
export const councilSeats: readonly { user: string; seat: SeatKind }[] = [
  { user: 'botruong', seat: 'chair' },
  { user: 'hd.phochutich', seat: 'viceChair' },
  { user: 'hd.tccb', seat: 'member' },
  { user: 'hd.vanphong', seat: 'member' },
  { user: 'hd.thanhtra', seat: 'member' },
  { user: 'hd.khtc', seat: 'member' },
  { user: 'hd.congdoan', seat: 'member' },
  { user: 'hd.danguy', seat: 'member' },
  { user: 'hd.thuky', seat: 'member' },
];

export const simulatedSession = {
  title: 'Phiên họp Hội đồng, lần 1 năm 2021',
  startsAt: '2021-02-03T09:00:00+07:00',
  place: 'Phòng họp số 1, trụ sở Bộ Tư pháp',
};

/** Away on duty: writes on the ministry flag by the own account, on the Government flag by a signed paper. */
export const absentMember = { user: 'hd.congdoan', reason: 'Đi công tác theo kế hoạch của Công đoàn' };
export const writtenPaper = { paperNumber: '07/YK-CĐBTP', paperDay: '2021-02-02' };

export const recusal = {
  user: 'hd.khtc',
  unit: 'BTTP' as MemberCode,
  reason: 'Năm 2020 được phân công theo dõi, giúp đỡ đơn vị được xét.',
};

/** Who votes against in the open votes; all others who are there vote for. */
export const openVotes: readonly { unit: MemberCode; against: readonly string[] }[] = [
  { unit: 'BTNN', against: ['hd.khtc'] },
  { unit: 'GDBD', against: [] },
  { unit: 'BTTP', against: [] },
  { unit: 'LLTP', against: [] },
];

/** Head of the tellers, then the two who enter. */
export const councilTellers = ['hd.thanhtra', 'hd.tccb', 'hd.vanphong'] as const;

export const secretVotes: readonly { unit: MemberCode; votes: Record<Vote, number> }[] = [
  { unit: 'GDBD', votes: { for: 7, against: 1 } },
  { unit: 'LLTP', votes: { for: 8, against: 0 } },
];

export const simulatedMinutes = {
  discussion: [
    'Cơ quan thường trực báo cáo kết quả thẩm định 06 hồ sơ và ý kiến trong thời gian công khai.',
    'Các thành viên trao đổi về kết quả chỉ tiêu, minh chứng và điều kiện của từng đơn vị; không có ý kiến đề nghị bổ sung hồ sơ.',
  ].join('\n'),
  conclusion: [
    'Hội đồng thống nhất kết quả biểu quyết, bỏ phiếu đối với từng hồ sơ.',
    'Giao cơ quan thường trực hoàn thiện tờ trình, trình Bộ trưởng xem xét, quyết định.',
  ].join('\n'),
};
