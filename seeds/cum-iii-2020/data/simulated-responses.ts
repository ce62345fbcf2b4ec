import { type MemberCode, published } from './published.ts';

const [countryside, learning, poor, enterprises] = published.movements;

/**
 * The superior movements of 2020. The first four names are published (S11); who launched them is not said there, and is
 * written down as not compared with the document. S11 also speaks of movements of the Ministry without their names.
 */
export const superiorMovements = [
  { name: poor, level: 'nation', launchingBody: 'Thủ tướng Chính phủ (chưa đối chiếu văn bản)' },
  { name: enterprises, level: 'nation', launchingBody: 'Thủ tướng Chính phủ (chưa đối chiếu văn bản)' },
  { name: countryside, level: 'ministry', launchingBody: 'Bộ Tư pháp (chưa đối chiếu văn bản)' },
  { name: learning, level: 'ministry', launchingBody: 'Bộ Tư pháp (chưa đối chiếu văn bản)' },
  { name: 'Thi đua theo đợt năm 2020 do Bộ phát động (mô phỏng)', level: 'ministry', launchingBody: 'Bộ Tư pháp' },
] as const;

export interface PlannedResponse {
  unit: MemberCode;
  superior: string;
  words: string;
}

/** What units wrote they did; simulated. */
export const midYearResponses: readonly PlannedResponse[] = [
  {
    unit: 'TGPL',
    superior: countryside,
    words: 'Tổ chức 12 đợt trợ giúp pháp lý lưu động tại xã đặc biệt khó khăn (mô phỏng).',
  },
  {
    unit: 'PBGDPL',
    superior: countryside,
    words: 'Hướng dẫn đánh giá xã đạt chuẩn tiếp cận pháp luật, biên soạn 04 bộ tài liệu (mô phỏng).',
  },
  { unit: 'CTN', superior: poor, words: 'Vận động, hỗ trợ 20 trẻ em có hoàn cảnh khó khăn ở 02 cơ sở (mô phỏng).' },
  {
    unit: 'GDBD',
    superior: enterprises,
    words: 'Rút thời gian trả kết quả đăng ký trực tuyến cho doanh nghiệp (mô phỏng).',
  },
];

export const yearEndResponses: readonly PlannedResponse[] = [
  { unit: 'THADS', superior: learning, words: '63/63 cục địa phương đăng ký việc làm theo (mô phỏng).' },
  { unit: 'KTVB', superior: learning, words: 'Mỗi chi bộ đăng ký 01 việc làm theo, kiểm điểm theo quý (mô phỏng).' },
  { unit: 'THADS', superior: poor, words: 'Ủng hộ quỹ vì người nghèo 01 ngày lương (mô phỏng).' },
  { unit: 'HTQTCT', superior: countryside, words: 'Hỗ trợ 05 xã vùng cao số hóa sổ hộ tịch (mô phỏng).' },
  {
    unit: 'BTTP',
    superior: enterprises,
    words: 'Công khai thủ tục công chứng, đấu giá, luật sư ở mức độ 3 (mô phỏng).',
  },
  { unit: 'LLTP', superior: enterprises, words: 'Cấp phiếu lý lịch tư pháp trực tuyến cho lao động (mô phỏng).' },
  { unit: 'BTNN', superior: learning, words: 'Học tập chuyên đề năm 2020 trong toàn đơn vị (mô phỏng).' },
];
