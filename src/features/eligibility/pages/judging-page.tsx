import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';
import type { JudgingRun } from '../queries/judging.ts';
import { keptPackLabel } from './pack-label.ts';
import { withQuery } from './verdict-parts.tsx';

/** One judgement of the whole body: how far it is, or what came of it. */
export function JudgingPage({ visit, run }: { visit: Visit; run: JudgingRun }) {
  const t = visit.t.eligibility.judging;
  const list = withQuery(paths.eligibility(), { nam: run.year });
  return (
    <Layout
      frame={visit.frame}
      title={t.title(run.year)}
      current="eligibility"
      crumbs={[{ label: visit.t.eligibility.ministry.title, href: list }, { label: t.title(run.year) }]}
    >
      <PageHead title={t.title(run.year)} facts={t.states[run.state]} />
      <Progress visit={visit} run={run} />
      <Pairs facts={factsOf(visit, run)} />
      {run.state === 'done' && (
        <p>
          <a href={list}>{t.toList}</a>
        </p>
      )}
    </Layout>
  );
}

function Progress({ visit, run }: { visit: Visit; run: JudgingRun }) {
  const t = visit.t.eligibility.judging;
  if (run.state === 'failed' || run.state === 'interrupted') return <Notice kind="luu-y">{t.broken}</Notice>;
  if (run.state === 'done') return null;
  return (
    <>
      <p role="status">
        {t.progress(formatWhole(run.personsJudged), formatWhole(run.personsTotal))}{' '}
        <progress class="tien-do" max={Math.max(1, run.personsTotal)} value={run.personsJudged} aria-label={t.label} />
      </p>
      <p class="mo">
        {t.again} <a href={paths.judgingRun(run.id)}>{t.reload}</a>
      </p>
    </>
  );
}

function factsOf(visit: Visit, run: JudgingRun) {
  const t = visit.t.eligibility.judging.facts;
  const started = run.startedAt.toISOString();
  return [
    { key: t.onDate, value: formatDay(run.onDate) },
    { key: t.packs, value: run.packs.map((pack) => keptPackLabel(visit, pack)).join('; ') || '–' },
    { key: t.started, value: `${formatDay(dayOf(started))}, ${formatHour(started)}` },
    { key: t.by, value: run.startedBy },
    { key: t.persons, value: formatWhole(run.personsJudged) },
    { key: t.units, value: formatWhole(run.unitsJudged) },
    {
      key: t.verdicts,
      value: t.split(formatWhole(run.verdicts), formatWhole(run.eligible), formatWhole(run.undecided)),
    },
  ];
}

/** The latest judgement of a year, beside the list that rests on it. */
export function JudgingLine({ visit, run }: { visit: Visit; run: JudgingRun | null }) {
  const t = visit.t.eligibility.judging;
  if (!run) return <p class="mo">{t.never}</p>;
  return (
    <p>
      <a href={paths.judgingRun(run.id)}>{t.latest(formatDay(dayOf(run.startedAt.toISOString())), run.startedBy)}</a>
      <span class="mo nho"> {t.states[run.state]}</span>
    </p>
  );
}
