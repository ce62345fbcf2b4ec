import { paths } from '#src/paths.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { signHeadAccess, startCeremonyAccess, startSessionCeremonyAccess, voidCeremonyAccess } from '../access.ts';
import { signHead } from '../commands/sign-head.ts';
import { startCeremony, startSessionCeremony } from '../commands/start-ceremony.ts';
import { voidCeremony } from '../commands/void-ceremony.ts';
import * as schema from '../schema.ts';
import { showCeremony, showVote } from './teller-routes.tsx';

/** Form posts that lead from one page to another. */
export function formRoutes(http: FeatureRoutes): void {
  http.form(paths.startCeremony(), startCeremonyAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.keyCeremony((await startCeremony(scope)).ceremonyId),
  });
  http.form(paths.startSessionCeremony(), startSessionCeremonyAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.keyCeremony((await startSessionCeremony(scope)).ceremonyId),
  });
  http.form(paths.voidCeremony(), voidCeremonyAccess, {
    schema: schema.voidForm,
    show: showCeremony,
    run: async (scope, input) => {
      await voidCeremony(scope, input);
      return paths.keyCeremony(scope.facts.ceremonyId);
    },
  });
  http.form(paths.signVoteHead(), signHeadAccess, {
    schema: schema.signHeadForm,
    show: showVote,
    run: async (scope, { head, password }) => {
      await signHead(scope, { head }, await confirmSignature(scope, password));
      return paths.electronicVote(scope.facts.voteId);
    },
  });
}
