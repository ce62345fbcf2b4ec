/** Papers on awards for tests: units as published; numbers, days, votes and money simulated and marked so. */
import type { Paper } from '#src/papers/paper.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';

const COMMON: PaperFacts = {
  superiorBody: null,
  issuingBody: 'Bộ Tư pháp',
  registration: { number: null, symbol: 'QĐ-BTP' },
  place: 'Hà Nội',
  date: '2020-12-17',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['số, ngày, người ký và danh sách của quyết định.'],
};

const item = (ordinal: number, name: string) => ({
  ordinal,
  name,
  cluster: 'Cụm thi đua số III',
  money: 11_920_000,
  previousName: null,
});

const DECISION = {
  ...COMMON,
  authority: 'Bộ trưởng Bộ Tư pháp',
  grounds: [
    'Luật Thi đua, khen thưởng số 15/2003/QH11',
    'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ',
  ],
  proposer: 'Vụ trưởng Vụ Thi đua - Khen thưởng',
  awardName: 'Cờ thi đua ngành Tư pháp',
  year: 2020,
  fund: 'Quỹ thi đua, khen thưởng của Bộ Tư pháp',
  executors:
    'Chánh Văn phòng Bộ, Vụ trưởng Vụ Thi đua - Khen thưởng, Thủ trưởng các đơn vị liên quan và các tập thể có tên tại Điều 1',
  signatory: { title: 'Bộ trưởng', name: null },
  recipients: ['Cổng thông tin điện tử', 'Lưu: VT, Vụ TĐKT'],
};

export const AWARD_EXAMPLES: Paper[] = [
  {
    kind: 'awardDecision',
    facts: {
      ...DECISION,
      kind: 'grant',
      subject: 'Về việc tặng “Cờ thi đua ngành Tư pháp” năm 2020',
      items: [item(1, 'Cục Bồi thường nhà nước'), item(2, 'Cục Bổ trợ Tư pháp')],
      target: null,
      cause: null,
    },
  },
  {
    kind: 'awardDecision',
    facts: {
      ...DECISION,
      kind: 'correct',
      subject: 'Về việc đính chính Quyết định tặng “Cờ thi đua ngành Tư pháp” năm 2020',
      items: [{ ...item(2, 'Cục Bổ trợ tư pháp'), previousName: 'Cục Bổ trợ Tư pháp' }],
      target: { number: '101/QĐ-BTP', day: '2020-12-17' },
      cause: 'sai sót khi soạn thảo',
    },
  },
  {
    kind: 'awardDecision',
    facts: {
      ...DECISION,
      kind: 'annul',
      subject: 'Về việc hủy bỏ Quyết định tặng “Cờ thi đua ngành Tư pháp” năm 2020',
      items: [item(1, 'Cục Bồi thường nhà nước')],
      target: { number: '101/QĐ-BTP', day: '2020-12-17' },
      cause: 'khai báo gian dối về thành tích',
    },
  },
  {
    kind: 'awardList',
    facts: {
      ...COMMON,
      superiorBody: 'Bộ Tư pháp',
      issuingBody: 'Vụ Thi đua - Khen thưởng',
      registration: null,
      filter: 'năm thành tích 2020',
      rows: [
        {
          name: 'Cục Bồi thường nhà nước',
          award: 'Cờ thi đua ngành Tư pháp',
          year: 2020,
          decision: '101/QĐ-BTP',
          decidedOn: '2020-12-17',
          state: 'Còn hiệu lực',
        },
      ],
      more: false,
      signatory: { title: 'Người lập', name: null },
      recipients: ['Lưu: Vụ TĐKT'],
    },
  },
];
