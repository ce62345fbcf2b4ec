/** The four workbooks that are filled outside and read back: what they are called and what stands in each column. */
export const BOOK_KINDS = ['people', 'ratings', 'initiatives', 'awards'] as const;
export type BookKind = (typeof BOOK_KINDS)[number];

/** Lists of the sheet "Danh mục" that columns choose from. */
export type ListName = 'units' | 'genders' | 'yesNo' | 'subjects' | 'levels' | 'kinds' | 'reaches' | 'awards';

export interface BookColumn {
  key: string;
  heading: string;
  required: boolean;
  /** In characters. */
  width: number;
  /** What may stand in it, for the guide and the page. */
  accepts: string;
  list?: ListName;
  days?: boolean;
}

export interface Book {
  kind: BookKind;
  /** Also the name of the sheet. */
  title: string;
  fileName: string;
  columns: readonly BookColumn[];
  /** By what a row is known again. */
  identity: string;
}

const day = 'dd/mm/yyyy, ví dụ 17/12/2020; ô kiểu ngày của Excel cũng được';
const yesNo = 'Có hoặc Không';
const year = 'Bốn chữ số, ví dụ 2020';

const subject: readonly BookColumn[] = [
  {
    ...{ key: 'subject', heading: 'Đối tượng', required: true, width: 12, list: 'subjects' },
    accepts: 'Cá nhân hoặc Tập thể',
  },
  {
    ...{ key: 'subjectCode', heading: 'Mã đối tượng', required: true, width: 38 },
    accepts: 'Cá nhân: số hiệu cán bộ, số định danh hoặc mã bản ghi; tập thể: mã đơn vị',
  },
  {
    ...{ key: 'subjectName', heading: 'Họ tên hoặc tên tập thể', required: true, width: 32 },
    accepts: 'Để đối chiếu: phải đúng tên của mã đó, không cần đúng dấu và chữ hoa',
  },
];

const people: Book = {
  kind: 'people',
  title: 'Nhân sự',
  fileName: 'nhan-su',
  identity: 'mã bản ghi, số định danh hoặc số hiệu cán bộ; không có cả ba thì họ tên, ngày sinh và đơn vị',
  columns: [
    {
      ...{ key: 'staffCode', heading: 'Số hiệu cán bộ', required: false, width: 16 },
      accepts: 'Chữ và số, nhiều nhất 40 ký tự',
    },
    {
      ...{ key: 'identityNumber', heading: 'Số định danh', required: false, width: 16 },
      accepts: '12 chữ số (chứng minh nhân dân cũ: 9), ô kiểu Văn bản để giữ số 0 ở đầu',
    },
    { key: 'name', heading: 'Họ và tên', required: true, width: 28, accepts: 'Nhiều nhất 120 ký tự' },
    { key: 'gender', heading: 'Giới tính', required: false, width: 10, list: 'genders', accepts: 'Nam hoặc Nữ' },
    { key: 'birthDate', heading: 'Ngày sinh', required: false, width: 13, accepts: day, days: true },
    {
      ...{ key: 'unit', heading: 'Mã đơn vị', required: true, width: 13, list: 'units' },
      accepts: 'Mã, tên đầy đủ hoặc tên ngắn của đơn vị đang hoạt động',
    },
    { key: 'post', heading: 'Chức vụ', required: true, width: 26, accepts: 'Ví dụ Chuyên viên chính' },
    { key: 'leader', heading: 'Lãnh đạo', required: false, width: 10, list: 'yesNo', accepts: yesNo },
    { key: 'recruitedOn', heading: 'Ngày vào cơ quan', required: false, width: 16, accepts: day, days: true },
    {
      ...{ key: 'postFrom', heading: 'Ngày nhận chức vụ', required: false, width: 17, days: true },
      accepts: `${day}; phải có khi đổi đơn vị, chức vụ`,
    },
    { key: 'leftOn', heading: 'Ngày thôi', required: false, width: 13, accepts: day, days: true },
    {
      ...{ key: 'record', heading: 'Mã bản ghi', required: false, width: 38 },
      accepts: 'Chương trình ghi khi xuất; để trống với người mới',
    },
  ],
};

