import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { ReportAnswers } from './report-answers.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  known: KnownFacts;
}

/** The whole report to read; nothing on it changes anything. */
export function WholeReportPage({ visit, record, known }: Props) {
  const t = visit.t.dossiers;
  return (
    <DossierFrame visit={visit} record={record} title={t.wholeReport.title} below>
      <PageHead
        title={t.wholeReport.title}
        facts={[record.unitName, record.awardName, record.code].filter(Boolean).join(' · ')}
        actions={
          <Button kind="secondary" href={paths.dossierReportPaper(record.id)}>
            {t.dossier.paper.report}
          </Button>
        }
      />
      {record.signature ? (
        <Notice kind="xong">{t.check.signed(record.signature.name, momentWords(record.signature.at))}</Notice>
      ) : (
        <Notice kind="cho">{t.wholeReport.unsigned}</Notice>
      )}
      <ReportAnswers visit={visit} record={record} known={known} />
      <p class="mo nho">{t.dossier.readingKept}</p>
    </DossierFrame>
  );
}
