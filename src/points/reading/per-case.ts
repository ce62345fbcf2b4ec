/** Things that are counted one by one after "01": a case, a report, a commune. */
const COUNTED =
  '(?:trường hợp|báo cáo|bài|xã|đơn vị|phong trào|kỳ|quý|quí|lần|nhiệm vụ|nội dung|vụ|văn bản|hồ sơ|cán bộ|công chức|cb|người|mục|giếng|tháng|ngày|bản|loại)';
const PER_CASE: readonly RegExp[] = [
  /(?<!\p{L})mỗi \p{L}/u,
  /(?<!\p{L})cứ (?:mỗi|thiếu|0?1)(?!\d)/u,
  new RegExp(String.raw`/\s?(?:0?1\s)?${COUNTED}`, 'u'),
  new RegExp(String.raw`(?:có|gửi|gia|với|cho|\() ?0?1 (?!trong)${COUNTED}`, 'u'),
  /tính trên (?:mỗi|từng)/u,
];

/** Whether a clause counts every case: "mỗi trường hợp", "/01 kỳ báo cáo", "cứ 1 xã". "mới" and "mời" are other words. */
export function isPerCase(clause: string): boolean {
  return PER_CASE.some((pattern) => pattern.test(clause));
}
