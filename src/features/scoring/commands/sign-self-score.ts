import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, forbidden, invalid } from '#src/platform/errors.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { lateSentence, signingFaults } from '../rules.ts';
import { contentMark, selfScoreContent } from './self-score-content.ts';
import { demandVersion, sheetInChange, writeSheet } from './sheet-in-change.ts';

/**
 * The head's signature: freezes the round with its mark. After the deadline it is refused, what was saved stays. A
 * sheet that was sent back keeps the verified points of the other criteria.
 * @param input.version of the sheet that the head read; null without a form
 * @returns the mark of what was signed
 */
export function signSelfScore(
  scope: Scope<'selfScore.sign', SheetFacts>,
  proof: SignatureProof,
  input: { version: number | null },
): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next } = await sheetInChange(tx, scope, 'sign');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const late = lateSentence(scope.today, sheet.deadline, sheet.state);
    if (late) throw new AppError('invalid', late);
    demandVersion(sheet, input.version, {});
    const faults = Object.values(signingFaults(sheet.criteria, sheet.self));
    if (faults.length > 0) throw invalid({ '': `Chưa ký được. ${faults.join(' ')}` });
    const content = selfScoreContent(sheet, sheet.round, sheet.self);
    const mark = contentMark(content);
    await tx.db
      .insertInto('self_score_signature')
      .values({
        tenant_id: tx.tenantId,
        sheet_id: sheet.sheetId,
        round: sheet.round,
        account_id: actor.accountId,
        signer_name: actor.displayName,
        signer_title: actor.jobTitle,
        signed_at: scope.now,
        content,
        content_hash: mark,
      })
      .execute();
    await carryVerifiedLines(tx, sheet);
    await writeSheet(tx, scope, sheet, { state: next, signed_round: sheet.round });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state, signedRound: sheet.signedRound },
      after: { state: next, signedRound: sheet.round, mark },
    });
    return { mark };
  });
}

async function carryVerifiedLines(tx: Tx, sheet: SheetRecord): Promise<void> {
  if (sheet.signedRound === 0 || sheet.signedRound === sheet.round) return;
  const returnedIds = sheet.criteria.filter(({ code }) => sheet.returned.has(code)).map(({ id }) => id);
  await tx.db
    .insertInto('verified_line')
    .columns([
      'tenant_id',
      'sheet_id',
      'round',
      'criterion_id',
      'points',
      'facts',
      'reason',
      'account_id',
      'reviewer_name',
      'at',
    ])
    .expression((eb) =>
      eb
        .selectFrom('verified_line as l')
        .select([
          'l.tenant_id',
          'l.sheet_id',
          eb.val(sheet.round).as('round'),
          'l.criterion_id',
          'l.points',
          'l.facts',
          'l.reason',
        ])
        .select(['l.account_id', 'l.reviewer_name', 'l.at'])
        .where('l.tenant_id', '=', tx.tenantId)
        .where('l.sheet_id', '=', sheet.sheetId)
        .where('l.round', '=', sheet.signedRound)
        .where('l.criterion_id', 'not in', returnedIds),
    )
    .execute();
}
