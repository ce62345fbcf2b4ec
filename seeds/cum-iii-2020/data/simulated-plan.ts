import type { MemberCode } from './published.ts';

/**
 * The draft plan of 2021 and what was said about it. That members commented is published (S12), and what the Deputy
 * Minister asked for (S13); every word of the draft, the comments and the answers is simulated.
 */
export const draftPlanText = `I. Mục đích, yêu cầu
Tạo động lực để các đơn vị hoàn thành nhiệm vụ công tác tư pháp năm 2021.
Nâng cao chất lượng công tác thi đua, khen thưởng.
II. Nội dung thi đua
Thi đua hoàn thành 100 % nhiệm vụ trong Kế hoạch công tác năm 2021 của từng đơn vị.
Giữ nghiêm kỷ luật, kỷ cương hành chính; xây dựng, thẩm định văn bản quy phạm pháp luật đúng tiến độ.
Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến mức độ 3, 4 lên 80 %.
Gắn với phong trào “Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới” và các phong trào theo đợt, chuyên đề do Bộ phát động.
III. Tiêu chí đánh giá
Chấm điểm theo Bảng tiêu chí của Cụm; điểm để xét là điểm đã thống nhất.
Với lĩnh vực giải quyết hồ sơ, chấm theo số hồ sơ kế hoạch.
IV. Thời gian và báo cáo
Phát động trong quý I; sơ kết trong tháng 7; tổng kết trong tháng 12 năm 2021.
Đơn vị báo cáo 6 tháng, báo cáo năm và báo cáo từng chuyên đề.
V. Bình xét, suy tôn
Điểm để bình xét là điểm thẩm định đã thống nhất.
Mỗi đơn vị có 01 phiếu. Số đơn vị được suy tôn không quá 04.
VI. Tổ chức thực hiện
Các đơn vị phổ biến Kế hoạch tới công chức, viên chức, người lao động, đăng ký chỉ tiêu và danh hiệu thi đua.
Trưởng Cụm theo dõi, đôn đốc; Vụ Thi đua - Khen thưởng hướng dẫn, kiểm tra.`;

export interface PlannedComment {
  unit: MemberCode;
  /** Number of the paragraph; null: the whole draft. */
  label: string | null;
  words: string;
}

/** By writing, before the demonstration opens. */
export const earlyComments: readonly PlannedComment[] = [
  {
    unit: 'HTQTCT',
    label: 'II.3',
    words: 'Mức 80 % không hợp với lĩnh vực có tỷ lệ hồ sơ giấy cao. Đề nghị để đơn vị tự đăng ký.',
  },
  { unit: 'LLTP', label: 'II.3', words: 'Đề nghị tính riêng hồ sơ nhận qua bưu chính.' },
  {
    unit: 'CTN',
    label: 'III.2',
    words: 'Đề nghị chấm theo số hồ sơ thực nhận, vì số hồ sơ giảm trong năm có dịch.',
  },
  { unit: 'TGPL', label: 'V.1', words: 'Đề nghị nêu rõ khi nào người chấm phải giải thích.' },
];
export const earlyConsents: readonly MemberCode[] = ['BTNN'];

/** From the opening of the demonstration to the conference. */
export const lateComments: readonly PlannedComment[] = [
  { unit: 'KTVB', label: 'IV.2', words: 'Đề nghị gộp báo cáo chuyên đề vào báo cáo 6 tháng.' },
  {
    unit: 'KTVB',
    label: null,
    words: 'Nhất trí với bố cục. Đề nghị ban hành trong quý I để đơn vị kịp đăng ký.',
  },
];

/** At the conference (S12). */
export const conferenceComments: readonly PlannedComment[] = [
  { unit: 'BTTP', label: 'II.1', words: 'Đề nghị cá biệt hóa phong trào tới từng cá nhân.' },
  { unit: 'PBGDPL', label: 'V.1', words: 'Đề nghị tăng điểm thưởng cho tuyên truyền lên tối đa 15.' },
  {
    unit: 'THADS',
    label: 'V.2',
    words: 'Đề nghị quy định rõ mẫu số khi tính tỷ lệ phiếu và cách xử lý khi bằng phiếu.',
  },
];
export const conferenceConsents: readonly MemberCode[] = ['QLXLVPHC'];

export interface PlannedAnswer {
  unit: MemberCode;
  label: string | null;
  verdict: 'taken' | 'partly' | 'explained';
  words: string;
}

