/**
 * Simulated score table of 2020 in the first form: 27 base criteria in five groups of 60, 10, 15, 10 and 5 points, and
 * bonuses with a cap of 10. Points are thousandths. The Ministry's own table of that year was not read.
 */
interface Line {
  code: string;
  name: string;
  maximum: number;
  kind: 'base' | 'bonus' | 'penalty';
  guidance: string;
}

const base = (code: string, name: string, points: number, guidance = ''): Line => ({
  code,
  name,
  maximum: points * 1000,
  kind: 'base',
  guidance,
});
const bonus = (code: string, name: string, points: number, guidance: string): Line => ({
  ...base(code, name, points, guidance),
  kind: 'bonus',
});
const penalty = (code: string, name: string, points: number, guidance: string): Line => ({
  ...base(code, name, points, guidance),
  kind: 'penalty',
});

export const bonusCap = 10_000;

export const groups: { code: string; name: string; criteria: Line[] }[] = [
  {
    code: '1',
    name: 'Thực hiện nhiệm vụ chuyên môn',
    criteria: [
      base('1.1', 'Hoàn thành kế hoạch công tác năm đã đăng ký', 20, 'Từ 98 % trở lên: 20 điểm'),
      base(
        '1.2',
        'Xây dựng, thẩm định văn bản quy phạm pháp luật đúng tiến độ, bảo đảm chất lượng',
        10,
        'Mỗi văn bản chậm so với kế hoạch trừ 0,5 điểm',
      ),
      base('1.3', 'Kiểm tra, rà soát, hợp nhất văn bản thuộc lĩnh vực', 8),
      base('1.4', 'Giải quyết thủ tục hành chính, nhiệm vụ chuyên ngành đúng hạn', 10),
      base('1.5', 'Hướng dẫn nghiệp vụ cho địa phương', 4),
      base('1.6', 'Thanh tra, kiểm tra chuyên ngành theo kế hoạch', 4),
      base('1.7', 'Giải quyết đơn thư, kiến nghị', 4),
    ],
  },
  {
    code: '2',
    name: 'Chấp hành chủ trương, pháp luật; xây dựng tổ chức',
    criteria: [
      base('2.1', 'Thực hiện chủ trương của Đảng, pháp luật của Nhà nước', 2),
      base('2.2', 'Kỷ luật, kỷ cương hành chính', 2),
      base('2.3', 'Phòng, chống tham nhũng, thực hành tiết kiệm', 2),
      base('2.4', 'Đoàn kết nội bộ, quy chế dân chủ', 2),
      base('2.5', 'Đào tạo, bồi dưỡng công chức, viên chức', 2),
    ],
  },
  {
    code: '3',
    name: 'Cải cách hành chính, ứng dụng công nghệ thông tin',
    criteria: [
      base('3.1', 'Kế hoạch cải cách hành chính của đơn vị', 3),
      base('3.2', 'Duy trì dịch vụ công trực tuyến mức độ 3, 4', 4),
      base('3.3', 'Hồ sơ giải quyết trước hạn', 3),
      base('3.4', 'Quản lý văn bản, hồ sơ công việc trên môi trường mạng', 3),
      base('3.5', 'An toàn thông tin', 2),
    ],
  },
  {
    code: '4',
    name: 'Phong trào thi đua, công tác khen thưởng',
    criteria: [
      base('4.1', 'Tổ chức phong trào thi đua gắn với nhiệm vụ của đơn vị', 3),
      base('4.2', 'Hưởng ứng các phong trào do Bộ phát động', 2),
      base('4.3', 'Phát hiện, nhân điển hình tiên tiến', 2),
      base('4.4', 'Khen thưởng đúng người, đúng việc, hướng về người trực tiếp lao động', 2),
      base('4.5', 'Hồ sơ khen thưởng đúng mẫu, đúng hạn', 1),
    ],
  },
  {
    code: '5',
    name: 'Chế độ báo cáo, phối hợp',
    criteria: [
      base('5.1', 'Thực hiện đầy đủ chế độ thông tin, phối hợp trong cụm', 1),
      base('5.2', 'Gửi báo cáo định kỳ đúng hạn, đúng mẫu', 1),
      base('5.3', 'Đóng góp ý kiến vào văn bản của cụm', 1),
      base('5.4', 'Tham gia đầy đủ hội nghị, sinh hoạt của cụm', 1),
      base('5.5', 'Thực hiện giao ước thi đua đã ký', 1),
    ],
  },
  {
    code: 'T',
    name: 'Điểm thưởng',
    criteria: [
      bonus('T.1', 'Sáng kiến được công nhận cấp cơ sở', 10, '5,0 điểm mỗi sáng kiến'),
      bonus('T.2', 'Bài đăng tuyên truyền, tấm gương điển hình', 3, '0,2 điểm mỗi bài'),
    ],
  },
  {
    code: 'P',
    name: 'Điểm trừ',
    criteria: [penalty('P.1', 'Báo cáo chậm so với hạn', 5, '0,5 điểm mỗi lần')],
  },
];
