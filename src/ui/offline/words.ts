/** The words of the offline page; [Vietnamese, English]. */
const words = {
  title: ['Kiểm tra gói bầu chọn', 'Verify an election archive'],
  lead: [
    'Trang này chạy ngay trên máy này, không gửi gì đi đâu, dùng được khi không có mạng. Thả tệp .bel vào đây: trang tính lại mọi chữ ký, mọi bằng chứng, bản tổng và kết quả.',
    'This page works on this machine alone, sends nothing anywhere and needs no network. Drop a .bel file: it recomputes every signature, every proof, the tally and the result.',
  ],
  drop: ['Thả tệp .bel vào đây, hoặc chọn tệp', 'Drop a .bel file here, or choose one'],
  paper: ['Đối chiếu với giấy (nếu có)', 'Compare with paper (if you have it)'],
  head: ['Mã đầu chuỗi đã in và ký trước khi mở', 'Head hash printed and signed before decryption'],
  fingerprint: ['Dấu vân tay đã công bố', 'Published fingerprint'],
  voters: ['Số chữ ký trong sổ', 'Signatures on the roll'],
  electorate: ['Số người trong danh sách', 'People on the roll'],
  start: ['Kiểm tra', 'Verify'],
  reading: ['Đang đọc tệp…', 'Reading the file…'],
  checking: ['Đang kiểm tra phiếu…', 'Checking ballots…'],
  accepted: ['ĐÚNG: mọi kiểm tra đều đạt', 'VALID: all checks passed'],
  refused: ['SAI: gói này không được chấp nhận', 'NOT VALID: this archive is refused'],
  unfinished: ['CHƯA XONG: chưa có kết quả hợp lệ', 'UNFINISHED: there is no valid result yet'],
  fault: ['Không kiểm tra được', 'It could not be verified'],
  failures: ['Chỗ sai', 'What is wrong'],
  warnings: ['Lưu ý', 'Please note'],
  result: ['Kết quả', 'Result'],
  checks: ['Các kiểm tra', 'Checks'],
  passed: ['đạt', 'passed'],
  failed: ['không đạt', 'failed'],
  'not-run': ['chưa làm', 'not made'],
  figures: ['Con số', 'Figures'],
  credentials: ['Mã cử tri', 'Credentials'],
  ballots: ['Phiếu trong hòm', 'Ballots in the box'],
  votersFound: ['Cử tri đã bỏ phiếu', 'Voters with a ballot'],
  replaced: ['Phiếu đã được thay bằng phiếu sau', 'Ballots replaced by a later one'],
  trustees: ['Người giữ khóa (cần)', 'Trustees (needed)'],
  fingerprintFound: ['Dấu vân tay', 'Fingerprint'],
  headClosed: ['Mã đầu chuỗi khi đóng hòm', 'Head when voting ended'],
  headTallied: ['Mã đầu chuỗi khi cộng xong', 'Head after the tally'],
  headLast: ['Mã đầu chuỗi cuối', 'Last head'],
  tracker: ['Tìm mã phiếu của tôi', 'Find my tracker'],
  trackerFound: ['Có trong hòm, phiếu thứ {n}.', 'It is in the box, ballot number {n}.'],
  trackerNone: ['Không có phiếu nào mang mã này.', 'No ballot has this tracker.'],
  event: ['sự kiện', 'event'],
  record: ['bản ghi', 'record'],
  trackerAt: ['phiếu', 'ballot'],
  trustee: ['người giữ khóa', 'trustee'],
  credential: ['mã cử tri thứ', 'credential number'],
  question: ['câu', 'question'],
  answer: ['phương án', 'answer'],
  other: ['English', 'Tiếng Việt'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof words;
export type Language = 'vi' | 'en';

export function word(name: Word, language: Language): string {
  return words[name][language === 'vi' ? 0 : 1];
}
