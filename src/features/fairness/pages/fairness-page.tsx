import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Figures } from '../figures.ts';
import type { FrozenFigures } from '../queries.ts';
import type { Stage } from '../rules.ts';
import { HeatMap } from './heat-map.tsx';
import { Consensus, DistanceTable, LeftOutTable } from './order-figures.tsx';
import { ReviewSection } from './review-figures.tsx';
import { SlopeChart } from './slope-chart.tsx';

export interface FairnessPageProps {
  visit: Visit;
  year: { id: string; year: number };
  stage: Stage;
  progress: { final: number; of: number };
  /** Null where this reader sees none yet. */
  figures: Figures | null;
  /** The record of the announcement that the figures come from. */
  frozen: Omit<FrozenFigures, 'figures'> | null;
  /** The result is announced. */
  announced: boolean;
  /** May read who the reviewers are. */
  names: boolean;
  /** Units whose marks this reader may see one by one. */
  openUnits: ReadonlySet<string>;
}

/** The analysis of a year's scores: advice, kept as it was when the result was announced. */
export function FairnessPage(props: FairnessPageProps) {
  const { visit, year, figures, progress } = props;
  const t = visit.t.fairness;
  const crumbs = [
    { label: visit.t.scoring.crumb, href: paths.scoring(year.id) },
    { label: visit.t.scoring.ranking.title(year.year), href: paths.ranking(year.id) },
    { label: t.title(year.year) },
  ];
  return (
    <Layout frame={visit.frame} title={t.title(year.year)} current="scoring" crumbs={crumbs} landscape>
      <PageHead
        title={t.title(year.year)}
        facts={figures ? `${t.units(figures.units.length)} · ${t.advice}` : undefined}
        actions={
          <>
            {figures && (
              <Button kind="secondary" href={paths.fairnessBook(year.id)}>
                {t.book.download}
              </Button>
            )}
            <Button kind="secondary" href={paths.ranking(year.id)}>
              {visit.t.scoring.list.ranking}
            </Button>
          </>
        }
      />
      {figures ? (
        <>
          <Standing {...props} />
          <div class="duong-hang">
            <SlopeChart visit={visit} figures={figures} />
            <Consensus visit={visit} figures={figures} />
          </div>
          <HeatMap visit={visit} figures={figures} yearId={year.id} group={visit.query('nhom')} />
          <DistanceTable visit={visit} figures={figures} />
          <LeftOutTable visit={visit} figures={figures} />
          <ReviewSection visit={visit} figures={figures} names={props.names} openUnits={props.openUnits} />
        </>
      ) : (
        <Empty title={t.notYet}>{progress.of > 0 ? t.notYetProgress(progress.final, progress.of) : t.noTable}</Empty>
      )}
    </Layout>
  );
}

/** Whether the figures are those of the announcement, and how to tell. */
function Standing({ visit, frozen, figures, stage, announced }: FairnessPageProps) {
  const t = visit.t.fairness.standing;
  if (frozen) {
    const who = [frozen.by, frozen.title].filter(Boolean).join(', ');
    return (
      <>
        {!frozen.intact && (
          <Notice kind="loi" title={t.damaged}>
            {t.damagedWords}
          </Notice>
        )}
        <Notice title={t.frozen(formatDay(dayOf(frozen.frozenAt.toISOString())))}>
          <p>{t.frozenWords(who)}</p>
          <p class="nho mo dau-van-tay">{t.mark(figures?.method ?? '', frozen.mark)}</p>
        </Notice>
      </>
    );
  }
  if (announced) {
    return (
      <Notice kind="luu-y" title={t.notKept}>
        {t.notKeptWords}
      </Notice>
    );
  }
  return stage === 'final' ? (
    <Notice title={t.live}>{t.liveWords}</Notice>
  ) : (
    <Notice kind="cho" title={t.reviewed}>
      {t.reviewedWords}
    </Notice>
  );
}
