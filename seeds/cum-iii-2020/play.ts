import type { Services } from '#src/platform/access/scope.ts';
import { manualClock } from '#src/platform/clock.ts';
import type { Database } from '#src/platform/database/database.ts';
import { demonstrationStart } from '#src/platform/demonstration-clock.ts';
import { folderFileStore } from '#src/platform/files/file-store.ts';
import { createLog } from '#src/platform/log.ts';
import type { SignIn } from '#src/platform/sign-in/sign-in.ts';
import { closingActs } from './acts/closing.ts';
import { conferenceActs } from './acts/conference.ts';
import { conferenceFollowUpActs } from './acts/conference-follow-up.ts';
import { conferencePapersActs } from './acts/conference-papers.ts';
import { preparationActs } from './acts/conference-preparation.ts';
import { archiveActs } from './acts/continued/archive.ts';
import { awardsActs } from './acts/continued/awards.ts';
import { councilsActs } from './acts/continued/councils.ts';
import { dossiersActs } from './acts/continued/dossiers.ts';
import { meetingsActs } from './acts/continued/meetings.ts';
import { plansActs } from './acts/continued/plans.ts';
import { reportsActs } from './acts/continued/reports.ts';
import { groundActs } from './acts/ground.ts';
import { nextYearActs } from './acts/next-year.ts';
import { peopleActs } from './acts/people.ts';
import { personalRegistrationActs } from './acts/personal-registrations.ts';
import { planActs } from './acts/plans.ts';
import { reviewAndReportActs } from './acts/reports.ts';
import { scoringActs } from './acts/scoring.ts';
import { workActs } from './acts/work.ts';
import { yearActs } from './acts/year-start.ts';
import type { Act, Stage } from './stage.ts';

/** The published case ends here: nominated. What comes after is simulated, to a register entry and the archive. */
export const caseEnds = '2021-01-02T00:00:00+07:00';

/** The whole case and what continues it, in the order of the days. */
export const acts: readonly Act[] = [
  ...groundActs,
  ...yearActs,
  ...peopleActs,
  ...personalRegistrationActs,
  ...reviewAndReportActs,
  ...scoringActs,
  ...nextYearActs,
  ...planActs,
  ...preparationActs,
  ...workActs,
  ...conferencePapersActs,
  ...conferenceActs,
  ...conferenceFollowUpActs,
  ...closingActs,
  ...plansActs,
  ...reportsActs,
  ...meetingsActs,
  ...dossiersActs,
  ...councilsActs,
  ...awardsActs,
  ...archiveActs,
].sort((a, b) => a.at.localeCompare(b.at));

export interface PlayOptions {
  database: Database;
  signIn: SignIn;
  dataFolder: string;
  /** Acts from this instant on are left for people to do; null plays all, the continuation too. */
  until: string | null;
  out?: Stage['out'];
  /** Called before each act, with its instant. */
  before?(stage: Stage, nextAct: string): void | Promise<void>;
  /** Called after each act. */
  tell?(act: Act, result: string | undefined, stage: Stage): void | Promise<void>;
}

/** Plays the acts through the same commands as the pages, each under its own date. */
export async function play(options: PlayOptions): Promise<Stage> {
  const clock = manualClock('2019-12-01T00:00:00+07:00');
  const services: Services = {
    database: options.database,
    signIn: options.signIn,
    clock,
    files: folderFileStore(`${options.dataFolder}/files`),
    log: createLog('warn'),
    publicTenantId: '',
    demonstration: true,
  };
  const stage: Stage = { services, clock, tenantId: '', ids: new Map(), out: options.out ?? null };
  for (const act of acts) {
    if (options.until && act.at >= options.until) break;
    await options.before?.(stage, act.at);
    clock.set(act.at);
    const result = await act.run(stage);
    await options.tell?.(act, result, stage);
  }
  return stage;
}

/** Fills an empty database with the case as it stands when the demonstration opens. */
export async function playSeed(options: Omit<PlayOptions, 'until'>): Promise<void> {
  await play({ ...options, until: demonstrationStart });
}