const ratings: Book = {
  kind: 'ratings',
  title: 'Xếp loại',
  fileName: 'xep-loai',
  identity: 'đối tượng và năm',
  columns: [
    ...subject,
    { key: 'year', heading: 'Năm', required: true, width: 8, accepts: year },
    {
      ...{ key: 'level', heading: 'Mức xếp loại', required: true, width: 34, list: 'levels' },
      accepts: 'Một trong năm mức của danh mục',
    },
    {
      ...{ key: 'absentDays', heading: 'Số ngày nghỉ', required: false, width: 13 },
      accepts: 'Số ngày làm việc vắng, không kể thai sản; của cá nhân',
    },
    { key: 'maternity', heading: 'Nghỉ thai sản', required: false, width: 13, list: 'yesNo', accepts: yesNo },
    { key: 'document', heading: 'Văn bản', required: false, width: 30, accepts: 'Số, ngày văn bản đánh giá' },
  ],
};

const initiatives: Book = {
  kind: 'initiatives',
  title: 'Sáng kiến',
  fileName: 'sang-kien',
  identity: 'tên, phạm vi và số quyết định; mỗi tác giả một dòng',
  columns: [
    { key: 'name', heading: 'Tên sáng kiến, đề tài', required: true, width: 50, accepts: 'Nhiều nhất 300 ký tự' },
    {
      ...{ key: 'kind', heading: 'Loại', required: true, width: 12, list: 'kinds' },
      accepts: 'Sáng kiến hoặc Đề tài',
    },
    {
      ...{ key: 'reach', heading: 'Phạm vi công nhận', required: true, width: 18, list: 'reaches' },
      accepts: 'Cơ sở, Bộ hoặc Toàn quốc; mỗi phạm vi một quyết định, một dòng',
    },
    { key: 'year', heading: 'Năm', required: true, width: 8, accepts: year },
    { key: 'recognisedOn', heading: 'Ngày công nhận', required: true, width: 15, accepts: day, days: true },
    { key: 'decisionNumber', heading: 'Số quyết định', required: true, width: 20, accepts: 'Ví dụ 12/QĐ-BTP' },
    { key: 'issuer', heading: 'Cơ quan công nhận', required: false, width: 26, accepts: 'Tên cơ quan hoặc người ký' },
    {
      ...{ key: 'subjectCode', heading: 'Mã tác giả', required: true, width: 38 },
      accepts: 'Số hiệu cán bộ, số định danh hoặc mã bản ghi',
    },
    {
      ...{ key: 'subjectName', heading: 'Họ tên tác giả', required: true, width: 28 },
      accepts: 'Để đối chiếu với mã tác giả',
    },
    {
      ...{ key: 'share', heading: 'Tỷ lệ đóng góp (%)', required: false, width: 17 },
      accepts: 'Số nguyên từ 1 đến 100',
    },
  ],
};

const awards: Book = {
  kind: 'awards',
  title: 'Khen thưởng',
  fileName: 'khen-thuong',
  identity: 'đối tượng, danh hiệu hoặc hình thức, năm và số quyết định',
  columns: [
    ...subject,
    {
      ...{ key: 'award', heading: 'Danh hiệu, hình thức', required: true, width: 38, list: 'awards' },
      accepts: 'Tên theo danh mục; tên khác trong luật cũng được hiểu',
    },
    { key: 'year', heading: 'Năm thành tích', required: true, width: 14, accepts: year },
    { key: 'decisionNumber', heading: 'Số quyết định', required: true, width: 20, accepts: 'Ví dụ 12/QĐ-BTP' },
    { key: 'decidedOn', heading: 'Ngày quyết định', required: true, width: 15, accepts: day, days: true },
    { key: 'issuer', heading: 'Cơ quan quyết định', required: true, width: 26, accepts: 'Tên cơ quan hoặc người ký' },
    { key: 'money', heading: 'Tiền thưởng (đồng)', required: false, width: 18, accepts: 'Số nguyên' },
    { key: 'revokedOn', heading: 'Ngày hủy bỏ', required: false, width: 13, accepts: day, days: true },
    {
      ...{ key: 'revokeNumber', heading: 'Số quyết định hủy', required: false, width: 20 },
      accepts: 'Phải có khi có ngày hủy bỏ',
    },
    {
      ...{ key: 'revokeReason', heading: 'Lý do hủy bỏ', required: false, width: 30 },
      accepts: 'Phải có khi có ngày hủy bỏ',
    },
  ],
};

const books: Record<BookKind, Book> = { people, ratings, initiatives, awards };

export function bookOf(kind: BookKind): Book {
  return books[kind];
}

export function isBookKind(text: string): text is BookKind {
  return (BOOK_KINDS as readonly string[]).includes(text);
}
