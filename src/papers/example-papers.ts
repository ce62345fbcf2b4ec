/**
 * Papers for tests. Names of units, day, awards and outcome are those of the published news of 17/12/2020; persons,
 * votes, hours and targets are synthetic and say so on the paper.
 */

import { assumedBy } from '#src/law/source.ts';
import type { Threshold } from '#src/law/threshold.ts';
import { AWARD_EXAMPLES } from '#src/papers/example-award-papers.ts';
import { COUNCIL_EXAMPLES } from '#src/papers/example-council-papers.ts';
import { DOSSIER_EXAMPLES } from '#src/papers/example-dossier-papers.ts';
import { FURTHER_EXAMPLES } from '#src/papers/example-further-papers.ts';
import { midYearReport, yearEndReport } from '#src/papers/example-reports.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { BallotCounts, PaperFacts } from '#src/papers/paper-facts.ts';

export const UNITS = [
  'Tổng cục Thi hành án dân sự',
  'Cục Hộ tịch, quốc tịch, chứng thực',
  'Cục Bồi thường nhà nước',
  'Cục Kiểm tra văn bản quy phạm pháp luật',
  'Cục Đăng ký quốc gia giao dịch bảo đảm',
  'Cục Trợ giúp pháp lý',
  'Cục Con nuôi',
  'Cục Bổ trợ Tư pháp',
  'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
  'Trung tâm Lý lịch tư pháp quốc gia',
  'Vụ Phổ biến giáo dục pháp luật',
] as const;

const CONFERENCE = 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020, Cụm thi đua số III';
const LOCATION = 'Trụ sở Bộ Tư pháp, Hà Nội';
const COUNCIL = 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp';
const VOTES = [2, 1, 9, 0, 10, 1, 1, 8, 0, 10, 1];
const NOMINATED = [4, 9, 2, 7];

const COUNTS: BallotCounts = {
  entitled: 11,
  present: 11,
  printed: 13,
  issued: 11,
  returned: 11,
  unused: 0,
  valid: 11,
  invalid: 0,
};

const THRESHOLD: Threshold = {
  share: { num: 1, den: 2 },
  comparison: 'moreThan',
  base: 'entitled',
  source: assumedBy('Trưởng Cụm'),
};

const COMMON: PaperFacts = {
  superiorBody: 'Bộ Tư pháp',
  issuingBody: 'Cụm thi đua số III',
  registration: { number: null, symbol: 'BB-CTĐIII' },
  place: 'Hà Nội',
  date: '2020-12-17',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['số phiếu, giờ họp và chức danh đại biểu.'],
};

const unit = (index: number): string => UNITS[index] as string;

