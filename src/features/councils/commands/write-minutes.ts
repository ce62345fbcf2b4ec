import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { SessionFacts } from '../queries.ts';
import type { MinutesInput } from '../schema.ts';
import { demandSeen, demandSession, heldSession, writeSession } from './council-in-change.ts';

/** What was said and what the chair concluded, in the secretary's words; until the first signature. */
export function writeMinutes(
  scope: Scope<'councilSession.writeMinutes', SessionFacts>,
  { discussion, conclusion, version }: MinutesInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'open', 'closed');
    if (session.signatures.some(({ paper }) => paper === 'minutes')) {
      throw wrongPhase('Biên bản đã có chữ ký, không sửa được nữa.');
    }
    await demandSeen(tx, session, version, { discussion: session.discussion, conclusion: session.conclusion });
    const next = await writeSession(tx, session, { discussion, conclusion });
    await journal({
      object: scope.facts.object,
      before: { discussion: session.discussion, conclusion: session.conclusion },
      after: { discussion, conclusion },
    });
    return { version: next };
  });
}