export const firstAnswers: readonly PlannedAnswer[] = [
  { unit: 'BTTP', label: 'II.1', verdict: 'taken', words: 'Bổ sung vế cuối đoạn II.1.' },
  { unit: 'HTQTCT', label: 'II.3', verdict: 'taken', words: 'Bỏ mức chung; đặt sàn là kết quả năm 2020.' },
  {
    unit: 'LLTP',
    label: 'II.3',
    verdict: 'partly',
    words: 'Tính riêng trong báo cáo. Chưa tách trong thang điểm vì số liệu năm 2020 không phân được.',
  },
  { unit: 'CTN', label: 'III.2', verdict: 'taken', words: 'Chấm theo tỷ lệ trên số hồ sơ thực nhận.' },
  {
    unit: 'KTVB',
    label: 'IV.2',
    verdict: 'partly',
    words: 'Gộp hai chuyên đề; giữ riêng chuyên đề nông thôn mới vì Bộ yêu cầu báo cáo riêng.',
  },
  { unit: 'TGPL', label: 'V.1', verdict: 'taken', words: 'Bổ sung câu thứ hai của đoạn V.1.' },
  {
    unit: 'PBGDPL',
    label: 'V.1',
    verdict: 'explained',
    words: 'Giữ trần 10,0 điểm: tăng trần làm điểm thưởng lấn điểm nhiệm vụ chuyên môn. Sẽ xem lại khi sơ kết.',
  },
  { unit: 'KTVB', label: null, verdict: 'explained', words: 'Kế hoạch trình ký trong tháng 02 năm 2021.' },
];
export const lastAnswer: PlannedAnswer = {
  unit: 'THADS',
  label: 'V.2',
  verdict: 'taken',
  words: 'Ghi mẫu số là tổng số thành viên có quyền bỏ phiếu; bằng phiếu thì bỏ phiếu lại giữa các đơn vị đó.',
};

/** What version 2 changes, by the number in version 1. */
export const changes: readonly { label: string; words: string; reason: string }[] = [
  {
    label: 'I.2',
    words: 'Nâng cao chất lượng công tác thi đua, khen thưởng; đánh giá thực chất, hiệu quả, đúng người, đúng đơn vị.',
    reason: 'Ý kiến chỉ đạo của Thứ trưởng tại Hội nghị ngày 17/12/2020',
  },
  {
    label: 'II.1',
    words:
      'Thi đua hoàn thành 100 % nhiệm vụ trong Kế hoạch công tác năm 2021 của từng đơn vị, cụ thể hóa thành chỉ tiêu tới từng cá nhân.',
    reason: '',
  },
  {
    label: 'II.3',
    words:
      'Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến mức độ 3, 4 lên mức đơn vị đăng ký, không thấp hơn kết quả năm 2020.',
    reason: '',
  },
  { label: 'III.2', words: 'Với lĩnh vực giải quyết hồ sơ, chấm theo tỷ lệ trên số hồ sơ thực nhận.', reason: '' },
  {
    label: 'IV.1',
    words: 'Phát động trong quý I; sơ kết trước ngày 10 tháng 7; tổng kết trong tháng 12 năm 2021.',
    reason: '',
  },
  {
    label: 'IV.2',
    words: 'Đơn vị báo cáo 6 tháng, báo cáo năm và báo cáo riêng chuyên đề nông thôn mới.',
    reason: '',
  },
  {
    label: 'V.1',
    words:
      'Điểm để bình xét là điểm thẩm định đã thống nhất. Chênh từ 1,0 điểm trở lên ở một tiêu chí phải có lý do bằng văn bản.',
    reason: '',
  },
];
/** The paragraph that version 2 adds at the end of section IV, because of the postal applications. */
export const addedParagraph = 'Báo cáo tách riêng hồ sơ nhận qua bưu chính.';
/** Written before the issue: why the months became a day. */
export const lateReason = { label: 'IV.1', reason: 'Thống nhất với thời hạn sơ kết của Bộ (mô phỏng)' };
export const lastChange = {
  label: 'V.2',
  words:
    'Mỗi đơn vị có 01 phiếu. Số đơn vị được suy tôn không quá 04; tỷ lệ phiếu tính trên tổng số thành viên có quyền bỏ phiếu; bằng phiếu thì bỏ phiếu lại giữa các đơn vị đó.',
};
