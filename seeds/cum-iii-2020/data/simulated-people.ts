import type { MemberCode } from './published.ts';

/**
 * Simulated: the names of heads and officers are invented, and so is who led the cluster in 2020 (the news item does
 * not say). The password is for the demonstration only.
 */
export const demonstrationPassword = 'Thi-dua-2020';

export const leaders2020 = { head: 'KTVB', deputy: 'HTQTCT' } as const satisfies Record<string, MemberCode>;

interface UnitPeople {
  head: { name: string; jobTitle: string };
  officer: { name: string; jobTitle: string };
}

const officer = (name: string) => ({ name, jobTitle: 'Chuyên viên phụ trách thi đua' });

export const unitPeople: Record<MemberCode, UnitPeople> = {
  THADS: { head: { name: 'Trần Đức Hạnh', jobTitle: 'Tổng cục trưởng' }, officer: officer('Lê Thị Ngọc Ẩn') },
  HTQTCT: { head: { name: 'Phạm Hữu Thưởng', jobTitle: 'Cục trưởng' }, officer: officer('Đỗ Minh Đệ') },
  BTNN: { head: { name: 'Vũ Thị Thu Ỷ', jobTitle: 'Cục trưởng' }, officer: officer('Nguyễn Văn Quyền') },
  KTVB: { head: { name: 'Hoàng Thế Đạt', jobTitle: 'Cục trưởng' }, officer: officer('Bùi Thị Hường') },
  GDBD: { head: { name: 'Đặng Quốc Trưởng', jobTitle: 'Cục trưởng' }, officer: officer('Nguyễn Thị Hảo') },
  TGPL: { head: { name: 'Ngô Thị Bích Vân', jobTitle: 'Cục trưởng' }, officer: officer('Trịnh Văn Sơn') },
  CTN: { head: { name: 'Lương Thị Mai Đoan', jobTitle: 'Cục trưởng' }, officer: officer('Phan Đình Kỷ') },
  BTTP: { head: { name: 'Mai Xuân Nghĩa', jobTitle: 'Cục trưởng' }, officer: officer('Hồ Thị Diễm') },
  QLXLVPHC: { head: { name: 'Tạ Quang Bình', jobTitle: 'Cục trưởng' }, officer: officer('Chu Thị Phượng') },
  LLTP: { head: { name: 'Đinh Thị Kim Oanh', jobTitle: 'Giám đốc' }, officer: officer('Lý Văn Thuận') },
  PBGDPL: { head: { name: 'Cao Văn Ước', jobTitle: 'Vụ trưởng' }, officer: officer('Dương Thị Lụa') },
};

export const ministryPeople = {
  office: { userName: 'vu.tdkt', name: 'Nguyễn Thị Vân Anh', jobTitle: 'Chuyên viên Vụ Thi đua – Khen thưởng' },
  observer: { userName: 'thutruong', name: 'Nguyễn Khánh Ngọc', jobTitle: 'Thứ trưởng Bộ Tư pháp' },
  signatory: { userName: 'botruong', name: 'Phùng Quang Minh', jobTitle: 'Bộ trưởng Bộ Tư pháp' },
  registry: { userName: 'vanthu', name: 'Trương Thị Lan', jobTitle: 'Văn thư, lưu trữ Bộ' },
  payer: { userName: 'ketoan', name: 'Đào Thị Hiền', jobTitle: 'Kế toán Quỹ thi đua, khen thưởng' },
  administrator: { userName: 'quantri', name: 'Quản trị hệ thống', jobTitle: 'Quản trị hệ thống' },
} as const;

/**
 * Simulated: the Council for Emulation and Commendation of the Justice sector. `botruong` chairs it; these are its other
 * members, the first one vice chair, the last one also secretary. All names are invented: no vote in the Council is
 * said to be of a person who lives, so the Deputy Minister of the article has no seat in it.
 */
export const councilPeople = [
  { userName: 'hd.phochutich', name: 'Doãn Khắc Trường', jobTitle: 'Thứ trưởng Bộ Tư pháp' },
  { userName: 'hd.tccb', name: 'Kiều Văn Thịnh', jobTitle: 'Vụ trưởng Vụ Tổ chức cán bộ' },
  { userName: 'hd.vanphong', name: 'Nghiêm Thị Thảo', jobTitle: 'Chánh Văn phòng Bộ' },
  { userName: 'hd.thanhtra', name: 'Lại Thế Anh', jobTitle: 'Chánh Thanh tra Bộ' },
  { userName: 'hd.khtc', name: 'Ông Thị Tuyết', jobTitle: 'Cục trưởng Cục Kế hoạch – Tài chính' },
  { userName: 'hd.congdoan', name: 'Thái Bá Dũng', jobTitle: 'Chủ tịch Công đoàn Bộ Tư pháp' },
  { userName: 'hd.danguy', name: 'Quách Thị Nga', jobTitle: 'Phó Bí thư Đảng ủy Bộ Tư pháp' },
  { userName: 'hd.thuky', name: 'Tô Thị Minh Châu', jobTitle: 'Vụ trưởng Vụ Thi đua – Khen thưởng' },
] as const;

/** Tellers elected by the meeting: officers of units that are not among the leaders. */
export const tellers: readonly { unit: MemberCode; head: boolean }[] = [
  { unit: 'TGPL', head: true },
  { unit: 'PBGDPL', head: false },
  { unit: 'QLXLVPHC', head: false },
];

/** Three units send a deputy head with a written mandate; the others come with their head. */
export const mandates: Partial<Record<MemberCode, { name: string; jobTitle: string; number: string }>> = {
  THADS: { name: 'Trịnh Bá Ưng', jobTitle: 'Phó Tổng cục trưởng', number: '12/GUQ-TCTHADS' },
  QLXLVPHC: { name: 'Tạ Quang Ước', jobTitle: 'Phó Cục trưởng', number: '05/GUQ-QLXLVPHC' },
  PBGDPL: { name: 'Cao Thị Ngọc Ẩm', jobTitle: 'Phó Vụ trưởng', number: '03/GUQ-PBGDPL' },
};
