import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { countersOf } from '../../ballots/rules.ts';
import { type CountInput, voteField } from '../../ballots/schema.ts';
import type { CaseFacts } from '../queries.ts';
import { PAPER_CHOICES } from '../rules.ts';
import { demandCase, demandSession, heldCase } from './council-in-change.ts';

/**
 * One counter's own figures of a secret vote. They may break every sum: the difference is shown, never corrected.
 * Entering again adds a version. The journal says that a count was entered and no figure of it.
 */
export function enterCaseCount(
  scope: Scope<'councilCase.enterCount', CaseFacts>,
  { votes, ...papers }: CountInput,
): Promise<{ sequence: number }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'open');
    demandCase(one, 'open');
    if (one.votingClosedAt === null) throw wrongPhase('Hòm phiếu chưa đóng. Chủ trì đóng hòm phiếu rồi mới kiểm.');
    const accountId = scope.actor?.accountId ?? '';
    const counters = countersOf(session.tellers);
    if (!counters.some((teller) => teller.accountId === accountId)) {
      throw forbidden(
        `Số phiếu do ${counters.map(({ name }) => name).join(' và ')} nhập; bạn xác nhận khi hai bên khớp.`,
      );
    }
    const missing = PAPER_CHOICES.filter(({ id }) => votes[id] === undefined);
    if (missing.length > 0) {
      throw invalid(Object.fromEntries(missing.map(({ id, name }) => [voteField(id), `Ghi số phiếu ${name}.`])));
    }
    const entryId = uuidv7(scope.now.getTime());
    const sequence = (one.entries.find((entry) => entry.accountId === accountId)?.sequence ?? 0) + 1;
    await tx.db
      .insertInto('council_entry')
      .values({
        ...{ tenant_id: tx.tenantId, id: entryId, case_id: one.id, round: one.round, account_id: accountId, sequence },
        ...papers,
        ...{ votes_for: votes.for ?? 0, votes_against: votes.against ?? 0, entered_at: scope.now },
      })
      .execute();
    await journal({ object: scope.facts.object, after: { entryId, sequence } });
    return { sequence };
  });
}
