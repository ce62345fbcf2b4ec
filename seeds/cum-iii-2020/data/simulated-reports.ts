import type { Forecast, ProgressState } from '#src/features/reports/rules/mid-year.ts';
import type { MemberCode } from './published.ts';

/**
 * Simulated: what each unit reports at mid-year, in the order of its targets in `simulated-targets.ts`. Share is of the
 * signed goal, in thousandths of a percent; null where it cannot be computed.
 */
export interface SeedProgress {
  value: string;
  share: number | null;
  state: ProgressState;
  forecast: Forecast;
  note: string;
}

type Row = readonly [value: string, share: number | null, state: ProgressState, forecast: Forecast, note?: string];

const rows: Record<MemberCode, readonly Row[]> = {
  THADS: [
    ['42,3', 51_902, 'onTrack', 'reach'],
    ['17,1', 42_750, 'behind', 'hard', 'Nhiều vụ án kinh tế lớn chờ xử lý tài sản; tập trung trong quý III, quý IV.'],
    ['47', 74_603, 'onTrack', 'reach'],
    ['96', 97_959, 'onTrack', 'reach'],
    ['3', 60_000, 'onTrack', 'reach'],
  ],
  HTQTCT: [
    ['52', 82_540, 'onTrack', 'reach'],
    ['96', 98_969, 'onTrack', 'reach'],
    ['2', 50_000, 'onTrack', 'reach'],
    ['5', 62_500, 'onTrack', 'reach'],
  ],
  BTNN: [
    ['97', 98_980, 'onTrack', 'reach'],
    ['2', 66_667, 'onTrack', 'reach'],
    ['3', 25_000, 'behind', 'hard', 'Giãn cách xã hội quý II, hoãn kiểm tra tại 03 tỉnh; đề nghị sửa chỉ tiêu.'],
    ['1', 100_000, 'met', 'reach'],
  ],
  KTVB: [
    ['58', 58_000, 'onTrack', 'reach'],
    ['96', 97_959, 'onTrack', 'reach'],
    ['95', 96_939, 'onTrack', 'reach'],
    ['100', 100_000, 'met', 'reach'],
  ],
  GDBD: [
    ['99,2', 100_202, 'exceeded', 'exceed'],
    ['88', 97_778, 'onTrack', 'exceed'],
    ['1', 25_000, 'behind', 'reach', 'Hai thông tư lấy ý kiến kéo dài do dịch; đã đăng ký trình tháng 9 và tháng 10.'],
    ['1', 50_000, 'onTrack', 'reach'],
    ['2', 25_000, 'behind', 'hard', 'Hoãn đoàn kiểm tra quý II; xếp lại lịch từ tháng 8.'],
  ],
  TGPL: [
    ['20,4', 97_143, 'onTrack', 'exceed'],
    ['97', 100_000, 'met', 'reach'],
    ['1', 33_333, 'behind', 'reach', 'Một thông tư chuyển sang quý IV theo chương trình của Bộ.'],
    ['9', 30_000, 'behind', 'hard', 'Chưa tổ chức được ở xã trong thời gian giãn cách; bù trong quý III.'],
  ],
  CTN: [
    ['97', 98_980, 'onTrack', 'reach'],
    ['88', 95_652, 'onTrack', 'reach'],
    ['14', 56_000, 'onTrack', 'reach'],
    ['', null, 'yearEnd', 'reach', 'Hai văn bản trình trong quý IV.'],
  ],
  BTTP: [
    ['71', 94_667, 'onTrack', 'reach'],
    ['3', 50_000, 'onTrack', 'reach'],
    ['93', 93_000, 'onTrack', 'reach'],
    ['3', 37_500, 'behind', 'reach', 'Hai đoàn kiểm tra chuyển sang tháng 8.'],
  ],
  QLXLVPHC: [
    ['95', 96_939, 'onTrack', 'reach'],
    ['2', 25_000, 'behind', 'hard', 'Kiểm tra liên ngành chờ lịch của các bộ.'],
    ['52', 74_286, 'onTrack', 'reach'],
    ['3', 50_000, 'onTrack', 'reach'],
  ],
  LLTP: [
    ['99,1', 100_101, 'exceeded', 'exceed'],
    ['168', 56_000, 'onTrack', 'exceed'],
    ['58', 92_063, 'onTrack', 'reach'],
    ['1', 50_000, 'onTrack', 'reach'],
  ],
  PBGDPL: [
    ['93', 97_895, 'onTrack', 'reach'],
    ['1', 50_000, 'onTrack', 'reach'],
    ['', null, 'yearEnd', 'reach', 'Đánh giá một lần, cuối năm.'],
    ['26', 50_000, 'onTrack', 'reach'],
  ],
};

export function progressOf(unit: MemberCode): SeedProgress[] {
  return rows[unit].map(([value, share, state, forecast, note = '']) => ({ value, share, state, forecast, note }));
}

/** S9, S10: the work areas that the news item names, in its order. The wording of the list is ours. */
export const workAreas = [
  'Chương trình xây dựng văn bản quy phạm pháp luật',
  'Kỷ luật, kỷ cương trong soạn thảo, thẩm định văn bản',
  'Kiểm tra, xử lý, rà soát, hệ thống hóa, hợp nhất văn bản quy phạm pháp luật',
  'Hành chính tư pháp và bổ trợ tư pháp',
  'Đăng ký biện pháp bảo đảm',
  'Trợ giúp pháp lý',
  'Phổ biến, giáo dục pháp luật',
  'Ứng dụng công nghệ thông tin',
] as const;

