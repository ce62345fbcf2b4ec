import { composeConferenceMinutes } from '#src/papers/conference-minutes.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type MinutesFacts, minutesRecord } from '../queries/minutes.ts';
import { lockConference } from '../queries.ts';
import { sectionsOf } from '../rules/minutes.ts';
import { assembledMinutes } from './minutes-facts.ts';
import { writeVersion } from './minutes-in-change.ts';

/** Puts the minutes together from what was recorded, part by part, as the first version; nobody edits that one. */
export function assembleMinutes(scope: Scope<'minutes.assemble', MinutesFacts>): Promise<{ sections: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state !== 'closed') throw wrongPhase('Hội nghị chưa bế mạc. Bế mạc rồi lập biên bản.');
    if (await minutesRecord(tx, conference.id)) throw wrongPhase('Dự thảo biên bản đã được lập. Mở lại trang.');
    const printing = { createdAt: scope.now.toISOString(), demonstration: scope.services.demonstration };
    const sections = sectionsOf(composeConferenceMinutes(await assembledMinutes(tx, conference.id, printing)));
    await tx.db
      .insertInto('conference_minutes')
      .values({
        tenant_id: tx.tenantId,
        conference_id: conference.id,
        state: 'drafting',
        number: 1,
        agree_until: null,
        agreed_content: null,
        content_hash: null,
        signed_at: null,
      })
      .execute();
    await writeVersion(tx, scope, { number: 1, sections, changed: 'Tự lập từ những gì đã ghi tại hội nghị' });
    await journal({ object: scope.facts.object, after: { state: 'drafting', number: 1, sections: sections.length } });
    return { sections: sections.length };
  });
}
