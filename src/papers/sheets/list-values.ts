import { awardNames, awardWords } from './award-names.ts';
import { genderWords, kindWords, levelWords, reachWords, subjectWords, yesNoWords } from './book-lists.ts';
import type { ListName } from './books.ts';

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
