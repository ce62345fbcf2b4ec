import { afterWorkingDays } from '#src/law/working-days.ts';
import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { SourceCitation } from './source-citation.tsx';

/** The time for which the name of the unit stands on the public list. */
export function PublishPage({ visit, record, attempt }: { visit: Visit; record: DossierRecord; attempt: Attempt }) {
  const t = visit.t.dossiers.publishing;
  const { publicComment } = record.law;
  const today = legalDay(visit.services.clock.now());
  const earliest = formatDay(afterWorkingDays(today, publicComment.workingDays).endsOn);
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={`${record.unitName} · ${record.awardName}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      <Form action={paths.publishDossier(record.id)} version={attempt.conflict?.version ?? record.version} class="hep">
        <p>{t.intro}</p>
        <p>{t.from(formatDay(today))}</p>
        <DateField
          name="endsOn"
          label={t.endsOn}
          hint={
            <>
              {t.shortest(publicComment.workingDays, earliest)} <SourceCitation source={publicComment.source} />
            </>
          }
          value={attempt.sent ? attempt.values.endsOn : earliest}
          error={attempt.errors.endsOn}
        />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </DossierFrame>
  );
}
