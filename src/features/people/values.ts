import { type Day, formatDay } from '#src/text/day.ts';
import type { RatingRecord, StaffRecord } from './queries/records.ts';
import type { PersonRecord } from './queries.ts';

const dayText = (day: Day | null) => (day ? formatDay(day) : '');
const countText = (count: number | null) => (count === null ? '' : String(count));

/** The fields of a person's form as it shows them. */
export function personValues(person: PersonRecord): Record<string, string> {
  return {
    name: person.name,
    birthDate: dayText(person.birthDate),
    gender: person.gender ?? '',
    identityNumber: person.identityNumber ?? '',
    staffCode: person.staffCode ?? '',
    recruitedOn: dayText(person.recruitedOn),
  };
}

/** What a form on a person's post shows of the present one. */
export function postValues(person: PersonRecord): Record<string, string> {
  return { unitId: person.unitId ?? '', post: person.post, leader: person.leader ? 'co' : '' };
}

export function ratingValues(rating: RatingRecord): Record<string, string> {
  return {
    year: String(rating.year),
    level: rating.level,
    absentDays: countText(rating.absentDays),
    maternity: rating.maternity ? 'co' : '',
    document: rating.document,
  };
}

export function staffValues(staff: StaffRecord): Record<string, string> {
  return {
    year: String(staff.year),
    people: String(staff.people),
    completed: countText(staff.completed),
    advanced: countText(staff.advanced),
    fighters: countText(staff.fighters),
    women: countText(staff.women),
    document: staff.document,
  };
}

export function foundValues(unit: { foundedOn: Day | null; legalPersonality: boolean | null }): Record<string, string> {
  return {
    foundedOn: dayText(unit.foundedOn),
    legalPersonality: unit.legalPersonality === null ? '' : unit.legalPersonality ? 'co' : 'khong',
  };
}
