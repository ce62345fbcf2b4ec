import { paths } from '#src/paths.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf } from '#src/text/day.ts';
import { presentMembers } from '../../conferences/queries.ts';

/** The meeting that keys belong to, for pages and papers. */
export interface VoteMeeting {
  kind: 'conference' | 'councilSession';
  title: string;
  /** The cluster, or the place of the Council's session. */
  where: string;
  /** Who issues a paper of it. */
  issuer: string;
  day: Day;
  /** Its page. */
  href: string;
  tenantName: string;
  tenantPlace: string;
  /** Delegates present now; null where none are counted. */
  present: number | null;
}

export async function meetingOfKeys(tx: Tx, ceremonyId: string): Promise<VoteMeeting | null> {
  const row = await tx.db
    .selectFrom('key_ceremony as k')
    .innerJoin('tenant as t', 't.id', 'k.tenant_id')
    .leftJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.id', '=', 'k.conference_id'),
    )
    .leftJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .leftJoin('cluster as l', (on) => on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.id', '=', 'y.cluster_id'))
    .leftJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'k.tenant_id').onRef('s.id', '=', 'k.session_id'),
    )
    .leftJoin('council as n', (on) => on.onRef('n.tenant_id', '=', 's.tenant_id').onRef('n.id', '=', 's.council_id'))
    .select(['k.conference_id', 'k.session_id', 'c.title as conference', 'c.starts_at as begins', 'l.name as cluster'])
    .select(['s.title as session', 's.starts_at as sits', 's.place as place', 'n.name as council'])
    .select(['t.name as tenant_name', 't.place as tenant_place'])
    .where('k.tenant_id', '=', tx.tenantId)
    .where('k.id', '=', ceremonyId)
    .executeTakeFirst();
  const at = row?.begins ?? row?.sits;
  if (!row || !at) return null;
  const { conference_id: conferenceId, session_id: sessionId } = row;
  return {
    kind: conferenceId ? 'conference' : 'councilSession',
    title: row.conference ?? row.session ?? '',
    where: row.cluster ?? row.place ?? '',
    issuer: row.cluster ?? row.council ?? '',
    day: dayOf(at.toISOString()),
    href: conferenceId ? paths.conference(conferenceId) : paths.councilSession(sessionId ?? ''),
    tenantName: row.tenant_name,
    tenantPlace: row.tenant_place,
    present: conferenceId ? (await presentMembers(tx, conferenceId)).length : null,
  };
}
