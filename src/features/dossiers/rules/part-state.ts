import type { PartKey } from '#src/law/dossier-law.ts';
import type { DossierState } from '../rules.ts';

interface Dossier {
  state: DossierState;
  signature: unknown;
  answers: ReadonlyMap<unknown, unknown>;
  attachments: readonly { part: string }[];
  submissions: readonly unknown[];
  nominated: { conferenceState: string; ballotState: string };
}

export type PartState = 'done' | 'working' | 'waiting';

/** How far a part of the dossier is in its present round. */
export function partState(dossier: Dossier, key: PartKey): PartState {
  switch (key) {
    case 'submission':
      return dossier.state === 'draft' || dossier.state === 'returned' ? 'waiting' : 'done';
    case 'report':
      if (dossier.signature !== null) return 'done';
      return dossier.answers.size > 0 ? 'working' : 'waiting';
    case 'reviewMinutes':
      return dossier.nominated.conferenceState === 'closed' ? 'done' : 'waiting';
    case 'countingMinutes':
      return dossier.nominated.ballotState === 'minuted' ? 'done' : 'waiting';
    case 'confirmation':
      return dossier.attachments.some(({ part }) => part === 'confirmation') ? 'done' : 'waiting';
  }
}
