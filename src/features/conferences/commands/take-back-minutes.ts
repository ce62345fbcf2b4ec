import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MinutesFacts } from '../queries/minutes.ts';
import { presentVersion } from '../queries/minutes.ts';
import { minutesInChange, writeMinutes, writeVersion } from './minutes-in-change.ts';

/**
 * Takes the minutes back to be edited. Answers and signatures stay with what they were given to; the text goes on as a
 * new version, which is asked about anew.
 */
export function takeBackMinutes(
  scope: Scope<'minutes.takeBack', MinutesFacts>,
  { reason }: { reason: string },
): Promise<{ number: number }> {
  return change(scope, async (tx, journal) => {
    const { minutes, next } = await minutesInChange(tx, scope, 'takeBack');
    const number = minutes.number + 1;
    await writeVersion(tx, scope, {
      number,
      sections: presentVersion(minutes).sections,
      changed: `Rút về sửa: ${reason}`,
    });
    await writeMinutes(tx, scope, { state: next, number, agree_until: null, agreed_content: null, content_hash: null });
    await journal({
      object: scope.facts.object,
      before: { state: minutes.state, number: minutes.number, mark: minutes.hash },
      after: { state: next, number },
      reason,
    });
    return { number };
  });
}
