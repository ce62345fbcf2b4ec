import { DISCIPLINES, type Discipline, type Matter } from '#src/law/facts.ts';
import { yearOfDay } from '#src/law/tests/calendar.ts';
import { type Case, cureIn, type JudgeMaker } from '#src/law/tests/case.ts';
import type { Cure, Found } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

/** No discipline of that level or heavier decided in the year of achievement, by the day of its decision, nor one that still runs. */
export const noDiscipline: JudgeMaker<'noDiscipline'> = (test, answers) => {
  const lightest = DISCIPLINES.indexOf(test.from);
  return (asked) => {
    const { discipline } = asked.facts;
    if (!discipline) return answers.noRecord;
    const heavy = discipline.filter(
      (each) =>
        DISCIPLINES.indexOf(each.level) >= lightest &&
        each.decidedOn <= asked.onDate &&
        (yearOfDay(each.decidedOn) === asked.year || runsOn(each, asked.onDate)),
    );
    if (heavy.length === 0) return answers.plainlyMet;
    const endless = heavy.some(({ endedOn }) => endedOn === null);
    const opens = Math.max(
      asked.year,
      ...heavy.map(({ decidedOn }) => yearOfDay(decidedOn) + 1),
      ...heavy.filter((each) => runsOn(each, asked.onDate)).map(({ endedOn }) => yearOfDay(endedOn ?? asked.onDate)),
    );
    return answers.notMet(inOrder(heavy), cureIn('wait', heavy.length, endless ? null : opens));
  };
};

/**
 * Nothing is pending on the day; and after a discipline achievements count from its end, so that a run of years that
 * began before that end does not count whole. A matter concluded clean reopens the way; one that ended otherwise
 * within the years of the achievement leaves it unknown. Discipline of members is not that of their collective.
 */
export const clear: JudgeMaker<'clear'> = (_test, answers, { back }) => {
  return (asked) => {
    const { facts, onDate } = asked;
    const { matters } = facts;
    const discipline = facts.kind === 'person' ? facts.discipline : [];
    if (matters?.length === 0 && discipline?.length === 0) return answers.plainlyMet;
    const open = (matters ?? []).filter(
      (each) => each.openedOn <= onDate && (each.closedOn === null || each.closedOn > onDate),
    );
    const decided = (discipline ?? []).filter((each) => each.decidedOn <= onDate);
    const running = decided.filter((each) => runsOn(each, onDate));
    const served = decided.filter((each) => !runsOn(each, onDate));
    const cuts = served.filter((each) => (each.endedOn ?? onDate) > startOf(asked, back.least));
    if (open.length + running.length + cuts.length > 0) {
      const found = [...open.map(matterFound).sort(byText), ...inOrder([...running, ...cuts])];
      return answers.notMet(found, cureOf(asked, open, running, cuts, back.least));
    }
    const started = startOf(asked, back.most);
    const unclear = (matters ?? []).filter(
      (each) => each.openedOn <= onDate && each.clean !== true && each.closedOn !== null && each.closedOn > started,
    );
    const partly = served.filter((each) => (each.endedOn ?? onDate) > started);
    const found = [...unclear.map(concludedFound).sort(byText), ...inOrder(partly)];
    if (found.length > 0) return answers.unknown(found);
    return matters && discipline ? answers.plainlyMet : answers.noRecord;
  };
};

/** The first year whose achievement may begin after the end: of alternatives, that of the shortest run. */
function cureOf(asked: Case, open: Matter[], running: Discipline[], cuts: Discipline[], least: number): Cure {
  const ends = [...running, ...cuts].map(({ endedOn }) => endedOn);
  if (ends.some((day) => day === null)) return cureIn('wait', ends.length, null);
  const years = ends.map((day) => firstWholeYear(day ?? asked.onDate) + least);
  if (open.length === 0) return cureIn('wait', ends.length, Math.max(asked.year, ...years));
  return cureIn('clear', open.length, Math.max(asked.year, ...years));
}

function startOf(asked: Case, yearsBack: number): Day {
  return `${asked.year - yearsBack}-01-01`;
}

function firstWholeYear(end: Day): number {
  return end.endsWith('-01-01') ? yearOfDay(end) : yearOfDay(end) + 1;
}

function runsOn({ endedOn }: Discipline, day: Day): boolean {
  return endedOn === null || endedOn > day;
}

function inOrder(discipline: readonly Discipline[]): Found[] {
  return discipline.map(disciplineFound).sort(byText);
}

function disciplineFound({ level, decidedOn, decisionNumber, endedOn, who }: Discipline): Found {
  return { what: 'discipline', level, decidedOn, decisionNumber, endedOn, who: who ?? null };
}

function matterFound({ kind, openedOn, document }: Matter): Extract<Found, { what: 'matter' }> {
  return { what: 'matter', kind, openedOn, document: document ?? null };
}

function concludedFound(matter: Matter): Found {
  return { ...matterFound(matter), ...(matter.closedOn === null ? {} : { closedOn: matter.closedOn }) };
}

function byText(left: Found, right: Found): number {
  const [a, b] = [textOf(left), textOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(found: Found): string {
  if (found.what === 'matter') return `${found.openedOn} ${found.kind} ${found.document} ${found.closedOn}`;
  if (found.what !== 'discipline') return '';
  return `${found.decidedOn} ${found.decisionNumber} ${found.level} ${found.endedOn} ${found.who}`;
}
