import { dayWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { differences, type PlanVersion } from '../queries/plan-record.ts';
import { type PlanView, versionQuery } from './plan-view.ts';

/** Every version, the latest first: who wrote it, what changed, how far it was sent. */
export function VersionsTable({ visit, view }: { visit: Visit; view: PlanView }) {
  const t = visit.t.plans.versions;
  const { record, shown } = view;
  return (
    <Table
      caption={t.title}
      columns={[{ label: t.version }, { label: t.day }, { label: t.by }, { label: t.change }, { label: t.compare }]}
      stacked
    >
      {record.versions.toReversed().map((version) => (
        <Row kind={version.number === shown.number ? 'chon' : undefined}>
          <RowHead>
            <a
              href={
                version.number === record.currentVersion
                  ? paths.plan(record.id)
                  : `${paths.plan(record.id)}?${versionQuery}=${version.number}`
              }
            >
              {visit.t.plans.version(version.number)}
            </a>
          </RowHead>
          <Cell label={t.day}>{dayWords(version.writtenAt)}</Cell>
          <Cell label={t.by}>{version.writtenBy}</Cell>
          <Cell label={t.change}>{changeWords(visit, view, version)}</Cell>
          <Cell label={t.compare}>
            {version.number > 1 && (
              <a href={`${paths.comparePlan(record.id)}?tu=${version.number - 1}&den=${version.number}`}>
                {t.with(version.number - 1)}
              </a>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function changeWords(visit: Visit, { record }: PlanView, version: PlanVersion): string {
  const t = visit.t.plans.versions;
  const counts = countsOf(differences(record, version.number - 1, version.number));
  const round = record.rounds.find(({ number }) => number === version.number);
  return [
    version.number === 1 ? t.first : t.changes(counts.changed, counts.added, counts.removed),
    ...(round ? [t.sent(formatDay(round.commentUntil))] : []),
    ...(round?.withdrawnAt ? [t.withdrawn] : []),
    ...(version.frozenAt === null ? [t.writing] : []),
  ].join(' · ');
}

export function countsOf(lines: readonly { kind: 'same' | 'changed' | 'added' | 'removed' }[]) {
  const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length;
  return { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed') };
}
