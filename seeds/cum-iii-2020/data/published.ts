/**
 * What the published news item of the Ministry of Justice says about the conference of 17/12/2020: the only facts of
 * this case that are not simulated. `S…` are the numbers of the project's reading of that text.
 */

/** S7: the eleven members in the order of the text; codes and short names are ours. */
export const members = [
  { code: 'THADS', name: 'Tổng cục Thi hành án dân sự', shortName: 'Thi hành án dân sự', kind: 'tong-cuc' },
  {
    code: 'HTQTCT',
    name: 'Cục Hộ tịch, quốc tịch, chứng thực',
    shortName: 'Hộ tịch, quốc tịch, chứng thực',
    kind: 'cuc',
  },
  { code: 'BTNN', name: 'Cục Bồi thường nhà nước', shortName: 'Bồi thường nhà nước', kind: 'cuc' },
  { code: 'KTVB', name: 'Cục Kiểm tra văn bản quy phạm pháp luật', shortName: 'Kiểm tra văn bản', kind: 'cuc' },
  { code: 'GDBD', name: 'Cục Đăng ký quốc gia giao dịch bảo đảm', shortName: 'Giao dịch bảo đảm', kind: 'cuc' },
  { code: 'TGPL', name: 'Cục Trợ giúp pháp lý', shortName: 'Trợ giúp pháp lý', kind: 'cuc' },
  { code: 'CTN', name: 'Cục Con nuôi', shortName: 'Con nuôi', kind: 'cuc' },
  { code: 'BTTP', name: 'Cục Bổ trợ Tư pháp', shortName: 'Bổ trợ tư pháp', kind: 'cuc' },
  {
    code: 'QLXLVPHC',
    name: 'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
    shortName: 'Xử lý vi phạm hành chính',
    kind: 'cuc',
  },
  { code: 'LLTP', name: 'Trung tâm Lý lịch tư pháp quốc gia', shortName: 'Lý lịch tư pháp', kind: 'trung-tam' },
  { code: 'PBGDPL', name: 'Vụ Phổ biến giáo dục pháp luật', shortName: 'Phổ biến pháp luật', kind: 'vu' },
] as const;

export type MemberCode = (typeof members)[number]['code'];

export const published = {
  /** S3 */
  cluster: { code: 'III', name: 'Cụm thi đua số III', description: 'Khối các đơn vị thuộc Bộ Tư pháp' },
  /** S1: "Ngày 17/12", the year from the title. */
  conferenceDay: '2020-12-17',
  /** S4: attended and directed, no vote. */
  superior: { name: 'Nguyễn Khánh Ngọc', jobTitle: 'Thứ trưởng Bộ Tư pháp' },
  /** S5: present without a vote. */
  guests: ['Vụ Thi đua - Khen thưởng', 'Cụm thi đua số I', 'Cụm thi đua số II'],
  /** S11 */
  movements: [
    'Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới',
    'Cán bộ tư pháp đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Cả nước chung sức vì người nghèo - Không để ai bị bỏ lại phía sau',
    'Doanh nghiệp Việt Nam hội nhập và phát triển',
  ],
  /** S14, S15: by decision of the Ministry, announced at the conference. */
  leaders2021: { head: 'CTN', deputy: 'THADS' },
  /** S16, S17: a set, no order is stated. */
  ministryFlag: ['GDBD', 'BTNN', 'BTTP', 'LLTP'],
  /** S19, S20 */
  governmentFlag: ['LLTP', 'GDBD'],
} as const satisfies {
  leaders2021: { head: MemberCode; deputy: MemberCode };
  ministryFlag: readonly MemberCode[];
  governmentFlag: readonly MemberCode[];
  [key: string]: unknown;
};

/** What a run of the case must end with. */
export interface Outcome {
  members: number;
  ministryFlag: string[];
  governmentFlag: string[];
  covenant2021: { signatures: number; state: string };
  leaders2021: { head: string; deputy: string; byDecision: boolean };
  year2021: { state: string; handoverItems: number };
}

/** The published outcome in the form that a run is compared with; codes sorted because no order is stated. */
export const expectedOutcome: Omit<Outcome, 'year2021'> = {
  members: 11,
  ministryFlag: [...published.ministryFlag].sort(),
  governmentFlag: [...published.governmentFlag].sort(),
  covenant2021: { signatures: 11, state: 'inForce' },
  leaders2021: { head: published.leaders2021.head, deputy: published.leaders2021.deputy, byDecision: true },
};
