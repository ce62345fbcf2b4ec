import { demonstrationPassword } from '#seeds/cum-iii-2020/data/simulated-people.ts';
import type { Config } from '../config.ts';

/** What a person reads when the program has opened: where, as whom, on which database. */
export function openingWords(config: Config, url: string): string {
  const lines = ['', `  Thi Đua đang mở tại ${url}`, ''];
  if (config.demonstration) {
    lines.push(
      '  Bản minh họa: Cụm thi đua số III, Bộ Tư pháp, tuần hội nghị tháng 12/2020 (số liệu mô phỏng).',
      `  Trang đầu cho chọn vai. Hoặc đăng nhập bằng tài khoản, mật khẩu chung: ${demonstrationPassword}`,
      '    gdbd.cv, ctn.truong   chuyên viên, thủ trưởng đơn vị (mã đơn vị: thads htqtct btnn ktvb gdbd tgpl ctn bttp qlxlvphc lltp pbgdpl)',
      '    ktvb.truong, ktvb.cv  Trưởng Cụm năm 2020 (chủ trì) và thư ký Cụm',
      '    tgpl.cv, pbgdpl.cv    ủy viên tổ kiểm phiếu',
      '    vu.tdkt               Vụ Thi đua – Khen thưởng',
      '    thutruong             lãnh đạo Bộ dự hội nghị, không bỏ phiếu',
      '    hd.tccb, hd.thuky     ủy viên, thư ký Hội đồng Thi đua – Khen thưởng',
      '    botruong, vanthu, ketoan  ký quyết định; lấy số, công bố, lưu trữ; chi tiền thưởng',
      '    quantri               quản trị hệ thống',
      '',
    );
  }
  lines.push(
    config.databaseUrl
      ? '  Cơ sở dữ liệu: PostgreSQL (DATABASE_URL).'
      : `  Cơ sở dữ liệu: bản nhúng (PGlite) tại ${config.dataFolder}. Không dùng fsync: chịu được tiến trình bị ngắt,\n  không chịu được mất điện. Dữ liệu của cơ quan cần PostgreSQL.`,
    '',
    '',
  );
  return lines.join('\n');
}
