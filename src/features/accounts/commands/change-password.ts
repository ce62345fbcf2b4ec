import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden } from '#src/platform/errors.ts';
import { recordOwnAct } from './record-own-act.ts';

/** One's own password, after the old one was given; ends every session of the account. */
export async function changePassword(
  scope: Scope<'password.change'>,
  password: string,
  proof: SignatureProof,
): Promise<void> {
  if (!scope.actor || proof.accountId !== scope.actor.accountId) throw forbidden();
  await scope.services.signIn.setPassword(scope.actor.userId, password);
  await recordOwnAct(scope, { sessionsEnded: true });
}
