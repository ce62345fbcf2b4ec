import { annulmentOn } from '#src/law/competence.ts';
import { rulePack } from '#src/law/packs.ts';
import { prizeMoney } from '#src/law/prize-money.ts';
import type { AwardDecisionFacts } from '#src/papers/award-decision.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf, daySentence } from '#src/text/day.ts';
import { type DecisionFacts, type DecisionRecord, decisionRecord } from '../queries/decisions.ts';
import { groundsOf } from '../rules/law-of-list.ts';

const OFFICE = 'Vụ Thi đua - Khen thưởng';

/** The decision as it is drafted, signed or issued, with its list. */
export async function printDecision(scope: Scope<string, DecisionFacts>): Promise<Uint8Array> {
  const { decision, clusters } = await read(scope, async (tx) => {
    const found = await decisionRecord(tx, scope.facts.decisionId);
    return { decision: found, clusters: found ? await clustersOf(tx, found) : new Map<string, string>() };
  });
  if (decision?.authority !== 'minister' || decision.kind === 'refuse') throw notFound();
  return renderPaper({
    kind: 'awardDecision',
    facts: paperFacts(decision, clusters, { demonstration: scope.services.demonstration }),
  });
}

async function clustersOf(tx: Tx, { items }: DecisionRecord): Promise<Map<string, string>> {
  const ids = [...new Set(items.map(({ clusterYearId }) => clusterYearId))];
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .select(['y.id', 'k.name'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The law cited is the one in force on the day of the decision, or of the draft while it has no day. */
export function paperFacts(
  decision: DecisionRecord,
  clusters: ReadonlyMap<string, string>,
  { demonstration }: { demonstration: boolean },
): AwardDecisionFacts {
  const drafted = dayOf(decision.draftedAt.toISOString());
  const day = decision.datedOn ?? drafted;
  const council = decision.kind === 'grant' ? ['kết quả xét của Hội đồng Thi đua - Khen thưởng ngành Tư pháp'] : [];
  const target = decision.target && { number: decision.target.numberText, day: decision.target.datedOn };
  const article = annulmentOn(drafted, decision.items[0]?.pack ?? rulePack())?.causes.find(
    ({ code }) => code === decision.causeCode,
  )?.text;
  return {
    kind: decision.kind === 'refuse' ? 'grant' : decision.kind,
    superiorBody: null,
    issuingBody: decision.tenantName,
    registration: { number: decision.number, symbol: decision.symbol },
    place: decision.tenantPlace,
    date: decision.datedOn,
    createdAt: (decision.issuedAt ?? decision.signedAt ?? decision.draftedAt).toISOString(),
    synthetic: demonstration ? ['số, ngày, người ký và danh sách của quyết định.'] : [],
    subject: decision.subject,
    authority: decision.issuer,
    grounds: [
      ...groundsOf(decision, day).map(({ text }) => text),
      ...(target ? [`Quyết định số ${target.number} ${daySentence(target.day)}`] : []),
      ...council,
    ],
    proposer: `Vụ trưởng ${OFFICE}`,
    awardName: decision.awardName,
    year: decision.year,
    items: decision.items.map((item) => ({
      ordinal: item.ordinal,
      name: item.subjectName,
      cluster: clusters.get(item.clusterYearId) ?? '',
      money: decision.kind === 'grant' ? (prizeMoney(item.award, day, item.pack)?.dong ?? null) : null,
      previousName: item.previousName,
    })),
    fund: `Quỹ thi đua, khen thưởng của ${decision.tenantName}`,
    target,
    cause: decision.cause && [article, decision.cause].filter(Boolean).join(': '),
    executors: `Chánh Văn phòng Bộ, Vụ trưởng ${OFFICE}, Thủ trưởng các đơn vị liên quan và tập thể có tên trong Quyết định này`,
    signatory: { title: officeOf(decision), name: decision.signerName },
    recipients: ['Cổng thông tin điện tử', 'Lưu: VT, Vụ TĐKT'],
  };
}

/** "Bộ trưởng Bộ Tư pháp" signs as "Bộ trưởng": the body stands in the letterhead. */
function officeOf({ signerTitle, issuer, tenantName }: DecisionRecord): string {
  return (signerTitle ?? issuer).replace(new RegExp(`\\s+${tenantName}$`, 'u'), '');
}
