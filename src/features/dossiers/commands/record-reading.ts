import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { DossierFacts } from '../queries.ts';

/** Which paper of a dossier was read or taken: every reading is in the journal. */
export async function recordReading(scope: Scope<'dossier.readFile', DossierFacts>, paper: string): Promise<void> {
  await change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after: { read: paper } });
    return null;
  });
}
