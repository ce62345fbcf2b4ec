import { awardName, awardOf, regimeOn } from '#src/law/awards.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { tellersComplete } from '../../ballots/rules/next-act.ts';
import { openVote } from '../../electronic-votes/commands/run-vote.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import { type SessionRecord, thereOf } from '../queries/session-records.ts';
import type { CaseFacts } from '../queries.ts';
import { voterStatus } from '../rules.ts';
import { caseAfter, demandSession, type HeldCase, heldCase, writeCase } from './council-in-change.ts';

/**
 * Opens the vote on one case and freezes how every member stands: there, not taking part, or absent. One case at a
 * time; a nested flag only where the Council found the outer one fit (I-3).
 */
export function openCase(scope: Scope<'councilCase.open', CaseFacts>): Promise<{ round: number }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'open');
    const state = caseAfter(one, 'open');
    const recused = one.recusals.map(({ accountId }) => accountId);
    const there = thereOf(session);
    const voters = session.members.map(({ accountId }) => ({
      accountId,
      status: voterStatus(accountId, there, recused),
    }));
    const secret = session.ruleSet?.secret[one.award]?.value ?? false;
    const present = voters.filter(({ status }) => status === 'present').length;
    const obstacle =
      sessionObstacle(session, secret, present > 0) ??
      (await commentObstacle(tx, one, scope.today)) ??
      (await outerObstacle(tx, session, one));
    if (obstacle) throw wrongPhase(obstacle);
    await tx.db
      .insertInto('council_voter')
      .values(
        voters.map(({ accountId, status }, index) => ({
          ...{ tenant_id: tx.tenantId, case_id: one.id, round: one.round, account_id: accountId },
          ...{ position: index + 1, status },
        })),
      )
      .execute();
    const electronic = secret ? await openElectronically(tx, { session, one }, present) : {};
    await writeCase(tx, one, { state, secret, opened_at: scope.now });
    const after = { state, secret, voters, ...electronic };
    await journal({ object: scope.facts.object, before: { state: one.state }, after });
    return { round: one.round };
  });
}

/** Of the roll only those who are there and take part get a slip: who declared a conflict is not among them. */
async function openElectronically(tx: Tx, { session, one }: HeldCase, present: number) {
  if (one.way !== 'electronic') return {};
  if (!one.electronic) throw wrongPhase('Chưa lập cuộc bỏ phiếu điện tử của hồ sơ này. Lập, niêm phong rồi mở.');
  const tellers = session.tellers.map(({ accountId }) => accountId);
  return { voteId: one.electronic.id, ...(await openVote(tx, one.electronic.id, { tellers, present })) };
}

function sessionObstacle(session: SessionRecord, secret: boolean, somebodyVotes: boolean): string | null {
  const other = session.cases.find(({ state }) => state === 'open');
  if (other) return `Đang biểu quyết hồ sơ của ${other.unitName}. Xong hồ sơ đó rồi mở hồ sơ khác.`;
  if (!somebodyVotes) return 'Không có thành viên nào có mặt và tham gia xét hồ sơ này.';
  if (!secret) return null;
  if (!tellersComplete(session.tellers)) return 'Hồ sơ này bỏ phiếu kín: ghi tổ kiểm phiếu do Hội đồng bầu trước.';
  const there = thereOf(session);
  const away = session.tellers.find(({ accountId }) => !there.includes(accountId));
  return away ? `${away.name} trong tổ kiểm phiếu không có mặt. Ghi lại tổ kiểm phiếu.` : null;
}

/** The Council judges once the time for comments of the public is over. */
async function commentObstacle(tx: Tx, { dossierId, unitName }: CaseRecord, today: Day): Promise<string | null> {
  const dossier = await tx.db
    .selectFrom('dossier')
    .select('publication_ends_on')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', dossierId)
    .executeTakeFirst();
  const endsOn = dossier?.publication_ends_on ?? null;
  if (endsOn === null) return `Hồ sơ của ${unitName} chưa được đưa ra lấy ý kiến. Chỉ xét hồ sơ đã lấy ý kiến xong.`;
  if (today > endsOn) return null;
  return `Hồ sơ của ${unitName} đang lấy ý kiến đến hết ngày ${formatDay(endsOn)}. Chỉ xét hồ sơ đã lấy ý kiến xong.`;
}

async function outerObstacle(tx: Tx, session: SessionRecord, one: CaseRecord): Promise<string | null> {
  const regime = regimeOn(session.day, one.pack);
  const within = regime && awardOf(regime, one.award).within;
  if (!regime || !within) return null;
  const outer = await tx.db
    .selectFrom('council_case')
    .select('state')
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', '=', one.unitId)
    .where('cluster_year_id', '=', one.clusterYearId)
    .where('award', '=', within.award)
    .where('state', '=', 'recommended')
    .executeTakeFirst();
  if (outer) return null;
  const name = awardName(awardOf(regime, within.award));
  return `Chưa kết luận ${one.unitName} đủ điều kiện trình tặng “${name}”. ${one.awardName} chỉ xét trong số các đơn vị đó.`;
}
