import type { MemberCode } from './published.ts';

/**
 * Simulated targets. The work areas are those that the news item names for the cluster (S9, S10); the figures are
 * invented. Values are text because indicators differ in kind; weights are whole percent and sum to 100 for each unit.
 */
export interface SeedTarget {
  indicator: string;
  measure: string;
  baseline: string;
  target: string;
  weight: number;
  owner: string;
  /** Month and day inside the year. */
  due: string;
}

type Row = readonly [
  indicator: string,
  measure: string,
  baseline: string,
  target: string,
  weight: number,
  owner: string,
  due: string,
];

const rows: Record<MemberCode, readonly Row[]> = {
  THADS: [
    ['Tỷ lệ thi hành xong về việc', '%', '78,5', '81,5', 30, 'Các Vụ nghiệp vụ', '09-30'],
    ['Tỷ lệ thi hành xong về tiền', '%', '38,0', '40,0', 25, 'Các Vụ nghiệp vụ', '09-30'],
    ['Phần mềm quản lý quá trình thụ lý, tổ chức thi hành án', 'tỉnh', '40', '63', 15, 'Trung tâm Thống kê', '11-30'],
    ['Giải quyết khiếu nại, tố cáo đúng hạn', '%', '95', '98', 15, 'Vụ Giải quyết khiếu nại', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '4', '5', 15, 'Văn phòng', '12-15'],
  ],
  HTQTCT: [
    ['Tỉnh dùng phần mềm đăng ký hộ tịch dùng chung', 'tỉnh', '45', '63', 30, 'Phòng Hộ tịch', '12-15'],
    ['Hồ sơ quốc tịch trình đúng hạn', '%', '92', '97', 30, 'Phòng Quốc tịch', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '3', '4', 20, 'Phòng Chứng thực', '11-30'],
    ['Dịch vụ công trực tuyến mức độ 3, 4', 'thủ tục', '4', '8', 20, 'Văn phòng Cục', '11-30'],
  ],
  BTNN: [
    ['Vụ việc yêu cầu bồi thường được hướng dẫn đúng hạn', '%', '94', '98', 35, 'Phòng Nghiệp vụ 1', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '2', '3', 25, 'Phòng Nghiệp vụ 2', '11-30'],
    ['Địa phương được kiểm tra, hướng dẫn', 'tỉnh', '8', '12', 20, 'Phòng Nghiệp vụ 2', '10-31'],
    ['Sáng kiến cấp cơ sở được công nhận', 'sáng kiến', '1', '1', 20, 'Cục trưởng', '11-30'],
  ],
  KTVB: [
    ['Văn bản được kiểm tra theo thẩm quyền', '%', '95', '100', 35, 'Phòng Kiểm tra 1', '12-15'],
    ['Kết luận kiểm tra được theo dõi xử lý', '%', '90', '98', 25, 'Phòng Kiểm tra 2', '12-15'],
    ['Văn bản được hợp nhất đúng hạn', '%', '92', '98', 20, 'Phòng Rà soát', '11-30'],
    ['Cập nhật cơ sở dữ liệu quốc gia về pháp luật', '%', '96', '100', 20, 'Phòng Rà soát', '12-15'],
  ],
  GDBD: [
    ['Đơn đăng ký trực tuyến mức độ 4 giải quyết trong ngày', '%', '97,0', '99,0', 30, 'Ba Trung tâm Đăng ký', '12-15'],
    ['Đăng ký biện pháp bảo đảm qua hệ thống trực tuyến', '%', '82', '90', 25, 'Phòng Đăng ký', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '3', '4', 20, 'Phòng Nghiệp vụ', '11-30'],
    ['Sáng kiến cấp cơ sở được công nhận', 'sáng kiến', '1', '2', 15, 'Cục trưởng', '11-30'],
    ['Tỉnh được kiểm tra về đăng ký đất đai', 'tỉnh', '6', '8', 10, 'Phòng Nghiệp vụ', '10-31'],
  ],
  TGPL: [
    ['Vụ việc tham gia tố tụng thành công', '%', '18', '21', 35, 'Phòng Quản lý chất lượng', '12-15'],
    ['Vụ việc đạt chất lượng qua thẩm định', '%', '95', '97', 25, 'Phòng Quản lý chất lượng', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '2', '3', 20, 'Phòng Chính sách', '11-30'],
    ['Đợt truyền thông ở xã đặc biệt khó khăn', 'đợt', '20', '30', 20, 'Phòng Chính sách', '11-30'],
  ],
  CTN: [
    ['Hồ sơ nuôi con nuôi nước ngoài giải quyết đúng hạn', '%', '94', '98', 40, 'Phòng Nghiệp vụ', '12-15'],
    ['Báo cáo phát triển trẻ em con nuôi nhận đủ', '%', '85', '92', 20, 'Phòng Hợp tác quốc tế', '11-30'],
    ['Phần mềm quản lý con nuôi dùng tại địa phương', 'tỉnh', '10', '25', 20, 'Văn phòng Cục', '11-30'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '1', '2', 20, 'Phòng Nghiệp vụ', '11-30'],
  ],
  BTTP: [
    ['Hồ sơ luật sư, công chứng giải quyết trước hạn', '%', '60', '75', 30, 'Phòng Luật sư', '12-15'],
    ['Văn bản xây dựng đúng tiến độ', 'văn bản', '4', '6', 30, 'Các phòng', '11-30'],
    ['Cơ sở dữ liệu luật sư cập nhật đủ', '%', '88', '100', 20, 'Văn phòng Cục', '11-30'],
    ['Đoàn kiểm tra tổ chức hành nghề', 'đoàn', '6', '8', 20, 'Phòng Đấu giá', '10-31'],
  ],
  QLXLVPHC: [
    ['Nghị định xử phạt được thẩm định đúng hạn', '%', '93', '98', 35, 'Phòng Xử phạt', '12-15'],
    ['Địa phương được kiểm tra liên ngành', 'tỉnh', '5', '8', 25, 'Phòng Theo dõi thi hành', '10-31'],
    ['Cơ sở dữ liệu xử lý vi phạm hành chính', '% tiến độ', '40', '70', 20, 'Văn phòng Cục', '12-15'],
    ['Lớp bồi dưỡng nghiệp vụ', 'lớp', '4', '6', 20, 'Phòng Xử phạt', '11-30'],
  ],
  LLTP: [
    ['Phiếu lý lịch tư pháp cấp đúng và trước hạn', '%', '95', '99', 35, 'Phòng Cấp phiếu', '12-15'],
    [
      'Thông tin lý lịch tư pháp được cập nhật',
      'nghìn bản tin',
      '250',
      '300',
      25,
      'Phòng Quản lý cơ sở dữ liệu',
      '12-15',
    ],
    ['Cấp phiếu qua dịch vụ công mức độ 3, 4', 'tỉnh', '50', '63', 20, 'Phòng Hành chính', '11-30'],
    ['Sáng kiến cấp cơ sở được công nhận', 'sáng kiến', '1', '2', 20, 'Giám đốc', '11-30'],
  ],
  PBGDPL: [
    ['Văn bản mới được phổ biến trong 30 ngày', '%', '85', '95', 35, 'Phòng Phổ biến', '12-15'],
    ['Cuộc thi tìm hiểu pháp luật trực tuyến', 'cuộc', '1', '2', 25, 'Phòng Báo cáo viên', '11-09'],
    ['Xã đạt chuẩn tiếp cận pháp luật được đánh giá', '%', '90', '98', 20, 'Phòng Hòa giải', '12-15'],
    ['Chuyên mục pháp luật trên phương tiện truyền thông', 'số', '40', '52', 20, 'Phòng Phổ biến', '12-15'],
  ],
};

export function targetsOf(unit: MemberCode): SeedTarget[] {
  return rows[unit].map(([indicator, measure, baseline, target, weight, owner, due]) => ({
    indicator,
    measure,
    baseline,
    target,
    weight,
    owner,
    due,
  }));
}

/** The covenant's text of both years. Simulated: the text that was signed is not published. */
export const covenantText = [
  'Tổ chức phong trào thi đua gắn với nhiệm vụ chính trị, chuyên môn của từng đơn vị; cá biệt hóa phong trào tới từng đơn vị, từng cá nhân.',
  'Hoàn thành các chỉ tiêu đã đăng ký trong phụ lục; chỉ tiêu là căn cứ để tự chấm, thẩm định và bình xét cuối năm.',
  'Chấm điểm trung thực, có minh chứng; đánh giá thực chất, hiệu quả, đúng người, đúng đơn vị, tạo được sự đồng tình chung.',
  'Giữ nghiêm kỷ luật, kỷ cương hành chính; đoàn kết, phối hợp và chia sẻ kinh nghiệm giữa các đơn vị trong Cụm.',
];