export const conferenceMinutes: Paper = {
  kind: 'conferenceMinutes',
  facts: {
    ...COMMON,
    conference: CONFERENCE,
    location: LOCATION,
    startedAt: '2020-12-17T01:34:00Z',
    endedAt: '2020-12-17T04:20:00Z',
    chair: { name: null, title: 'Đại diện Trưởng Cụm năm 2020' },
    secretary: { name: null, title: 'Thư ký Cụm' },
    attendance: {
      present: UNITS.map((name) => ({ unit: name, delegate: { name: null, title: 'Thủ trưởng đơn vị' } })),
      absent: [],
      superiors: ['Thứ trưởng Bộ Tư pháp Nguyễn Khánh Ngọc'],
      observers: ['Đại diện Vụ Thi đua - Khen thưởng', 'Đại diện Cụm thi đua số I', 'Đại diện Cụm thi đua số II'],
      quorum: 'Có mặt 11/11 thành viên có quyền bỏ phiếu, yêu cầu từ 8/11: đủ điều kiện họp',
    },
    agenda: [
      {
        title: 'Báo cáo tổng kết năm 2020',
        records: [
          {
            kind: 'note',
            text: 'Đại diện Trưởng Cụm trình bày Báo cáo tổng kết công tác thi đua, khen thưởng năm 2020.',
          },
        ],
      },
      {
        title: 'Góp ý Dự thảo Kế hoạch phát động phong trào thi đua năm 2021',
        records: [
          { kind: 'note', text: 'Đại biểu các đơn vị góp ý đối với Dự thảo và nêu giải pháp triển khai.' },
          {
            kind: 'speech',
            speaker: 'Thứ trưởng Nguyễn Khánh Ngọc',
            text: 'Triển khai, cá biệt hóa phong trào thi đua ở từng đơn vị và tới từng cá nhân; đánh giá thi đua thực chất, đúng người, đúng đơn vị',
          },
        ],
      },
      {
        title: 'Công bố quyết định về lãnh đạo Cụm năm 2021',
        records: [
          {
            kind: 'announcement',
            by: 'Đại diện lãnh đạo Vụ Thi đua - Khen thưởng',
            document: null,
            text: 'Cục Con nuôi là Trưởng Cụm, Tổng cục Thi hành án dân sự là Phó Trưởng Cụm thi đua số III năm 2021',
          },
        ],
      },
      {
        title: 'Bỏ phiếu suy tôn',
        records: [
          {
            kind: 'ballot',
            award: 'Cờ thi đua ngành Tư pháp',
            year: 2020,
            round: 1,
            seats: 4,
            chosenFrom: null,
            base: 'entitled',
            baseCount: 11,
            thresholdSource: THRESHOLD.source,
            secret: true,
            counts: COUNTS,
            verdicts: [
              'Cục Đăng ký quốc gia giao dịch bảo đảm: đồng ý 10/11 thành viên có quyền bỏ phiếu (90,9 %), yêu cầu quá 1/2: đạt',
            ],
            nominees: NOMINATED.map((index) => ({ unit: unit(index), votes: VOTES[index] as number })),
            countingMinutes: 'Biên bản kiểm phiếu kèm theo',
          },
          {
            kind: 'ballot',
            award: 'Cờ thi đua của Chính phủ',
            year: 2020,
            round: 1,
            seats: 2,
            chosenFrom: '04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp',
            base: 'entitled',
            baseCount: 11,
            thresholdSource: THRESHOLD.source,
            secret: true,
            counts: COUNTS,
            verdicts: [],
            nominees: [9, 4].map((index) => ({ unit: unit(index), votes: 10 })),
            countingMinutes: 'Biên bản kiểm phiếu kèm theo',
          },
        ],
      },
      {
        title: 'Ký Giao ước thi đua năm 2021',
        records: [{ kind: 'covenant', name: 'Giao ước thi đua năm 2021', signed: [...UNITS], notSigned: [] }],
      },
    ],
    directives: [{ givenBy: 'Thứ trưởng', wording: 'Đánh giá thi đua thực chất, đúng đơn vị' }],
    conclusions: ['Thư ký hoàn thiện hồ sơ đề nghị gửi Vụ Thi đua - Khen thưởng'],
    attachments: ['Biên bản kiểm phiếu (02 biên bản)', 'Danh sách điểm danh'],
    recipients: ['Vụ Thi đua - Khen thưởng', 'Các đơn vị thành viên Cụm', 'Lưu: Cụm thi đua số III'],
  },
};

export const countingMinutes: Paper = {
  kind: 'countingMinutes',
  facts: {
    ...COMMON,
    conference: CONFERENCE,
    location: LOCATION,
    startedAt: '2020-12-17T03:25:00Z',
    endedAt: '2020-12-17T03:35:00Z',
    award: 'Cờ thi đua ngành Tư pháp',
    year: 2020,
    round: 1,
    secret: true,
    basis: 'Quy chế hoạt động của Cụm (chưa đối chiếu bản gốc)',
    tellers: {
      head: { name: null, title: 'đại diện Cục Trợ giúp pháp lý' },
      members: [
        { name: null, title: 'đại diện Cục Con nuôi' },
        { name: null, title: 'đại diện Vụ Phổ biến giáo dục pháp luật' },
      ],
      appointedBy: 'Hội nghị cử',
    },
    seats: 4,
    chosenFrom: null,
    electronic: null,
    signing: null,
    maxChoices: 4,
    counts: COUNTS,
    absent: [],
    candidates: UNITS.map((name, index) => ({
      unit: name,
      votes: VOTES[index] as number,
      outcome: NOMINATED.includes(index) ? 'nominated' : 'notNominated',
    })),
    threshold: THRESHOLD,
    baseCount: 11,
    tie: null,
    incidents: [],
    addressee: COUNCIL,
  },
};

