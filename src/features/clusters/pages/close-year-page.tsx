import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { YearRecord } from '../queries.ts';
import { yearCrumbs } from './year-crumbs.ts';

/** Says what closing a year does before it is done. */
export function CloseYearPage({ visit, year, obstacle }: { visit: Visit; year: YearRecord; obstacle: string | null }) {
  const t = visit.t.clusters.closing;
  const title = t.title(year.year);
  return (
    <Layout frame={visit.frame} title={title} current="year" crumbs={yearCrumbs(visit, year, title)}>
      <PageHead title={title} facts={year.clusterName} />
      <div class="hep">
        <Notice kind="luu-y" title={t.consequence}>
          <ul>
            {t.effects.map((effect) => (
              <li>{effect}</li>
            ))}
          </ul>
        </Notice>
        {obstacle ? (
          <LockedButton id="dong-nam" reason={obstacle}>
            {t.button}
          </LockedButton>
        ) : (
          <Form action={paths.closeYear(year.id)}>
            <ButtonGroup>
              <Button kind="warning">{t.button}</Button>
              <a href={paths.clusterYear(year.id)}>{visit.t.common.cancel}</a>
            </ButtonGroup>
          </Form>
        )}
      </div>
    </Layout>
  );
}
