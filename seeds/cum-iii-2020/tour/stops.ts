import type { Stage } from '../stage.ts';

/** When in the case a page is looked at, in the order of the case. From `writing` on the case is continued, simulated. */
export const moments = [
  'registering',
  'drafting',
  'midYear',
  'midYearHeld',
  'scoring',
  'reviewing',
  'answering',
  'settling',
  'opening',
  'meeting',
  'frozen',
  'counting',
  'signing',
  'handing',
  'closed',
  'writing',
  'appraising',
  'commenting',
  'convening',
  'voting',
  'councilCounting',
  'councilSigning',
  'deciding',
  'awaiting',
  'paying',
  'archived',
] as const;
export type Moment = (typeof moments)[number];

/** A page of the program worth seeing: who opens it, when, under which name its picture is kept. */
export interface Stop {
  name: string;
  moment: Moment;
  /** User name; null: nobody is signed in. */
  user: string | null;
  path: string;
}

export type At = (name: string, user: string | null, path: string) => Stop;
export type StopsOf = (stage: Stage, at: At) => Promise<Stop[]> | Stop[];
/** The pages that one room adds, by moment. */
export type StopsOfRoom = Partial<Record<Moment, StopsOf>>;