export const nominationList: Paper = {
  kind: 'nominationList',
  facts: {
    ...COMMON,
    registration: { number: 5, symbol: 'DS-CTĐIII' },
    addressee: COUNCIL,
    year: 2020,
    conference: CONFERENCE,
    conferenceDay: '2020-12-17',
    grounds: ['Căn cứ Luật Thi đua, khen thưởng', 'Căn cứ kết quả Hội nghị tổng kết ngày 17 tháng 12 năm 2020'],
    flags: [
      {
        award: 'Cờ thi đua ngành Tư pháp',
        base: 'entitled',
        baseCount: 11,
        chosenFrom: null,
        source: THRESHOLD.source,
        nominees: NOMINATED.map((index) => ({ unit: unit(index), votes: VOTES[index] as number })),
        countingMinutes: 'Biên bản kiểm phiếu kèm theo',
      },
      {
        award: 'Cờ thi đua của Chính phủ',
        base: 'entitled',
        baseCount: 11,
        source: THRESHOLD.source,
        chosenFrom: '04 đơn vị nêu trên',
        nominees: [9, 4].map((index) => ({ unit: unit(index), votes: 10 })),
        countingMinutes: 'Biên bản kiểm phiếu kèm theo',
      },
    ],
    attachments: ['Biên bản Hội nghị', 'Biên bản kiểm phiếu (02 biên bản)'],
    signatory: { onBehalfOf: 'Cụm thi đua số III', title: 'Trưởng Cụm', unit: null, name: null },
    recipients: ['Như trên', 'Vụ Thi đua - Khen thưởng', 'Các đơn vị thành viên Cụm', 'Lưu: Cụm thi đua số III'],
  },
};

export const covenant: Paper = {
  kind: 'covenant',
  facts: {
    ...COMMON,
    registration: null,
    year: 2021,
    cluster: 'Cụm thi đua số III',
    version: 3,
    grounds: [],
    commitments: [
      'Hoàn thành 100 % nhiệm vụ trong Kế hoạch công tác năm 2021',
      'Siết chặt kỷ luật, kỷ cương hành chính; nêu cao tinh thần trách nhiệm trong xây dựng, thẩm định văn bản',
      'Thực hiện phong trào “Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới”',
    ],
    annexes: UNITS.map((name) => ({
      unit: name,
      targets: [
        {
          indicator: 'Hoàn thành kế hoạch công tác năm',
          unitOfMeasure: '%',
          baseline: '100,0',
          target: '100,0',
          weight: '30',
          owner: 'Văn phòng',
          dueDay: '2021-12-31',
        },
        {
          indicator: 'Văn bản quy phạm pháp luật trình đúng tiến độ',
          unitOfMeasure: 'văn bản',
          baseline: '3/4',
          target: '5/5',
          weight: '20',
          owner: 'Phòng Nghiệp vụ',
          dueDay: '2021-11-15',
        },
        {
          indicator: 'Sáng kiến được công nhận cấp cơ sở',
          unitOfMeasure: 'sáng kiến',
          baseline: null,
          target: '3',
          weight: null,
          owner: null,
          dueDay: null,
        },
      ],
      remarks: ['Chưa nêu cách đo chỉ tiêu thứ ba. Đề nghị ghi rõ'],
    })),
    signers: UNITS.map((name, index) => ({
      unit: name,
      person: { name: null, title: 'Thủ trưởng đơn vị' },
      signedAt: index === 8 ? null : `2020-12-17T03:${String(46 + index).padStart(2, '0')}:00Z`,
      method: index === 8 ? null : 'inApplication',
    })),
    contentHash: '5f0c91ae77d240b8c3e61a940d5b28f75f0c91ae77d240b8c3e61a940d5b28f7',
    recipients: ['Vụ Thi đua - Khen thưởng', 'Các đơn vị thành viên Cụm', 'Lưu: Cụm thi đua số III'],
  },
};

