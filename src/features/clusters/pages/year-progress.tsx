import type { Words } from '#src/platform/i18n/words.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import type { StatusKind } from '#src/ui/status.tsx';
import type { DelegateState } from '../../conferences/queries.ts';
import type { RegistrationStanding } from '../../movements/queries.ts';
import type { UnitReportStanding } from '../../reports/queries.ts';
import type { SheetProgress } from '../../scoring/queries.ts';
import type { Member } from '../queries.ts';
import { type RemindedWork, type Step, type Urgency, urgencyOf } from '../rules.ts';

export interface Progress {
  year: number;
  members: Member[];
  steps: Step[];
  registrations: RegistrationStanding[];
  /** Reports to the mid-year review; null before it is opened. Nothing is owed once it was held. */
  midYear: { open: boolean; reports: UnitReportStanding[] } | null;
  sheets: SheetProgress[];
  delegates: DelegateState[];
  /** The targets of the next year, once its registration is open, and until when. */
  next: { year: number; registrations: RegistrationStanding[]; deadline: Day | null } | null;
}

export interface ProgressCell {
  kind: StatusKind;
  words: string;
  done: boolean;
}

export interface ProgressColumn {
  /** Which work its units may be reminded of by hand. */
  code: RemindedWork;
  label: string;
  deadline: Day | null;
  /** By unit; a unit without a cell has nothing to do here yet. */
  cells: Map<string, ProgressCell>;
}

/** What each room knows of each member, as columns of one table with the deadlines of the year. */
export function progressColumns(progress: Progress, t: Words): ProgressColumn[] {
  const { columns, registration } = t.clusters.year;
  const deadlineOf = (code: string) => progress.steps.find((step) => step.code === code)?.endsOn ?? null;
  const registered = (standings: readonly RegistrationStanding[], year: number) =>
    cellsOf(standings, (standing) => registrationCell(standing, registration, year));
  return [
    {
      code: 'registration',
      label: columns.registration,
      deadline: deadlineOf('registration'),
      cells: registered(progress.registrations, progress.year),
    },
    ...(progress.midYear
      ? [
          {
            code: 'midYear' as const,
            label: columns.midYear,
            deadline: deadlineOf('midYear'),
            cells: midYearCells(progress.midYear, t, progress.year),
          },
        ]
      : []),
    {
      code: 'selfScore',
      label: columns.selfScore,
      deadline: deadlineOf('selfScore'),
      cells: cellsOf(progress.sheets, (sheet) => scoreCell(sheet, t.clusters.year.score)),
    },
    ...(progress.next
      ? [
          {
            code: 'targets' as const,
            label: columns.targets(progress.next.year),
            deadline: progress.next.deadline,
            cells: registered(progress.next.registrations, progress.year),
          },
        ]
      : []),
    {
      code: 'delegates',
      label: columns.delegate,
      deadline: deadlineOf('delegates'),
      cells: cellsOf(progress.delegates, (delegate) => delegateCell(delegate, t.clusters.year.delegate)),
    },
  ];
}

function cellsOf<S extends { unitId: string }>(states: readonly S[], cell: (state: S) => ProgressCell | null) {
  const cells = new Map<string, ProgressCell>();
  for (const state of states) {
    const made = cell(state);
    if (made) cells.set(state.unitId, made);
  }
  return cells;
}

type YearWords = Words['clusters']['year'];

function registrationCell(
  { state, sentOn, lateDays, targets }: RegistrationStanding,
  words: YearWords['registration'],
  year: number,
): ProgressCell | null {
  if (state === null) return null;
  if (state === 'draft') return { kind: targets > 0 ? 'tin' : 'cho', words: words.draft(targets), done: false };
  if (state === 'returned') return { kind: 'luu-y', words: words.returned, done: false };
  const day = sentOn ? shortDay(sentOn, year) : '';
  if (lateDays > 0) return { kind: 'luu-y', words: words.late(day, lateDays), done: true };
  return {
    kind: state === 'agreed' ? 'xong' : 'tin',
    words: state === 'agreed' ? words.agreed(day) : words.sent(day),
    done: true,
  };
}

function midYearCells({ open, reports }: NonNullable<Progress['midYear']>, t: Words, year: number) {
  const { states, late, missing } = t.clusters.year.midYear;
  return cellsOf(reports, ({ state, sentOn, lateDays }): ProgressCell | null => {
    if (state === null) return null;
    if (state === 'returned') return { kind: 'luu-y', words: states.returned, done: !open };
    if (state === 'draft') return { kind: open ? 'cho' : 'luu-y', words: open ? states.draft : missing, done: !open };
    const day = sentOn ? shortDay(sentOn, year) : '';
    return lateDays > 0
      ? { kind: 'luu-y', words: late(day, lateDays), done: true }
      : { kind: 'xong', words: day, done: true };
  });
}

function scoreCell({ state, filled, total }: SheetProgress, words: YearWords['score']): ProgressCell {
  switch (state) {
    case 'draft':
      if (total > 0 && filled === total) return { kind: 'tin', words: words.toSign(filled, total), done: false };
      return { kind: filled > 0 ? 'tin' : 'cho', words: words.filled(filled, total), done: false };
    case 'returned':
      return { kind: 'luu-y', words: words.returned, done: false };
    case 'disputed':
      return { kind: 'luu-y', words: words.disputed, done: true };
    default:
      return { kind: 'xong', words: words[state], done: true };
  }
}

function delegateCell({ state }: DelegateState, words: YearWords['delegate']): ProgressCell {
  const kinds = { notNamed: 'cho', named: 'xong', present: 'xong', absent: 'luu-y' } as const;
  return { kind: kinds[state], words: words[state], done: state !== 'notNamed' };
}

export interface Concern {
  code: RemindedWork;
  column: string;
  urgency: NonNullable<Urgency>;
  /** Days to the deadline; negative when it has passed. */
  days: number;
  /** Who has not done it, with the words of the cell. */
  units: { name: string; words: string }[];
}

/** What is not done though its deadline has passed or is near, by column; the most pressing first. */
export function concernsOf(columns: readonly ProgressColumn[], members: readonly Member[], today: Day): Concern[] {
  const concerns = columns.flatMap(({ code, label, deadline, cells }): Concern[] => {
    const urgency = urgencyOf(deadline, today);
    if (!urgency || !deadline) return [];
    const units = members.flatMap(({ unitId, shortName }) => {
      const cell = cells.get(unitId);
      return cell && !cell.done ? [{ name: shortName, words: cell.words }] : [];
    });
    return units.length === 0 ? [] : [{ code, column: label, urgency, days: daysBetween(today, deadline), units }];
  });
  return concerns.toSorted((one, other) => one.days - other.days);
}

/** "17/12", with the year where it is not the cycle's own. */
export function shortDay(day: Day, year: number): string {
  return day.startsWith(`${year}-`) ? formatDay(day).slice(0, 5) : formatDay(day);
}
