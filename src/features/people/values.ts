import { type Day, formatDay } from '#src/text/day.ts';
import type {
  AwardRecord,
  DisciplineRecord,
  InitiativeRecord,
  MatterRecord,
  PostRecord,
  RatingRecord,
  StaffRecord,
} from './queries/records.ts';
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

type Values<T> = Omit<T, 'id' | 'version'>;

/** A post that was recorded, as the form that corrects it shows it. */
export function recordedPostValues(post: Omit<Values<PostRecord>, 'unitName'>): Record<string, string> {
  return {
    unitId: post.unitId,
    post: post.post,
    leader: post.leader ? 'co' : '',
    startsOn: formatDay(post.startsOn),
    endsOn: dayText(post.endsOn),
    document: post.document,
  };
}

export function awardValues(award: Values<AwardRecord>): Record<string, string> {
  return {
    award: award.award,
    year: String(award.year),
    decisionNumber: award.decisionNumber,
    decidedOn: formatDay(award.decidedOn),
    issuer: award.issuer,
    initiativeId: award.initiativeId ?? '',
    money: countText(award.money),
    revokeNumber: award.revokeNumber ?? '',
    revokedOn: dayText(award.revokedOn),
    revokeReason: award.revokeReason ?? '',
  };
}

export function initiativeValues(initiative: Values<InitiativeRecord>): Record<string, string> {
  return {
    name: initiative.name,
    kind: initiative.kind,
    reach: initiative.reach,
    year: String(initiative.year),
    decisionNumber: initiative.decisionNumber,
    recognisedOn: formatDay(initiative.recognisedOn),
    issuer: initiative.issuer,
    share: countText(initiative.share),
  };
}

export function disciplineValues(discipline: Values<DisciplineRecord>): Record<string, string> {
  return {
    level: discipline.level,
    decisionNumber: discipline.decisionNumber,
    decidedOn: formatDay(discipline.decidedOn),
    issuer: discipline.issuer,
    endedOn: dayText(discipline.endedOn),
  };
}

export function matterValues(matter: Values<MatterRecord>): Record<string, string> {
  return {
    kind: matter.kind,
    openedOn: formatDay(matter.openedOn),
    document: matter.document,
    closedOn: dayText(matter.closedOn),
    clean: matter.clean === null ? '' : matter.clean ? 'khong' : 'co',
    conclusion: matter.conclusion,
  };
}

export function ratingValues(rating: Values<RatingRecord>): Record<string, string> {
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
