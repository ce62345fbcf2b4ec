/** Papers of a dossier for tests; unit, award and day are published, everything else is synthetic. */
import { assumedBy } from '#src/law/source.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';

const UNIT = 'Trung tâm Lý lịch tư pháp quốc gia';
const AWARD = 'Cờ thi đua của Chính phủ';
const OFFICE = 'Vụ Thi đua - Khen thưởng';
const MARK = '9f2c4b7d1e6a8035c9d2f47b6e1a3c5d8f0b2e4a6c8d1f3b5e7a9c0d2f4b6e8a';

const COMMON: PaperFacts = {
  superiorBody: 'Bộ Tư pháp',
  issuingBody: 'Cụm thi đua số III',
  registration: { number: null, symbol: 'BB-CTĐIII' },
  place: 'Hà Nội',
  date: '2020-12-18',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['số phiếu, nội dung báo cáo và tên người ký.'],
};

export const dossierSubmission: Paper = {
  kind: 'dossierSubmission',
  facts: {
    ...COMMON,
    registration: { number: null, symbol: 'TTr-CTĐIII' },
    addressee: 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp',
    year: 2020,
    award: AWARD,
    unit: UNIT,
    conference: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020',
    conferenceDay: '2020-12-17',
    votes: 9,
    base: 'entitled',
    baseCount: 11,
    grounds: [
      'Căn cứ Luật Thi đua, khen thưởng năm 2003, Nghị định 91/2017/NĐ-CP (chưa đối chiếu bản gốc)',
      'Căn cứ kết quả bỏ phiếu tại Hội nghị tổng kết, ngày 17 tháng 12 năm 2020',
    ],
    attachments: ['Báo cáo thành tích', 'Biên bản bình xét thi đua', 'Biên bản kiểm phiếu'],
    partsSource: { article: '', document: 'Nghị định số 91/2017/NĐ-CP', standing: 'unverified' },
    signatory: {
      onBehalfOf: 'Cụm thi đua số III',
      title: 'Trưởng Cụm',
      unit: 'Cục Kiểm tra văn bản quy phạm pháp luật',
      name: 'Nguyễn Văn A',
    },
    signing: { name: 'Nguyễn Văn A', at: '2021-01-14T02:00:00Z', mark: MARK },
    recipients: ['Như trên', OFFICE, 'Lưu: Cụm thi đua số III'],
  },
};

export const achievementReport: Paper = {
  kind: 'achievementReport',
  facts: {
    ...COMMON,
    issuingBody: UNIT,
    registration: { number: null, symbol: 'BC-TTLLTPQG' },
    unit: UNIT,
    award: AWARD,
    year: 2020,
    sections: [
      {
        title: 'SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH',
        answers: [
          { title: 'Trụ sở', text: 'Số 9 Trần Vỹ, Hà Nội.' },
          { title: 'Cơ cấu tổ chức', text: 'Trung tâm có 5 phòng.\nTổng số 45 công chức, viên chức.' },
        ],
      },
      {
        title: 'THÀNH TÍCH ĐẠT ĐƯỢC',
        answers: [{ title: 'Kết quả so với chỉ tiêu', text: 'Hoàn thành 9/9 chỉ tiêu, vượt 5 chỉ tiêu.' }],
      },
    ],
    targets: [
      {
        ...{ indicator: 'Tra cứu thông tin lý lịch tư pháp đúng hạn', unitOfMeasure: '%' },
        ...{ baseline: '97', goal: '98,5', midYear: '98' },
      },
    ],
    figures: [{ indicator: 'Phiếu lý lịch tư pháp đã cấp', unitOfMeasure: 'phiếu', lastValue: '', value: '21.400' }],
    responses: [{ movement: 'Cả nước chung tay vì người nghèo', words: 'Ủng hộ một ngày lương (mô phỏng).' }],
    score: '108,5 điểm, xếp thứ 1/11 đơn vị',
    nomination: '9/11 phiếu, Hội nghị ngày 17/12/2020',
    earlier: {
      titles: [{ year: '2019', award: 'Tập thể lao động xuất sắc', decision: 'Số 12/QĐ-BTP, 06/01/2020, Bộ trưởng' }],
      commendations: [],
    },
    superior: { title: 'Trưởng Cụm thi đua số III', name: null },
    head: { title: 'Giám đốc', name: 'Trần Thị B' },
    signing: { name: 'Trần Thị B', at: '2021-01-12T02:00:00Z', mark: MARK },
  },
};

export const dossierReceipt: Paper = {
  kind: 'dossierReceipt',
  facts: {
    ...COMMON,
    issuingBody: OFFICE,
    registration: null,
    code: 'HS-2020-0006',
    unit: UNIT,
    award: AWARD,
    year: 2020,
    submittedBy: 'Đại diện Trưởng Cụm, Cục Kiểm tra văn bản quy phạm pháp luật',
    submittedAt: '2021-01-14T02:00:00Z',
    round: 2,
    parts: [
      { name: 'Tờ trình', state: 'Đã ký' },
      { name: 'Báo cáo thành tích', state: 'Đã ký' },
    ],
    appraisal: {
      workingDays: 20,
      dueOn: '2021-02-18',
      source: assumedBy(OFFICE),
      holidays: ['Tết Nguyên đán (10/02/2021 – 16/02/2021)'],
    },
    receiver: OFFICE,
  },
};

export const appraisalSheet: Paper = {
  kind: 'appraisalSheet',
  facts: {
    ...COMMON,
    issuingBody: OFFICE,
    registration: { number: null, symbol: 'PTĐ-TĐKT' },
    code: 'HS-2020-0006',
    unit: UNIT,
    award: AWARD,
    year: 2020,
    round: 2,
    receivedOn: '2021-01-21',
    findings: [
      { name: 'Tờ trình', source: 'Nghị định số 91/2017/NĐ-CP (chưa đối chiếu bản gốc)', finding: 'Đạt', note: '' },
      { name: 'Văn bản xác nhận', source: 'giả định', finding: 'Còn thiếu', note: 'Chưa có xác nhận của Đảng ủy' },
    ],
    returns: [
      { round: 1, deadline: '2021-01-25', remarks: [{ name: 'Biện pháp', remark: 'Nêu rõ sáng kiến đã áp dụng' }] },
    ],
    conclusion: { qualified: true, reason: 'Đủ thành phần, đúng đối tượng' },
    officer: { title: 'Chuyên viên thẩm định', name: 'Lê Văn C' },
    office: OFFICE,
    signing: { name: 'Lê Văn C', at: '2021-01-22T02:00:00Z', mark: MARK },
  },
};

export const DOSSIER_EXAMPLES: Paper[] = [dossierSubmission, achievementReport, dossierReceipt, appraisalSheet];
