import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { AcceptedFile } from '#src/platform/files/accept-file.ts';
import { linkFile, type StoredUpload, storeUpload } from '#src/platform/files/stored-upload.ts';
import { formatDay } from '#src/text/day.ts';
import type { CaseFacts } from '../queries.ts';
import { opinionObstacle, type Vote } from '../rules.ts';
import { demandSession, heldCase, standingOf } from './council-in-change.ts';

/** A member who will not be there writes an opinion by the own account. What it says is in no journal entry. */
export function giveOpinion(
  scope: Scope<'councilCase.giveOpinion', CaseFacts>,
  { vote }: { vote: Vote },
): Promise<{ sequence: number }> {
  const accountId = scope.actor?.accountId ?? '';
  return writeOpinion(scope, { accountId, vote, paper: null, scan: null });
}

export interface PaperOpinion {
  accountId: string;
  vote: Vote;
  paperNumber: string;
  paperDay: string;
}

/**
 * The secretary records a signed paper that came in.
 * @param file the scan, or null where only its number is kept
 */
export async function recordOpinion(
  scope: Scope<'councilCase.recordOpinion', CaseFacts>,
  { accountId, vote, paperNumber, paperDay }: PaperOpinion,
  file: AcceptedFile | null = null,
): Promise<{ sequence: number }> {
  if (paperDay > scope.today) throw invalid({ paperDay: 'Văn bản ghi ngày sau hôm nay. Xem lại ngày trên văn bản.' });
  const scan = file && (await storeUpload(scope, file));
  return writeOpinion(scope, {
    ...{ accountId, vote, paper: { number: paperNumber, day: paperDay } },
    scan,
  });
}

interface Written {
  accountId: string;
  vote: Vote;
  paper: { number: string; day: string } | null;
  scan: StoredUpload | null;
}

function writeOpinion(
  scope: Scope<'councilCase.giveOpinion' | 'councilCase.recordOpinion', CaseFacts>,
  { accountId, vote, paper, scan }: Written,
): Promise<{ sequence: number }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const held = await heldCase(tx, scope);
    demandSession(held.session, 'planned', 'open');
    if (!held.session.members.some((member) => member.accountId === accountId)) {
      throw invalid({ accountId: 'Chọn thành viên trong danh sách.' });
    }
    const obstacle = opinionObstacle(standingOf(held, accountId));
    if (obstacle) throw wrongPhase(obstacle);
    const sequence = (held.one.opinions.find((each) => each.accountId === accountId)?.sequence ?? 0) + 1;
    const fileId = scan && (await linkFile(tx, scope, scan));
    await tx.db
      .insertInto('council_opinion')
      .values({
        ...{ tenant_id: tx.tenantId, case_id: held.one.id, account_id: accountId, sequence, vote },
        ...{ channel: paper ? ('paper' as const) : ('own' as const), paper_number: paper?.number ?? null },
        ...{ paper_day: paper?.day ?? null, file_id: fileId },
        ...{ recorded_by: scope.actor.accountId, recorded_at: scope.now },
      })
      .execute();
    await journal({
      object: scope.facts.object,
      after: { writtenOpinionOf: accountId, sequence, paper: paper && `${paper.number}, ${formatDay(paper.day)}` },
    });
    return { sequence };
  });
}