export const attendanceList: Paper = {
  kind: 'attendanceList',
  facts: {
    ...COMMON,
    registration: null,
    conference: CONFERENCE,
    location: LOCATION,
    startsAt: '2020-12-17T01:30:00Z',
    voters: UNITS.map((name, index) => ({
      unit: name,
      delegate: { name: null, title: index === 2 ? 'Phó Cục trưởng' : 'Thủ trưởng đơn vị' },
      authority: index === 2 ? { kind: 'mandate', number: '12/GUQ', day: '2020-12-15' } : { kind: 'head' },
      state: 'toSign',
    })),
    superiors: [{ body: 'Bộ Tư pháp', person: { name: 'Nguyễn Khánh Ngọc', title: 'Thứ trưởng' }, state: 'toSign' }],
    observers: ['Vụ Thi đua - Khen thưởng', 'Cụm thi đua số I', 'Cụm thi đua số II'].map((body) => ({
      body,
      person: null,
      state: 'toSign',
    })),
    quorum: null,
    secretary: { name: null, title: 'Thư ký Cụm' },
    chair: { name: null, title: 'Đại diện Trưởng Cụm năm 2020' },
  },
};

export const paperBallot: Paper = {
  kind: 'paperBallot',
  facts: {
    superiorBody: COMMON.superiorBody,
    issuingBody: COMMON.issuingBody,
    place: COMMON.place,
    date: COMMON.date,
    createdAt: COMMON.createdAt,
    synthetic: ['mẫu phiếu dùng cho dữ liệu minh họa.'],
    award: 'Cờ thi đua ngành Tư pháp',
    year: 2020,
    round: 1,
    maxChoices: 4,
    candidates: [...UNITS],
    secret: true,
    selfVote: 'allowed',
    invalidReasons: {
      reasons: [
        'không do Tổ kiểm phiếu phát',
        'không có dấu',
        'chọn quá 04 đơn vị',
        'không chọn đơn vị nào',
        'ghi thêm tên, ký hiệu',
      ],
      source: THRESHOLD.source,
    },
    stampOf: 'đơn vị Trưởng Cụm',
    copies: 13,
    format: 'a5',
  },
};

export const handoverMinutes: Paper = {
  kind: 'handoverMinutes',
  facts: {
    ...COMMON,
    date: '2020-12-31',
    cluster: 'Cụm thi đua số III',
    fromYear: 2020,
    toYear: 2021,
    startedAt: '2020-12-31T02:00:00Z',
    endedAt: null,
    location: LOCATION,
    outgoing: { unit: unit(5), person: { name: null, title: 'Cục trưởng' } },
    incoming: { unit: unit(6), person: { name: null, title: 'Cục trưởng' } },
    witnesses: [{ name: null, title: 'Đại diện Vụ Thi đua - Khen thưởng' }],
    leadershipDecision: null,
    items: [
      { name: 'Danh sách 11 đầu mối, số điện thoại', quantity: '01 bản', state: 'handedOver', note: null },
      {
        name: 'Hồ sơ đề nghị 04 đơn vị',
        quantity: '04 bộ',
        state: 'kept',
        note: 'Trưởng Cụm 2020 giữ đến khi Hội đồng xét xong',
      },
      { name: 'Phiếu giấy còn niêm phong', quantity: '02 phiếu', state: 'outstanding', note: null },
    ],
    agreements: ['Mục chưa bàn giao hoàn thành trước ngày 15/01/2021'],
    recipients: ['Vụ Thi đua - Khen thưởng', 'Lưu: Cụm thi đua số III'],
  },
};

