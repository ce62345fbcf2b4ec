import { AppError, invalid } from '../errors.ts';
import type { Scope } from './scope.ts';

declare const proven: unique symbol;

/** Proof that the person at the keyboard gave the password again just now; signing commands ask for it. */
export interface SignatureProof {
  readonly [proven]: true;
  readonly accountId: string;
}

/**
 * Re-authentication before a signature. Call it outside any transaction.
 * @throws AppError invalid on field `password`, or tooMany after repeated failures
 */
export async function confirmSignature(scope: Scope, password: string): Promise<SignatureProof> {
  const { actor, services } = scope;
  if (!actor) throw invalid({ password: 'Đăng nhập lại rồi ký.' });
  const wait = await services.signIn.confirmWaitSeconds(actor.userId);
  if (wait > 0) throw new AppError('tooMany', `Nhập sai mật khẩu nhiều lần. Thử lại sau ${wait} giây.`);
  if (!(await services.signIn.confirmPassword(actor.userId, password))) {
    throw invalid({ password: 'Mật khẩu chưa đúng. Nhập lại mật khẩu đăng nhập để ký.' });
  }
  return { accountId: actor.accountId } as unknown as SignatureProof;
}
