import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import type { AwardFacts } from '../queries/award-record.ts';
import { addEvent, heldAward } from './change-award.ts';

/** The flag or certificate of an annulled award came back. */
export function recoverCertificate(
  scope: Scope<'award.recover', AwardFacts>,
  input: { happenedOn: Day; note: string | null },
): Promise<{ awardId: string }> {
  return change(scope, async (tx, journal) => {
    const award = await heldAward(tx, scope.facts.awardId);
    if (!award.certificateNumber)
      throw wrongPhase('Khen thưởng này chưa trao giấy, hiện vật nên không có gì để thu hồi.');
    if (award.certificateRecovered) throw wrongPhase('Giấy, hiện vật đã thu hồi.');
    if (input.happenedOn > scope.today) throw invalid({ happenedOn: 'Ghi ngày đã thu hồi, không sau hôm nay.' });
    await addEvent(
      tx,
      scope,
      award,
      'recover',
      {
        kind: 'recovered',
        happenedOn: input.happenedOn,
        reason: input.note,
        detail: { certificate: award.certificateNumber },
      },
      { certificate_recovered: true },
    );
    await journal({ object: scope.facts.object, after: { ...input, certificate: award.certificateNumber } });
    return { awardId: award.awardId };
  });
}
