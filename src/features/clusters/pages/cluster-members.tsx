import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import { Matrix } from '#src/ui/matrix.tsx';
import { Status } from '#src/ui/status.tsx';
import { inForce } from '../rules.ts';
import type { ClusterPageProps } from './cluster-page.tsx';

/** Unit x year: member, head, deputy, or not there. */
export function ClusterMembers({ visit, cluster, shown, earlierThan, members, leaderships }: ClusterPageProps) {
  const t = visit.t.clusters.cluster;
  const leadersOf = new Map(
    shown.map(({ id }) => [id, inForce(leaderships.filter(({ clusterYearId }) => clusterYearId === id))]),
  );
  const cellOf = (unitId: string, yearId: string): Child => {
    const leaders = leadersOf.get(yearId);
    if (leaders?.headUnitId === unitId) return <b>{t.head}</b>;
    if (leaders?.deputyUnitId === unitId) return <b>{t.deputy}</b>;
    const isMember = members.some((member) => member.unitId === unitId && member.clusterYearId === yearId);
    return isMember ? <Status kind="xong">{t.member}</Status> : <span class="mo">{t.notMember}</span>;
  };
  const latestHead = leadersOf.get(shown.at(-1)?.id ?? '')?.headUnitId;
  const withoutLeaders = shown.filter(({ id }) => !leadersOf.get(id)).map(({ year }) => year);
  return (
    <>
      <Matrix
        caption={t.byYear}
        corner={t.unit}
        columns={shown.map(({ year }) => ({ label: String(year) }))}
        rows={unitsInOrder(
          members,
          shown.map(({ id }) => id),
        ).map(({ unitId, shortName }) => ({
          head: <a href={paths.unit(unitId)}>{shortName}</a>,
          cells: shown.map(({ id }) => cellOf(unitId, id)),
          selected: unitId === latestHead,
        }))}
        total={{ head: t.total, cells: shown.map((year) => year.members) }}
      />
      <p class="mo nho">
        {withoutLeaders.length > 0 && `${t.noLeaders(withoutLeaders.join(', '))} `}
        {t.pastYears} {earlierThan && <a href={`${paths.cluster(cluster.id)}?truoc=${earlierThan}`}>{t.earlier}</a>}
        {!earlierThan && shown.at(-1)?.id !== cluster.years[0]?.id && (
          <a href={paths.cluster(cluster.id)}>{t.latest}</a>
        )}
      </p>
    </>
  );
}

/** The latest year's members in its order, then those of earlier years who left. */
function unitsInOrder(members: ClusterPageProps['members'], yearIds: readonly string[]) {
  const units = new Map<string, ClusterPageProps['members'][number]>();
  for (const yearId of yearIds.toReversed()) {
    for (const member of members)
      if (member.clusterYearId === yearId && !units.has(member.unitId)) units.set(member.unitId, member);
  }
  return [...units.values()];
}