export const reviewMinutes: Paper = {
  kind: 'reviewMinutes',
  facts: {
    ...COMMON,
    registration: { number: null, symbol: 'BB-CTĐIII' },
    unit: unit(5),
    year: 2020,
    reviewedAt: '2020-12-11T10:20:00Z',
    reviewers: [
      { name: 'Chuyên viên, Cục Đăng ký quốc gia giao dịch bảo đảm', what: 'Chấm chéo: 1, 3, T (27 tiêu chí)' },
      { name: 'Chuyên viên, Cục Hộ tịch, quốc tịch, chứng thực', what: 'Chấm chéo: 1, 3, T (27 tiêu chí)' },
    ],
    totals: { self: 100_500, verified: 98_800, agreed: 99_300 },
    lines: { of: 27, same: 25 },
    changed: [
      {
        code: '3.3',
        maximum: '6',
        self: '4,5',
        verified: '4',
        agreed: '4,5',
        ground: 'Người chấm 1: 4 (Đơn vị báo 8,7 %); Người chấm 2: 5,5; Quyết định 4: chưa tới mốc 10 %',
        opinion: 'Không nhất trí: mốc tính cả hồ sơ trực tuyến',
      },
      { code: 'T.2', maximum: '+1', self: '1', verified: '0,6', agreed: '0,6', ground: '3 bài', opinion: 'Đồng ý' },
    ],
    confirmed: [
      {
        line: 'T.2',
        what: 'tính đủ 0,6 điểm cộng',
        rule: 'Mục T.2 ghi 0,6; theo bảng chỉ có bội số của 0,5. Tính theo số đã ghi.',
        reason: 'Hội nghị thống nhất tính theo số bài',
        who: 'Nguyễn Văn Minh, Chuyên viên chính',
        day: '18/12/2021',
      },
    ],
    differences: [
      { code: '3.3', marks: ['4', '5,5'], result: '4', how: 'Quyết định của người chủ trì; Trưởng Cụm: chưa tới mốc' },
      { code: 'T.2', marks: ['0,4', '1'], result: '0,6', how: 'Người chấm 2 đổi thành 0,6: 2 bài trước năm 2020' },
    ],
    recusals: [{ who: 'Vụ Phổ biến, giáo dục pháp luật', ground: 'từng công tác tại đơn vị', day: '08/12/2020' }],
    joined: 'Chênh trên 1 điểm phải thống nhất hoặc giải trình',
    office: { title: 'Người chủ trì thẩm định', name: null },
    unitHead: { title: 'Cục trưởng', name: null, signedAt: '9:58, 14/12/2020' },
    recipients: ['Đơn vị được thẩm định', 'Lưu: Cụm thi đua số III'],
  },
};

export const launchPlan: Paper = {
  kind: 'launchPlan',
  facts: {
    ...COMMON,
    issuingBody: 'Bộ Tư pháp',
    superiorBody: null,
    registration: null,
    date: '2021-02-22',
    synthetic: ['nội dung Kế hoạch và người ký.'],
    year: 2021,
    paragraphs: [
      { kind: 'heading', label: 'I', words: 'Mục đích, yêu cầu' },
      { kind: 'text', label: 'I.1', words: 'Tạo động lực để hoàn thành nhiệm vụ năm 2021 của các đơn vị' },
      { kind: 'heading', label: 'II', words: 'Nội dung thi đua' },
      { kind: 'text', label: 'II.1', words: 'Hoàn thành 100 % nhiệm vụ trong Kế hoạch công tác năm 2021' },
    ],
    issuedWith: { number: '252/QĐ-BTP', day: '2021-02-22', issuer: 'Bộ Tư pháp' },
    draft: null,
    signatory: { title: 'Bộ trưởng', name: null },
    recipients: ['Các đơn vị thành viên Cụm', 'Lưu: VT'],
  },
};

