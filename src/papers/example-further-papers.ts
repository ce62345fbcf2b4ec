/** Papers without a letterhead, without a signature, or that differ by a fact, for tests: synthetic, and they say so. */
import type { Paper } from '#src/papers/paper.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';

const COMMON: PaperFacts = {
  superiorBody: 'Bộ Tư pháp',
  issuingBody: 'Cụm thi đua số III',
  registration: null,
  place: 'Hà Nội',
  date: '2021-02-03',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['mọi nội dung của văn bản này.'],
};

const councilBallot: Paper = {
  kind: 'councilBallot',
  facts: {
    ...COMMON,
    issuingBody: 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp',
    unit: 'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
    award: 'Cờ thi đua của Chính phủ',
    year: 2020,
    council: 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp',
    copies: 2,
    format: 'a5',
  },
};

const recordExtract: Paper = {
  kind: 'recordExtract',
  facts: {
    ...COMMON,
    type: 'Bản trích kết quả chấm điểm',
    subject: 'Cục Bồi thường nhà nước, năm 2020',
    sections: [
      { title: 'I. ĐƠN VỊ', pairs: [{ name: 'Tổng điểm thống nhất', value: '98,5' }], table: null },
      {
        title: 'II. TỪNG TIÊU CHÍ',
        pairs: [],
        table: {
          columns: [
            { head: 'Tiêu chí', width: 12, align: 'left' },
            { head: 'Tự chấm', width: 3, align: 'right' },
            { head: 'Thống nhất', width: 3, align: 'right' },
          ],
          rows: Array.from({ length: 40 }, (_, at) => [`Tiêu chí số ${at + 1}`, '2,5', '2,0']),
        },
      },
      { title: 'III. KIẾN NGHỊ', pairs: [], table: null },
    ],
    origin: 'Trích từ bảng chấm điểm trên hệ thống, lúc 8:00, 03/02/2021',
  },
};

const certificate: Paper = {
  kind: 'certificate',
  facts: {
    issuer: 'Bộ trưởng Bộ Tư pháp',
    award: 'Cờ thi đua ngành Tư pháp',
    isTitle: false,
    subject: 'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
    subjectLine: 'Bộ Tư pháp',
    achievement: 'Dẫn đầu phong trào thi đua năm 2020 của Cụm thi đua số III',
    decision: { number: '213/QĐ-BTP', day: '2021-02-09' },
    ordinal: 2,
    number: 'CN-2021-0001',
    place: 'Hà Nội',
    day: '2021-02-09',
    signer: { title: 'Bộ trưởng', name: 'Nguyễn Văn A' },
    checkAddress: 'https://thidua.example.vn/xac-thuc/7KQM4XRAB2C3',
    checkCode: '7KQM-4XRA-B2C3',
    createdAt: '2020-12-17T05:00:00Z',
    stock: 'whole',
    offset: { right: 0, down: 0 },
    replaces: null,
    synthetic: ['số quyết định, ngày, người ký và thành tích trên giấy này.'],
  },
};

const draftPlan: Paper = {
  kind: 'launchPlan',
  facts: {
    ...COMMON,
    superiorBody: null,
    issuingBody: 'Bộ Tư pháp',
    date: null,
    year: 2021,
    paragraphs: [
      { kind: 'heading', label: 'I', words: 'Mục đích, yêu cầu' },
      ...Array.from({ length: 24 }, (_, at) => ({
        kind: 'text' as const,
        label: `I.${at + 1}`,
        words: 'Tạo động lực để các đơn vị hoàn thành nhiệm vụ năm 2021, bám sát kế hoạch công tác của Bộ',
      })),
    ],
    issuedWith: null,
    draft: { version: 2, commentUntil: '2020-12-17' },
    signatory: null,
    recipients: [],
  },
};

const invitationToOne: Paper = {
  kind: 'invitation',
  facts: {
    ...COMMON,
    registration: { number: 3, symbol: 'GM-CTĐIII' },
    date: '2021-01-05',
    conference: 'Hội nghị giao ban quý I năm 2021, Cụm thi đua số III',
    inviter: 'Trưởng Cụm thi đua số III',
    invitees: [{ body: 'Vụ Thi đua - Khen thưởng', person: 'Đại diện lãnh đạo', capacity: 'Khách mời' }],
    startsAt: '2021-01-12T01:30:00Z',
    location: 'Trụ sở Bộ Tư pháp, Hà Nội',
    chair: { name: 'Nguyễn Văn A', title: 'Trưởng Cụm năm 2021' },
    agenda: [],
    requests: [],
    signer: { capacity: ['TRƯỞNG CỤM'], name: 'Nguyễn Văn A' },
    recipients: ['Như trên', 'Lưu: Cụm thi đua số III'],
  },
};

const archiveHead: Paper = {
  kind: 'archiveHead',
  facts: {
    ...COMMON,
    date: '2020-12-17',
    vote: 'Bỏ phiếu suy tôn Cờ thi đua ngành Tư pháp năm 2020',
    meeting: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020, Cụm thi đua số III',
    uuid: 'h4sKq7Zt9PmWxB',
    fingerprint: 'K9x2mV0r7QeTzL4hB1sYcA8dNfWj3uPo6GiRkXt5EMs',
    words: ['lúa', 'đèn', 'sông', 'chuông', 'tre', 'gạch', 'trăng', 'cầu'],
    tallied: 11,
    slips: { issued: 12, unused: 1, exchanged: 1 },
    head: '5f0c91ae77d240b8c3e61a940d5b28f76ba13e0f92c4d8750a1e47bbf9d36c20'.match(/.{4}/g) ?? [],
    tellers: [
      { name: 'Nguyễn Thị A', title: 'Tổ trưởng, Cục Trợ giúp pháp lý' },
      { name: 'Trần Văn B', title: 'Ủy viên, Cục Con nuôi' },
      { name: 'Lê Thị C', title: 'Ủy viên, Vụ Phổ biến, giáo dục pháp luật' },
    ],
  },
};

export const FURTHER_EXAMPLES: Paper[] = [
  archiveHead,
  councilBallot,
  recordExtract,
  certificate,
  draftPlan,
  invitationToOne,
];
