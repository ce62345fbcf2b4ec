import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid } from '#src/platform/errors.ts';
import { type Break, breaksOf, isOf } from '#src/points/breaks.ts';
import { evaluate } from '#src/points/evaluate.ts';
import {
  type ConfirmationStage,
  confirmedOn,
  confirmReasonField,
  type NewConfirmation,
  readConfirmations,
  type Sayings,
  unseenSentence,
} from '../confirmations.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import { entriesOf, type Lines } from '../rules.ts';

/** Whether the same points stood against the rule when the form was opened. */
function isKnown({ code, points }: Break, sheet: SheetRecord, opened: Lines): boolean {
  const then = evaluate(sheet.table.content, entriesOf(sheet.criteria, opened));
  return breaksOf(then).some((each) => each.code === code && isOf(points, each));
}

interface Confirming {
  stage: ConfirmationStage;
  /** The record as it stands after what the form writes. */
  lines: Lines;
  said: Sayings;
  /**
   * The record that the form was opened over. Given where the act ends the record: a break that was not there yet, and
   * of which the form says nothing, is shown first, so that whoever ends it has seen what counts less than was entered.
   */
  opened?: Lines | null;
  /** The codes that may be confirmed; all where left out. */
  only?: (code: string) => boolean;
}

/**
 * Adds what a form confirms against the rules of the table, or takes back. The rows before stay (I-16).
 * @returns what was added, for the journal
 * @throws AppError invalid for a confirmation without a reason
 */
export async function writeConfirmations(
  tx: Tx,
  scope: Scope,
  sheet: SheetRecord,
  { stage, lines, said, opened = null, only = () => true }: Confirming,
): Promise<NewConfirmation[]> {
  const { actor } = scope;
  if (!actor) throw forbidden();
  const by = { name: actor.displayName, title: actor.jobTitle };
  const { added, faults, open } = readConfirmations({
    ...{ table: sheet.table.content, entries: entriesOf(sheet.criteria, lines), said, by },
    confirmed: confirmedOn(sheet, stage),
  });
  const unseen = opened ? open.filter((each) => only(each.code) && !isKnown(each, sheet, opened)) : [];
  const all = { ...faults };
  for (const each of unseen) all[confirmReasonField(each.code)] = unseenSentence(each);
  if (Object.keys(all).length > 0) throw invalid(all);
  const written = added.filter(({ code }) => only(code));
  if (written.length === 0) return [];
  const last = sheet.confirmations.at(-1)?.number ?? 0;
  await tx.db
    .insertInto('score_confirmation')
    .values(
      written.map(({ code, points, rule, reason, withdrawn }, at) => ({
        tenant_id: tx.tenantId,
        sheet_id: sheet.sheetId,
        number: last + at + 1,
        stage,
        round: sheet.signedRound,
        code,
        base: points.base ?? null,
        bonus: points.bonus ?? null,
        penalty: points.penalty ?? null,
        rule,
        reason,
        withdrawn,
        account_id: actor.accountId,
        by_name: by.name,
        by_title: by.title,
        at: scope.now,
      })),
    )
    .execute();
  return written;
}
