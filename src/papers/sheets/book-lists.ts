import type { RatingLevel, Reach } from '#src/law/facts.ts';

type Words<T extends string> = Readonly<Record<T, string>>;

export const genderWords: Words<'male' | 'female'> = { male: 'Nam', female: 'Nữ' };
export const subjectWords: Words<'person' | 'collective'> = { person: 'Cá nhân', collective: 'Tập thể' };
export const kindWords: Words<'initiative' | 'topic'> = { initiative: 'Sáng kiến', topic: 'Đề tài' };
export const reachWords: Words<Reach> = { base: 'Cơ sở', ministry: 'Bộ', nation: 'Toàn quốc' };
export const yesNoWords: Words<'yes' | 'no'> = { yes: 'Có', no: 'Không' };
export const levelWords: Words<RatingLevel> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  notCompleted: 'Không hoàn thành nhiệm vụ',
  notRated: 'Không xếp loại',
};
