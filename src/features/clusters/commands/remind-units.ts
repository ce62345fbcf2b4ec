import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { tellAccounts } from '../../accounts/commands/tell-accounts.ts';
import { remindingOf, remindKey } from '../queries/reminding.ts';
import { type ClusterYearFacts, yearRecord } from '../queries.ts';
import type { RemindedWork } from '../rules.ts';

/**
 * Reminds the units that have not done a step, and only those, once a day.
 * @returns how many units and how many accounts were told
 * @throws AppError wrongPhase when every unit has done it meanwhile, or all were told today
 */
export function remindUnits(
  scope: Scope<'clusterYear.remind', ClusterYearFacts>,
  { code, note }: { code: RemindedWork; note: string },
): Promise<{ units: number; accounts: number }> {
  return change(scope, async (tx, journal) => {
    const { actor, now, today } = scope;
    const record = await yearRecord(tx, scope.facts.clusterYearId);
    const reminding = record && actor && (await remindingOf(tx, record, code, today));
    if (!reminding) throw notFound();
    if (reminding.units.length === 0) throw wrongPhase('Không còn đơn vị nào chưa làm việc này.');
    const until = reminding.deadline ? `, hạn ${formatDay(reminding.deadline)}` : '';
    const told = await tellAccounts(
      tx,
      reminding.accountIds,
      [
        {
          key: remindKey(record.id, code, reminding.deadline, today),
          kind: 'byHand',
          title: `Nhắc việc: ${reminding.what}${until}`,
          body: [`${actor.displayName}, ${actor.unitName ?? actor.jobTitle}, nhắc đơn vị chưa làm.`, note]
            .filter(Boolean)
            .join(' '),
          href: reminding.href,
        },
      ],
      now,
    );
    if (told.length === 0) throw wrongPhase('Hôm nay đã nhắc những đơn vị này. Mỗi ngày nhắc một lần.');
    const units = reminding.units.map(({ name }) => name);
    await journal({ object: scope.facts.object, after: { step: code, units, accounts: told.length }, reason: note });
    return { units: units.length, accounts: told.length };
  });
}
