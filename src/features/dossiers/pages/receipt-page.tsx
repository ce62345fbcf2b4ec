import { afterWorkingDays } from '#src/law/working-days.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { Submission } from '../queries/dossier-parts.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { SourceCitation } from './source-citation.tsx';

/** What was sent, when, under which code, and until when it is appraised. */
export function ReceiptPage({ visit, record, sent }: { visit: Visit; record: DossierRecord; sent: Submission }) {
  const t = visit.t.dossiers.receipt;
  const { appraisal } = record.law;
  const { holidays } = afterWorkingDays(dayOf(sent.at.toISOString()), appraisal.workingDays);
  const pauses = [t.weekends, ...holidays.map(({ name, from, to }) => t.pause(name, formatDay(from), formatDay(to)))];
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below>
      <PageHead title={t.title} facts={`${record.unitName} · ${record.awardName}`} />
      <Notice kind="xong" title={visit.t.dossiers.dossier.submittedTitle(record.code ?? '')} />
      <div class="hep">
        <SummaryList
          facts={[
            { key: t.code, value: <b>{record.code}</b> },
            { key: t.unit, value: record.unitName },
            { key: t.award, value: record.awardName },
            { key: t.submitted, value: momentWords(sent.at) },
            { key: t.by, value: `${sent.name}, ${sent.title}, ${sent.unit}` },
            { key: t.round, value: String(sent.round) },
            {
              key: t.clock,
              value: (
                <>
                  {t.clockWords(appraisal.workingDays, formatDay(sent.appraisalDueOn))}
                  <br />
                  <SourceCitation source={appraisal.source} />
                </>
              ),
            },
            { key: t.pauses, value: pauses.join('; ') },
            {
              key: t.mark,
              value: <code class="dau-hieu">{sent.hash}</code>,
            },
          ]}
        />
        <ButtonGroup>
          <Button href={paths.dossierReceiptPaper(record.id)}>{t.download}</Button>
          <a href={paths.dossier(record.id)}>{t.toDossier}</a>
        </ButtonGroup>
        <h2>{t.next}</h2>
        <p>{t.nextWords}</p>
      </div>
    </DossierFrame>
  );
}
