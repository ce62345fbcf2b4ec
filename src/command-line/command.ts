/** One command of `npx thidua`; its file is loaded when it is called, so that starting the server loads nothing else. */
export interface Command {
  /** @returns the exit code */
  run(args: string[]): Promise<number>;
}

/** One line of `thidua help` each. */
export const usages = {
  serve: 'serve                      mở hệ thống (npm start)',
  replay:
    'replay [--continue]        diễn lại cả năm 2020, ghi văn bản vào out/, so với kết quả đã công bố; --continue: mô phỏng tiếp đến sổ khen thưởng',
  init: 'init --code MÃ --name TÊN --place NƠI [--superior TÊN] --admin TÊN_ĐĂNG_NHẬP  (mật khẩu: biến THIDUA_ADMIN_PASSWORD)',
  journal: 'journal verify [--checkpoint TỆP]... [--key TỆP]... [--json] | journal checkpoint | journal key',
  archive:
    'archive verify TỆP.zip [--mark DẤU]   kiểm tra gói hồ sơ lưu trữ: đọc từng tệp, so với danh sách niêm phong, in JSON',
  ballot:
    'ballot verify TỆP.bel [--head MÃ] [--voters SỐ] [--electorate SỐ] [--minimum SỐ] [--uuid MÃ] [--fingerprint DẤU] [--no-revotes]   kiểm tra gói bầu chọn, in JSON',
  law: 'law check --facts TỆP.json --award MÃ --on YYYY-MM-DD [--year NĂM] [--received YYYY-MM-DD] [--pack BỘ] [--text]   xét điều kiện khen thưởng, in JSON',
  points: 'points evaluate --table TỆP --entries TỆP.csv [--text]   tính điểm theo bảng điểm (JSON hoặc CSV), in JSON',
  reset: 'reset                      đặt bản minh họa trên cơ sở dữ liệu nhúng về ngày mở đầu (mất mọi thay đổi)',
  help: 'help                       danh sách lệnh',
};
export type CommandName = keyof typeof usages;
