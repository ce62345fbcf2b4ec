import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { usesPapers } from '../../electronic-votes/rules.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { countersOf } from '../rules.ts';
import { type CountInput, voteField } from '../schema.ts';
import { demandState, heldBallot } from './ballot-in-change.ts';

/**
 * One counter's own figures. They may break every sum: the difference is shown, never corrected. Entering again adds a
 * version and keeps the earlier ones. The journal says that a count was entered and no figure of it.
 */
export function enterCount(
  scope: Scope<'ballot.enterCount', BallotFacts>,
  { votes, ...papers }: CountInput,
): Promise<{ sequence: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'closed');
    if (!usesPapers(ballot.way)) throw wrongPhase('Lần này không có phiếu giấy; kết quả do các khóa kiểm phiếu mở.');
    const accountId = scope.actor?.accountId ?? '';
    demandCounter(ballot, accountId);
    demandCandidates(ballot, votes);
    const entryId = uuidv7(scope.now.getTime());
    const sequence = (ballot.entered.find((entry) => entry.accountId === accountId)?.times ?? 0) + 1;
    await tx.db
      .insertInto('ballot_entry')
      .values({
        tenant_id: tx.tenantId,
        id: entryId,
        ballot_id: ballot.id,
        account_id: accountId,
        sequence,
        ...papers,
        entered_at: scope.now,
      })
      .execute();
    await tx.db
      .insertInto('ballot_entry_vote')
      .values(
        ballot.candidates.map(({ id }) => ({
          tenant_id: tx.tenantId,
          entry_id: entryId,
          unit_id: id,
          votes: votes[id] ?? 0,
        })),
      )
      .execute();
    await journal({ object: scope.facts.object, after: { entryId, sequence } });
    return { sequence };
  });
}

function demandCounter(ballot: BallotRecord, accountId: string): void {
  const counters = countersOf(ballot.tellers);
  if (counters.some((teller) => teller.accountId === accountId)) return;
  const names = counters.map(({ name }) => name).join(' và ');
  throw forbidden(`Số phiếu do ${names} nhập; bạn xác nhận khi hai bên khớp.`);
}

function demandCandidates({ candidates }: BallotRecord, votes: Record<string, number>): void {
  const missing = candidates.filter(({ id }) => votes[id] === undefined);
  const strange = Object.keys(votes).filter((id) => !candidates.some((candidate) => candidate.id === id));
  const faults = Object.fromEntries(missing.map(({ id, name }) => [voteField(id), `Ghi số phiếu của ${name}.`]));
  if (strange.length > 0) faults[''] = 'Có đơn vị không nằm trong danh sách bỏ phiếu. Mở lại trang rồi nhập lại.';
  if (Object.keys(faults).length > 0) throw invalid(faults);
}
