import { officerName, type UnitCode, units } from './small-ministry.ts';

// What the people of the small ministry write and decide in its year; everything is simulated.

export const criteria = [
  { code: '1.1', name: 'Hồ sơ giải quyết đúng hạn', maximum: 60 },
  { code: '1.2', name: 'Kỷ luật, kỷ cương', maximum: 40 },
] as const;
export const selfPoints = {
  bac: { '1.1': 56, '1.2': 36 },
  trung: { '1.1': 57, '1.2': 38 },
  nam: { '1.1': 59, '1.2': 40 },
} as const;
/** Nobody reviews the own unit, no two units review each other. */
export const reviewerOf = { bac: 'trung', trung: 'nam', nam: 'bac' } as const;

export const flag = 'Cờ thi đua ngành Tư pháp';
export const conference = 'Hội nghị tổng kết năm 2021';
export const programme = [
  { title: 'Tuyên bố lý do', at: '8:30', kind: 'Khai mạc, giới thiệu đại biểu' },
  { title: `Bỏ phiếu suy tôn ${flag}`, at: '9:00', kind: 'Bỏ phiếu suy tôn' },
  { title: 'Bế mạc', at: '11:00', kind: 'Bế mạc' },
] as const;
/** No document sets these for the cluster: each is assumed, and the form asks by whom. */
export const ballotRules = {
  'Số đơn vị được suy tôn': { 'Quy định': 1 },
  'Cách chọn trên phiếu': { 'Quy định': 'Chọn không quá số đơn vị được suy tôn' },
  'Phiếu kín hay công khai': { 'Quy định': 'Phiếu kín' },
  'Ngưỡng trúng suy tôn': { 'So sánh': 'quá', 'Tỷ lệ': '1/2', 'Mẫu số': 'Tổng số thành viên có quyền bỏ phiếu' },
  'Số có mặt để đủ điều kiện họp': { 'So sánh': 'từ', 'Tỷ lệ': '2/3' },
  'Bỏ phiếu cho chính đơn vị mình': { 'Quy định': 'Được' },
  'Khi bằng phiếu ở vị trí cuối': { 'Quy định': 'Bỏ phiếu lại giữa các đơn vị bằng phiếu' },
  'Khi nào phiếu không hợp lệ': { 'Quy định': 'Chọn nhiều hơn số đơn vị được suy tôn' },
};
export const assumedBy = (who: string) => ({
  Nguồn: 'Giả định',
  'Ai quyết định (nếu giả định), hoặc văn bản quy định': `${who} (mô phỏng)`,
});
export const dossierCode = 'HS-2021-0001';
/** The answers of the report, under the question that each page asks. */
export const report = {
  'Trụ sở chính, điện thoại, trang thông tin điện tử của đơn vị?': 'Trụ sở mô phỏng.',
  'Đơn vị được thành lập khi nào, theo văn bản nào, phát triển ra sao?': 'Thành lập năm 2015 (mô phỏng).',
  'Cơ cấu tổ chức, tổng số công chức, viên chức, người lao động; tổ chức đảng, đoàn thể?': 'Ba phòng (mô phỏng).',
  'Thuận lợi và khó khăn trong năm ảnh hưởng đến việc thực hiện nhiệm vụ?': 'Đủ nhân lực (mô phỏng).',
  'Chức năng, nhiệm vụ được giao của đơn vị?': 'Giải quyết hồ sơ phía Nam (mô phỏng).',
  'Đơn vị đạt kết quả gì so với chỉ tiêu đã đăng ký và so với năm trước?': 'Đạt 99 %, vượt chỉ tiêu (mô phỏng).',
  'Biện pháp, nguyên nhân của thành tích; sáng kiến, mô hình mới đã áp dụng?': 'Một cửa điện tử (mô phỏng).',
  'Đơn vị đã hưởng ứng các phong trào thi đua như thế nào, kết quả ra sao?': 'Hưởng ứng đủ (mô phỏng).',
  'Việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước; chống tham nhũng, lãng phí?':
    'Chấp hành tốt.',
  'Kết quả hoạt động và xếp loại của tổ chức đảng, đoàn thể trong năm?': 'Hoàn thành tốt (mô phỏng).',
  'Đơn vị đã được tặng danh hiệu thi đua nào trước đây?': 'Không có',
  'Đơn vị đã được tặng hình thức khen thưởng nào trước đây?': 'Không có',
};
export const votes = { bac: 0, trung: 1, nam: 2 };
export const tellerName = (unit: UnitCode) => `${officerName(unit)}, ${units[unit]}`;
export const shortName = (unit: UnitCode) => units[unit].replace('Cục ', '');

export const session = 'Phiên họp Hội đồng, lần 1 năm 2022';
export const councilRules = {
  'Ngưỡng đồng ý': { 'So sánh': 'từ', 'Tỷ lệ': '2/3', 'Mẫu số': 'Tổng số thành viên Hội đồng' },
  'Biểu quyết công khai hay bỏ phiếu kín': { 'Quy định': 'Biểu quyết công khai' },
  'Số có mặt để đủ điều kiện họp': { 'So sánh': 'từ', 'Tỷ lệ': '2/3' },
  'Người không tham gia xét': { 'Quy định': 'vẫn tính vào mẫu số' },
  'Thành viên vắng mặt': { 'Quy định': 'gửi ý kiến bằng văn bản, được tính' },
  'Khi số đồng ý và không đồng ý bằng nhau': { 'Quy định': 'Chỉ theo tỷ lệ' },
};
export const agree = /^Đồng ý$/;
