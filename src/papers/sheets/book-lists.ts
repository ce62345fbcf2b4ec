import type { RatingLevel, Reach } from '#src/law/facts.ts';
import { rulePack } from '#src/law/packs.ts';
import type { ListName } from './books.ts';

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

/** The names of every award as the rules have them, the usual one first. */
export function awardNames(): { code: string; names: readonly string[] }[] {
  return rulePack().awards.map(({ code, names }) => ({ code, names }));
}

/** How an award is written in a workbook. */
export function awardWords(code: string): string {
  return awardNames().find((award) => award.code === code)?.names[0] ?? code;
}

export interface ListedUnit {
  code: string;
  name: string;
}

/** What the sheet "Danh mục" offers: the values of each list, and beside the codes of units their names. */
export function listValues(units: readonly ListedUnit[]): Record<ListName, string[]> {
  return {
    units: units.map(({ code }) => code),
    genders: Object.values(genderWords),
    yesNo: Object.values(yesNoWords),
    subjects: Object.values(subjectWords),
    levels: Object.values(levelWords),
    kinds: Object.values(kindWords),
    reaches: Object.values(reachWords),
    awards: awardNames().map(({ code }) => awardWords(code)),
  };
}
