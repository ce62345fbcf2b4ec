/** Papers of the Council for tests: synthetic throughout, and they say so. */
import { assumedBy } from '#src/law/source.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp';
const SESSION = 'Phiên họp Hội đồng, lần 1 năm 2021';
const FOUNDING = 'Quyết định số 45/QĐ-BTP ngày 11/01/2021 của Bộ Tư pháp';

const COMMON: PaperFacts = {
  superiorBody: 'Bộ Tư pháp',
  issuingBody: COUNCIL,
  registration: { number: null, symbol: 'BB-HĐTĐKT' },
  place: 'Hà Nội',
  date: '2021-02-03',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['Hội đồng, phiên họp, biểu quyết và quy tắc của phiên.'],
};

const person = (title: string) => ({ name: null, title });

const councilMinutes: Paper = {
  kind: 'councilMinutes',
  facts: {
    ...COMMON,
    session: SESSION,
    council: COUNCIL,
    founding: FOUNDING,
    location: 'Phòng họp số 1',
    startedAt: '2021-02-03T02:00:00Z',
    endedAt: '2021-02-03T04:30:00Z',
    presiding: person('Chủ tịch Hội đồng'),
    secretary: person('Thư ký Hội đồng'),
    members: 9,
    present: [person('Chủ tịch Hội đồng'), ...Array.from({ length: 7 }, () => person('Ủy viên'))],
    absent: [{ person: person('Ủy viên'), reason: 'đi công tác' }],
    quorum: 'Đủ điều kiện họp: có mặt 8/9, cần 6/9',
    quorumReason: null,
    rules: [
      {
        rule: 'Ngưỡng: Cờ thi đua ngành Tư pháp',
        value: 'từ 80 % tổng số thành viên Hội đồng',
        source: 'giả định, do Chủ tịch Hội đồng quyết định',
      },
    ],
    discussion: ['Cơ quan thường trực báo cáo kết quả thẩm định'],
    cases: [
      {
        unit: 'Cục Bồi thường nhà nước',
        award: 'Cờ thi đua ngành Tư pháp',
        code: 'HS-2020-0001',
        secret: false,
        recused: [{ name: 'Ủy viên A', reason: 'phụ trách đơn vị được xét' }],
        written: ['Ủy viên B'],
        votes: { for: [...'BCDEGHIK'].map((letter) => `Ủy viên ${letter}`), against: [], none: [] },
        sentences: 'Đồng ý 8/9 thành viên Hội đồng (88,9 %), yêu cầu từ 80 %: đạt',
        recommended: true,
        takebacks: [],
      },
    ],
    withdrawn: [{ subject: 'Cục Bổ trợ Tư pháp (Cờ thi đua ngành Tư pháp)', reason: 'chuyển phiên sau' }],
    conclusion: ['Giao cơ quan thường trực hoàn thiện tờ trình'],
    attachments: ['Biên bản kiểm phiếu kín của phiên họp'],
    signing: null,
    recipients: ['Các thành viên Hội đồng', 'Lưu: cơ quan thường trực Hội đồng'],
  },
};

const councilCount: Paper = {
  kind: 'councilCount',
  facts: {
    ...COMMON,
    registration: { number: null, symbol: 'BBKP-HĐTĐKT' },
    session: SESSION,
    council: COUNCIL,
    founding: FOUNDING,
    location: 'Phòng họp số 1',
    startedAt: '2021-02-03T02:00:00Z',
    endedAt: null,
    tellers: {
      head: person('Ủy viên Hội đồng'),
      members: [person('Ủy viên Hội đồng'), person('Thành viên tổ thư ký')],
    },
    members: 9,
    cases: [
      {
        unit: 'Trung tâm Lý lịch tư pháp quốc gia',
        award: 'Cờ thi đua của Chính phủ',
        ...{ present: 8, recused: 0, absent: 1, issued: 8, returned: 8, unused: 0, valid: 8, invalid: 0 },
        ...{ papersFor: 7, papersAgainst: 1, written: 1, votesFor: 8, baseCount: 9, passed: true, note: '' },
        ...{ electronic: null, noOpinion: 0 },
      },
    ],
    thresholds: [
      {
        award: 'Cờ thi đua của Chính phủ',
        words: 'từ 80 % tổng số thành viên Hội đồng',
        source: assumedBy('Chủ tịch Hội đồng'),
      },
    ],
    signing: null,
  },
};

export const COUNCIL_EXAMPLES: Paper[] = [councilMinutes, councilCount];