export const commentTable: Paper = {
  kind: 'commentTable',
  facts: {
    ...COMMON,
    registration: null,
    date: '2021-02-01',
    synthetic: ['lời góp ý và câu trả lời.'],
    year: 2021,
    version: 2,
    members: 11,
    consents: 3,
    silent: 2,
    comments: UNITS.slice(0, 6).map((name, index) => ({
      place: index === 5 ? 'Toàn dự thảo' : `II.${index + 1}`,
      unit: name,
      words: 'Mức 80 % không hợp với lĩnh vực có tỷ lệ hồ sơ giấy cao. Đề nghị để đơn vị tự đăng ký',
      answer:
        index === 4
          ? null
          : {
              verdict: index === 1 ? 'explained' : 'taken',
              words: 'Bỏ mức chung; đặt sàn là kết quả năm 2020',
              changedIn: index === 1 ? null : `II.${index + 1}`,
            },
    })),
  },
};

export const invitation: Paper = {
  kind: 'invitation',
  facts: {
    ...COMMON,
    registration: { number: null, symbol: 'GM-CTĐIII' },
    date: '2020-12-02',
    conference: CONFERENCE,
    inviter: 'Trưởng Cụm thi đua số III',
    invitees: UNITS.map((body) => ({ body, person: null, capacity: 'Đơn vị thành viên' })),
    startsAt: '2020-12-17T01:30:00Z',
    location: LOCATION,
    chair: { name: null, title: 'Đại diện Trưởng Cụm năm 2020' },
    agenda: [
      { hour: '8:30', title: 'Tuyên bố lý do, giới thiệu đại biểu' },
      { hour: '8:40', title: 'Báo cáo tổng kết năm 2020' },
    ],
    requests: ['Đề nghị đơn vị cử đại biểu có quyền đại diện'],
    signer: { capacity: ['TRƯỞNG CỤM'], name: null },
    recipients: ['Như trên', 'Lưu: Cụm thi đua số III'],
  },
};

export const agreedMinutes: Paper = {
  kind: 'agreedMinutes',
  facts: {
    ...COMMON,
    conference: CONFERENCE,
    sections: [
      { level: 0, title: '', text: 'Thời gian bắt đầu: 8 giờ 34 phút, ngày 17 tháng 12 năm 2020.\nĐịa điểm: Hà Nội.' },
      { level: 2, title: 'I. THÀNH PHẦN', text: '1. Chủ trì: Đại diện Trưởng Cụm năm 2020.' },
      { level: 2, title: 'II. NỘI DUNG, DIỄN BIẾN', text: '' },
      { level: 3, title: '1. Báo cáo tổng kết năm 2020', text: 'Đại diện Trưởng Cụm trình bày báo cáo.' },
    ],
    agreement:
      'Dự thảo biên bản gửi 11 đơn vị thành viên, hạn trả lời hết ngày 21/12/2020: nhất trí 9/11; có ý kiến 0/11; không trả lời 2/11 (không trả lời không tính là nhất trí)',
    ending: 'Hội nghị kết thúc vào 11 giờ 20 phút, ngày 17 tháng 12 năm 2020./.',
    secretary: { name: 'Phạm Thị D', title: 'Thư ký Cụm', signedAt: '8:30, 22/12/2020' },
    chair: { name: 'Nguyễn Văn A', title: 'Đại diện Trưởng Cụm năm 2020', signedAt: '8:30, 22/12/2020' },
    recipients: [],
  },
};

export const EXAMPLES: Paper[] = [
  invitation,
  agreedMinutes,
  launchPlan,
  commentTable,
  conferenceMinutes,
  countingMinutes,
  nominationList,
  covenant,
  attendanceList,
  paperBallot,
  handoverMinutes,
  reviewMinutes,
  ...COUNCIL_EXAMPLES,
  ...DOSSIER_EXAMPLES,
  ...AWARD_EXAMPLES,
  ...FURTHER_EXAMPLES,
  midYearReport,
  yearEndReport,
];
