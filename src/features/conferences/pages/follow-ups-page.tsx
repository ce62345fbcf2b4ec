import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import type { Directive } from '../queries/directives.ts';
import { isOverdue } from '../rules/follow-ups.ts';
import { Words } from './directives-page.tsx';
import { FollowUpTable } from './follow-up-table.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  directives: Directive[];
  today: string;
}

/** What superiors asked of the cluster, this year and before, until it is done. */
export function FollowUpsPage({ visit, facts, directives, today }: Props) {
  const t = visit.t.meetings.followUps;
  const followUps = directives.flatMap((directive) => directive.followUps);
  const open = followUps.filter(({ state }) => state !== 'done');
  const title = t.title(facts.year);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="conferences"
      crumbs={[
        { label: visit.t.conferences.list.title(facts.year), href: paths.conferences(facts.clusterYearId) },
        { label: title },
      ]}
    >
      <PageHead
        title={title}
        facts={t.facts(
          open.length,
          open.filter((followUp) => isOverdue(followUp, today)).length,
          followUps.length - open.length,
        )}
      />
      {directives.length === 0 && <Empty title={t.emptyTitle}>{t.empty}</Empty>}
      {byConference(directives).map(([first, ...others]) => (
        <section>
          <h2>
            <a href={paths.directives(first.conferenceId)}>
              {t.said(first.conferenceTitle, formatDay(first.conferenceDay))}
            </a>
          </h2>
          {[first, ...others].map((directive) => (
            <>
              <h3>{visit.t.meetings.directives.heading(directive.position, directive.givenBy)}</h3>
              <Words text={directive.wording} />
              <FollowUpTable visit={visit} directive={directive} today={today} />
            </>
          ))}
        </section>
      ))}
    </Layout>
  );
}

/** In the order of the list, the directives of one conference together. */
function byConference(directives: readonly Directive[]): [Directive, ...Directive[]][] {
  const groups = new Map<string, [Directive, ...Directive[]]>();
  for (const directive of directives) {
    const group = groups.get(directive.conferenceId);
    if (group) group.push(directive);
    else groups.set(directive.conferenceId, [directive]);
  }
  return [...groups.values()];
}
