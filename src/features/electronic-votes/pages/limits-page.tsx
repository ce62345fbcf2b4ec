import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { LimitsList } from './limits-list.tsx';

/** The page of honesty: what an electronic ballot protects, what not, and when paper is better. For anybody. */
export function LimitsPage({ visit }: { visit: Visit }) {
  const t = visit.t.ballotLimits;
  return (
    <Layout frame={visit.frame} title={t.title} current="ballots">
      <PageHead title={t.title} facts={t.facts} />
      <TwoColumns side={<Side visit={visit} />}>
        <LimitsList visit={visit} />
      </TwoColumns>
    </Layout>
  );
}

function Side({ visit }: { visit: Visit }) {
  const t = visit.t.ballotLimits;
  return (
    <>
      <h2>{t.paperTitle}</h2>
      <ul>
        {t.paper.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <h2>{t.verifyTitle}</h2>
      <p>{t.verifyWords}</p>
      <p>
        <a href={paths.verifyVote()}>{t.verify}</a>
      </p>
    </>
  );
}
