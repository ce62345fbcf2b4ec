import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type MinutesFacts, presentVersion } from '../queries/minutes.ts';
import { agreementSentence, conclusionObstacle, tallyOf } from '../rules/minutes.ts';
import { agreedContent, contentMark, writeContent } from './minutes-content.ts';
import { assembledMinutes } from './minutes-facts.ts';
import { minutesInChange, writeMinutes } from './minutes-in-change.ts';

/** Freezes the agreed text with who agreed and who was silent, under its mark: that is what is signed. */
export function concludeMinutes(scope: Scope<'minutes.conclude', MinutesFacts>): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { minutes, next } = await minutesInChange(tx, scope, 'conclude');
    const until = minutes.agreeUntil ?? scope.today;
    const tally = tallyOf(scope.facts.memberUnitIds ?? [], minutes.answers);
    const unanswered = minutes.answers.filter(({ answer, reply }) => answer === 'remark' && reply === null).length;
    const obstacle = conclusionObstacle(tally, unanswered, until, scope.today);
    if (obstacle) throw wrongPhase(obstacle);
    const printing = { createdAt: scope.now.toISOString(), demonstration: scope.services.demonstration };
    const content = writeContent(
      agreedContent(await assembledMinutes(tx, scope.facts.conferenceId, printing), {
        number: minutes.number,
        sections: presentVersion(minutes).sections,
        agreement: agreementSentence(tally, until),
      }),
    );
    const mark = contentMark(content);
    await writeMinutes(tx, scope, { state: next, agreed_content: content, content_hash: mark });
    await journal({
      object: scope.facts.object,
      before: { state: minutes.state },
      after: { state: next, tally, mark },
    });
    return { mark };
  });
}
