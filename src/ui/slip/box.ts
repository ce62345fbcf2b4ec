import type { Opening } from '#src/ballot/make-ballot.ts';
import type { Refusal, Vote } from './course.ts';

/** What the box answered to a ballot or an opening. */
export type BoxAnswer =
  | { readonly taken: true; readonly tracker: string }
  | { readonly taken: false; readonly why: Refusal; readonly said: string };

/** The server, as a delegate's device knows it. Every call throws when no understandable answer came. */
export interface Box {
  votes(): Promise<readonly Vote[]>;
  /** The text of the election, byte for byte. */
  election(voteId: string): Promise<string>;
  cast(voteId: string, ballot: string): Promise<BoxAnswer>;
  isCounted(voteId: string, tracker: string): Promise<boolean>;
  open(voteId: string, ballot: string, opening: Opening): Promise<BoxAnswer>;
}
