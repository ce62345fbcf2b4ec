import { NONE, type QuestionKey } from '#src/features/dossiers/rules/report-questions.ts';
import type { MemberCode } from './published.ts';

/** Simulated: what the four nominees wrote in their achievement reports. Nothing of it is published. */
const work: Partial<Record<MemberCode, { duty: string; result: string; initiative: string; staff: string }>> = {
  BTNN: {
    duty: 'quản lý nhà nước về công tác bồi thường nhà nước',
    result: 'Hoàn thành hướng dẫn nghiệp vụ cho các địa phương và xác định cơ quan giải quyết bồi thường đúng hạn.',
    initiative: 'Sổ tay hỏi đáp nghiệp vụ và chuyên mục hỗ trợ người yêu cầu bồi thường.',
    staff: '27 công chức',
  },
  GDBD: {
    duty: 'quản lý nhà nước về đăng ký biện pháp bảo đảm và đăng ký trực tuyến',
    result: 'Giải quyết hồ sơ đăng ký trực tuyến đúng hạn, tỷ lệ hồ sơ trực tuyến tăng so với năm trước.',
    initiative: 'Cấp bản sao kết quả đăng ký trực tuyến và rút ngắn một bước xử lý nội bộ.',
    staff: '112 công chức, viên chức, người lao động',
  },
  BTTP: {
    duty: 'quản lý nhà nước về luật sư, công chứng, giám định tư pháp, đấu giá tài sản và trọng tài',
    result: 'Hoàn thành các đề án, văn bản được giao trong năm và kiểm tra tổ chức hành nghề theo kế hoạch.',
    initiative: 'Cơ sở dữ liệu tổ chức hành nghề dùng chung với các Sở Tư pháp.',
    staff: '48 công chức',
  },
  LLTP: {
    duty: 'xây dựng, quản lý cơ sở dữ liệu lý lịch tư pháp quốc gia và cấp phiếu lý lịch tư pháp',
    result: 'Tra cứu, xác minh và cấp phiếu lý lịch tư pháp đúng hạn; giảm hồ sơ tồn so với năm trước.',
    initiative: 'Chia sẻ dữ liệu điện tử thay văn bản giấy trong xác minh lý lịch tư pháp.',
    staff: '64 viên chức, người lao động',
  },
};

export function simulatedAnswers(unit: MemberCode, unitName: string): Record<QuestionKey, string> {
  const known = work[unit] ?? { duty: 'nhiệm vụ được giao', result: '', initiative: '', staff: 'công chức' };
  return {
    seat: `${unitName}, trụ sở tại Hà Nội.`,
    founding: `${unitName} hoạt động ổn định; bộ máy được kiện toàn qua các năm.`,
    structure: `Đơn vị có lãnh đạo và các phòng chuyên môn, tổng số ${known.staff}; có chi bộ, công đoàn, chi đoàn.`,
    conditions:
      'Thuận lợi: được lãnh đạo Bộ chỉ đạo sát sao, đội ngũ đoàn kết.\nKhó khăn: khối lượng việc tăng trong khi phải phòng, chống dịch COVID-19.',
    functions: `Giúp Bộ trưởng ${known.duty}; thực hiện các nhiệm vụ khác được giao.`,
    results: `${known.result}\nCác chỉ tiêu đã đăng ký đều đạt, một số chỉ tiêu vượt; chi tiết tại bảng số liệu của báo cáo.`,
    measures: `Giao việc theo tuần, kiểm tra tiến độ hằng tháng.\nSáng kiến: ${known.initiative}`,
    movements: 'Phát động trong toàn đơn vị, gắn phong trào với nhiệm vụ chuyên môn; tổng kết và biểu dương cuối năm.',
    policy: 'Chấp hành nghiêm chủ trương của Đảng, pháp luật của Nhà nước; không có vụ việc tham nhũng, lãng phí.',
    party: 'Chi bộ hoàn thành tốt nhiệm vụ; công đoàn, đoàn thanh niên hoạt động đều.',
    titles: '2019; Tập thể lao động xuất sắc; số 10/MP, 06/01/2020, Bộ trưởng Bộ Tư pháp (mô phỏng)',
    commendations: NONE,
  };
}

/** Simulated: a remark of the standing office, and what BTTP wrote after it. */
export const returnOfBttp = {
  dueOn: '2021-01-22',
  remarks: [
    { item: 'report.measures', remark: 'Nêu rõ sáng kiến đã áp dụng từ khi nào, ở phạm vi nào và hiệu quả cụ thể.' },
    { item: 'part.confirmation', remark: 'Thiếu văn bản xác nhận của Đảng ủy Bộ về tổ chức đảng, đoàn thể.' },
  ],
  measuresAgain:
    'Giao việc theo tuần, kiểm tra tiến độ hằng tháng.\nSáng kiến: cơ sở dữ liệu tổ chức hành nghề dùng chung với các Sở Tư pháp, áp dụng từ tháng 03/2020, giảm một nửa số báo cáo giấy.',
} as const;

export const simulatedComments = [
  {
    unit: 'GDBD',
    receivedOn: '2021-01-26',
    sender: 'Một doanh nghiệp tại Hà Nội (mô phỏng)',
    content: 'Đăng ký trực tuyến thuận tiện hơn trước; đề nghị tiếp tục rút ngắn thời gian trả kết quả.',
    answer: 'Ghi nhận. Ý kiến không liên quan đến tiêu chuẩn xét tặng; chuyển đơn vị tiếp thu.',
  },
  {
    unit: 'LLTP',
    receivedOn: '2021-01-27',
    sender: 'Một công dân tại Nghệ An (mô phỏng)',
    content: 'Hỏi về việc giảm hồ sơ tồn nêu trong đề nghị được tính từ thời điểm nào.',
    answer: 'Tính từ 01/01/2020 đến 30/11/2020, theo bảng tự chấm điểm đã thẩm định.',
  },
] as const;

/** A small paper of one page, for attachments; its text is plain. */
export function simulatedFile(title: string): Uint8Array {
  const content = `BT /F1 14 Tf 72 770 Td (${title.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + end);
}