/** Area by its place in the report: 1 to 8 are `workAreas`, 9 the cluster's movements, 10 those of superior bodies. */
export interface SeedContribution {
  area: number;
  words: string;
  figures: readonly (readonly [indicator: string, unit: string, value: string, last: string])[];
}

const it = (area: number, words: string, ...figures: SeedContribution['figures']): SeedContribution => ({
  area,
  words,
  figures,
});

/**
 * Simulated words and figures on published areas. S10 itself is published: online registration of security interests
 * kept at level 4; software for judgment enforcement, adoption, lawyers and criminal records; services at levels 3, 4.
 */
export const contributions: Record<MemberCode, readonly SeedContribution[]> = {
  THADS: [
    it(1, 'Trình 05 văn bản theo chương trình năm.', ['Văn bản trình đúng tiến độ', 'văn bản', '5', '4']),
    it(4, 'Tổ chức thi hành án dân sự trong điều kiện phòng, chống dịch.', [
      'Tỷ lệ thi hành xong về việc',
      '%',
      '81,6',
      '78,5',
    ]),
    it(8, 'Vận hành phần mềm quản lý quá trình thụ lý, tổ chức thi hành án tại 63 tỉnh.', [
      'Tỉnh dùng phần mềm',
      'tỉnh',
      '63',
      '40',
    ]),
    it(10, 'Hưởng ứng phong trào “Cả nước chung sức vì người nghèo - Không để ai bị bỏ lại phía sau”.'),
  ],
  HTQTCT: [
    it(4, 'Triển khai phần mềm đăng ký hộ tịch dùng chung; giải quyết hồ sơ quốc tịch đúng hạn.', [
      'Hồ sơ quốc tịch trình đúng hạn',
      '%',
      '97',
      '92',
    ]),
    it(8, 'Dịch vụ công trực tuyến mức độ 3, 4 về hộ tịch.', ['Thủ tục mức độ 3, 4', 'thủ tục', '8', '4']),
  ],
  BTNN: [
    it(1, 'Trình 03 văn bản theo chương trình năm.', ['Văn bản trình đúng tiến độ', 'văn bản', '3', '2']),
    it(4, 'Hướng dẫn giải quyết yêu cầu bồi thường; kiểm tra tại 09 tỉnh.', ['Tỉnh được kiểm tra', 'tỉnh', '9', '8']),
  ],
  KTVB: [
    it(2, 'Theo dõi kỷ luật soạn thảo, thẩm định; nhắc các đơn vị chậm tiến độ hằng tháng.'),
    it(
      3,
      'Kiểm tra văn bản theo thẩm quyền; rà soát, hệ thống hóa, hợp nhất đúng hạn.',
      ['Văn bản được kiểm tra', '%', '100', '95'],
      ['Văn bản được hợp nhất đúng hạn', '%', '98', '92'],
    ),
    it(9, 'Cụm tổ chức phong trào thường xuyên gắn với chỉ tiêu của từng đơn vị.'),
  ],
  GDBD: [
    it(5, 'Duy trì đăng ký trực tuyến biện pháp bảo đảm mức độ 4, giải quyết trong ngày.', [
      'Đăng ký qua hệ thống trực tuyến',
      '%',
      '91,2',
      '82',
    ]),
    it(8, 'Hệ thống đăng ký trực tuyến mức độ 4 vận hành liên tục.', ['Giờ ngừng hệ thống', 'giờ', '6', '']),
    it(10, 'Hưởng ứng phong trào “Doanh nghiệp Việt Nam hội nhập và phát triển”.'),
  ],
  TGPL: [
    it(6, 'Nâng chất lượng vụ việc tham gia tố tụng; truyền thông ở xã đặc biệt khó khăn.', [
      'Vụ việc tham gia tố tụng thành công',
      '%',
      '21,3',
      '18',
    ]),
  ],
  CTN: [
    it(4, 'Giải quyết hồ sơ nuôi con nuôi nước ngoài đúng hạn.', ['Hồ sơ giải quyết đúng hạn', '%', '98', '94']),
    it(8, 'Phần mềm quản lý con nuôi dùng tại địa phương.', ['Tỉnh dùng phần mềm', 'tỉnh', '25', '10']),
  ],
  BTTP: [
    it(1, 'Trình 06 văn bản theo chương trình năm.', ['Văn bản trình đúng tiến độ', 'văn bản', '6', '4']),
    it(4, 'Giải quyết hồ sơ luật sư, công chứng trước hạn.', ['Hồ sơ giải quyết trước hạn', '%', '76', '60']),
    it(8, 'Cơ sở dữ liệu luật sư cập nhật đủ.'),
  ],
  QLXLVPHC: [
    it(2, 'Thẩm định nghị định xử phạt đúng hạn.', ['Nghị định thẩm định đúng hạn', '%', '98', '93']),
    it(3, 'Theo dõi thi hành pháp luật, kiểm tra liên ngành tại 07 tỉnh.', ['Tỉnh được kiểm tra', 'tỉnh', '7', '5']),
  ],
  LLTP: [
    it(4, 'Cấp phiếu lý lịch tư pháp đúng và trước hạn.', ['Phiếu cấp đúng, trước hạn', '%', '99,4', '95']),
    it(8, 'Cấp phiếu qua dịch vụ công mức độ 3, 4 tại 63 tỉnh.', ['Tỉnh cấp phiếu trực tuyến', 'tỉnh', '63', '50']),
  ],
  PBGDPL: [
    it(7, 'Phổ biến văn bản mới; tổ chức cuộc thi tìm hiểu pháp luật trực tuyến.', [
      'Cuộc thi trực tuyến',
      'cuộc',
      '2',
      '1',
    ]),
    it(10, 'Hưởng ứng phong trào “Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới”.'),
  ],
};
