import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { ballotRecords } from '../../ballots/queries/ballot-record.ts';
import { nominations, printedOf } from '../../ballots/queries.ts';
import { covenantState } from '../../covenants/queries.ts';
import { lockedSheets } from '../../scoring/queries.ts';
import { type HandoverFacts, leadershipOf } from '../queries.ts';
import type { HandoverCode } from '../rules.ts';

export type HandoverEvidence = Partial<Record<HandoverCode, string>>;

/** What the program knows about each item now, in a few words; an item that it knows nothing about has no line. */
export async function handoverEvidence(tx: Tx, facts: HandoverFacts, today: Day): Promise<HandoverEvidence> {
  const { clusterYearId, nextYearId } = facts;
  const members = facts.memberUnitIds?.length ?? 0;
  const sheets = await lockedSheets(tx, clusterYearId);
  const next = nextYearId ? await leadershipOf(tx, nextYearId) : null;
  const covenant = nextYearId ? await covenantState(tx, nextYearId) : null;
  const nominated = new Set((await nominations(tx, clusterYearId)).map(({ unit_id }) => unit_id));
  return {
    contacts: `${await unitsWithContact(tx, clusterYearId, today)}/${members} đơn vị có tài khoản`,
    ...(sheets.of > 0 ? { agreedScores: `${sheets.final}/${sheets.of} bảng điểm đã thống nhất` } : {}),
    ...(covenant && covenant.of > 0 ? { covenant: `${covenant.signed}/${covenant.of} chữ ký` } : {}),
    ...(nominated.size > 0 ? { dossiers: `${formatCount(nominated.size)} đơn vị được suy tôn` } : {}),
    ...(next ? { rights: `theo Quyết định số ${next.decision.number}` } : {}),
    ...(await ballotEvidence(tx, clusterYearId)),
  };
}

async function ballotEvidence(tx: Tx, clusterYearId: string): Promise<HandoverEvidence> {
  const ballots = (await ballotRecords(tx, { clusterYearId })).filter(({ state }) => state !== 'voided');
  if (ballots.length === 0) return {};
  const minuted = ballots.filter(({ state }) => state === 'minuted').length;
  const counted = ballots.flatMap((ballot) => (ballot.result ? [{ ballot, count: ballot.result.count }] : []));
  const sum = (part: (each: (typeof counted)[number]) => number) =>
    formatCount(counted.reduce((all, each) => all + part(each), 0));
  const sealed = [
    `${sum(({ count }) => count.returned)} phiếu thu về`,
    `${sum(({ count }) => count.unused)} không dùng`,
    `${sum(({ ballot, count }) => Math.max(0, (printedOf(ballot) ?? count.issued) - count.issued))} dự phòng`,
  ].join(', ');
  return {
    countingMinutes: `${minuted}/${ballots.length} biên bản kiểm phiếu đã ký`,
    ...(counted.length > 0 ? { sealedPapers: sealed } : {}),
  };
}

/** How many member units of a year have an account with a role today: the contacts that are handed over. */
async function unitsWithContact(tx: Tx, clusterYearId: string, today: Day): Promise<number> {
  const row = await tx.db
    .selectFrom('membership as m')
    .innerJoin('role_grant as g', (on) =>
      on.onRef('g.tenant_id', '=', 'm.tenant_id').onRef('g.unit_id', '=', 'm.unit_id'),
    )
    .select((eb) => eb.fn.count<number>('m.unit_id').distinct().as('units'))
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .executeTakeFirst();
  return Number(row?.units ?? 0);
}
