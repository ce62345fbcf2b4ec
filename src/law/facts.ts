import type { AwardCode } from '#src/law/award-code.ts';
import type { Day } from '#src/text/day.ts';

/**
 * What is known of a person or a collective, for a verdict. A list that is `null` is unknown (nobody keeps it): a
 * condition on it is unknown. An empty list says that there is nothing. The order of a list never matters.
 */

/** Yearly rating, the best first: hoàn thành xuất sắc, tốt, hoàn thành, không hoàn thành nhiệm vụ; or not rated. */
export const RATINGS = ['excellent', 'good', 'completed', 'notCompleted', 'notRated'] as const;
export type RatingLevel = (typeof RATINGS)[number];
export type Rating = { readonly year: number; readonly level: RatingLevel; readonly document?: string };

/** An award that was decided, revoked or not. `year` is the year of the achievement. */
export type HeldAward = {
  readonly award: AwardCode;
  readonly year: number;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
  readonly issuer: string;
  /** The day from which it counts no more; null while it stands. */
  readonly revokedOn: Day | null;
  /** The key of the achievement, where one is kept: one achievement is rewarded once. */
  readonly achievement?: string;
};

/** How far an initiative or topic was recognised; each reach needs a recognition of its own. */
export const REACHES = ['base', 'ministry', 'nation'] as const;
export type Reach = (typeof REACHES)[number];
export type Initiative = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'initiative' | 'topic';
  readonly reach: Reach;
  readonly year: number;
  readonly recognisedOn: Day;
  readonly decisionNumber: string;
  /** Awards that it already served (used once, for a title or for a form). */
  readonly usedFor: readonly { readonly award: AwardCode; readonly year: number }[];
};

/** The lightest first: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc. */
export const DISCIPLINES = ['reprimand', 'warning', 'salaryStep', 'demotion', 'removal', 'dismissal'] as const;
export type DisciplineLevel = (typeof DISCIPLINES)[number];
export type Discipline = {
  readonly level: DisciplineLevel;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
  /** The day on which it was served to its end; null while it runs. Achievements count from then. */
  readonly endedOn: Day | null;
  /** Of a member of the collective: who. */
  readonly who?: string;
};

/** Discipline under consideration, investigation, inspection on signs of a violation, complaint or report. */
export const MATTERS = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const;
export type MatterKind = (typeof MATTERS)[number];
export type Matter = {
  readonly kind: MatterKind;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  /** How it ended: clean reopens the way. Null while open. */
  readonly clean: boolean | null;
  readonly document?: string;
};

/** The subject registered for the award of that year (a ground under the law of 2003 alone). */
export type Registered = { readonly award: AwardCode; readonly year: number };

type CommonFacts = {
  readonly id: string;
  readonly name: string;
  readonly ratings: readonly Rating[] | null;
  readonly awards: readonly HeldAward[] | null;
  readonly matters: readonly Matter[] | null;
  readonly registered: readonly Registered[] | null;
};

export type PersonFacts = CommonFacts & {
  readonly kind: 'person';
  readonly female: boolean | null;
  readonly initiatives: readonly Initiative[] | null;
  readonly discipline: readonly Discipline[] | null;
  /** First day of work in a body of the State; null when unknown. */
  readonly recruitedOn: Day | null;
  /** Absences of the year in working days and trainings, where kept. Maternity leave is never an absence. */
  readonly absences: readonly { readonly year: number; readonly days: number; readonly maternity: boolean }[] | null;
};

/** Head-counts of a collective in one year. */
export type Staff = {
  readonly year: number;
  /** All who are rated in the year. */
  readonly people: number;
  /** Of these: completed their duties or better; hold LĐTT; hold CSTĐCS; women. Null where not counted. */
  readonly completed: number | null;
  readonly advanced: number | null;
  readonly fighters: number | null;
  readonly women: number | null;
};

export type CollectiveFacts = CommonFacts & {
  readonly kind: 'collective';
  readonly foundedOn: Day | null;
  readonly legalPersonality: boolean | null;
  /** Discipline of its members. */
  readonly discipline: readonly Discipline[] | null;
  readonly staff: readonly Staff[] | null;
  /** Years in which the cluster ballot nominated it for the flag: "dẫn đầu phong trào thi đua của cụm, khối". */
  readonly nominations:
    | readonly { readonly award: 'CO_BO' | 'CO_CP'; readonly year: number; readonly document: string }[]
    | null;
  /** Whether it belongs to a cluster where flags are given; collectives outside compare by certificates instead. */
  readonly flagSubject: boolean | null;
  /**
   * Whether it went beyond the targets of the year; `exceeded` null: what is known does not decide it. `document` says
   * where this comes from.
   */
  readonly targets:
    | readonly { readonly year: number; readonly exceeded: boolean | null; readonly document?: string }[]
    | null;
};

export type SubjectFacts = PersonFacts | CollectiveFacts;
