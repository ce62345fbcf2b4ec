import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { DossierFacts } from '../queries.ts';
import { dossierInChange, writeDossier } from './dossier-in-change.ts';

/** The standing office takes the dossier in; from here on it can be returned or decided. */
export function receiveDossier(scope: Scope<'dossier.receive', DossierFacts>): Promise<{ state: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await dossierInChange(tx, scope, 'receive');
    await writeDossier(tx, record, { state: next, received_at: scope.now });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, code: record.code, round: record.round },
    });
    return { state: next };
  });
}
