import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Status } from '#src/ui/status.tsx';
import { dayWords } from '../../movements/pages/moment-words.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { itemName } from '../rules/item-names.ts';
import { REPORT_QUESTIONS } from '../rules/report-questions.ts';

/** What holds for the dossier now and what comes next, one message at the top. */
export function DossierNotice({ visit, record }: { visit: Visit; record: DossierRecord }) {
  const t = visit.t.dossiers.dossier;
  const { state, code, appraisal, appraisalDueOn, law, publicationStartsOn, publicationEndsOn } = record;
  if (state === 'returned') return <Returned visit={visit} record={record} />;
  if (state === 'submitted' || state === 'received') {
    return (
      <Notice kind="tin" title={t.submittedTitle(code ?? '')}>
        <p>
          {appraisalDueOn && t.clock(formatDay(appraisalDueOn), law.appraisal.workingDays)}{' '}
          {state === 'submitted' && t.waitsForOffice}
        </p>
      </Notice>
    );
  }
  if (appraisal) {
    const qualified = appraisal.outcome === 'qualified';
    return (
      <Notice kind={qualified ? 'xong' : 'luu-y'} title={qualified ? t.qualifiedTitle : t.notQualifiedTitle}>
        <p>{appraisal.reason}</p>
        <p class="mo">
          {t.concludedBy(appraisal.title, dayWords(appraisal.at))}
          {publicationStartsOn && publicationEndsOn && (
            <> · {t.publicUntil(formatDay(publicationStartsOn), formatDay(publicationEndsOn))}</>
          )}
        </p>
      </Notice>
    );
  }
  return null;
}

function Returned({ visit, record }: { visit: Visit; record: DossierRecord }) {
  const t = visit.t.dossiers.dossier;
  const words = visit.t.dossiers;
  return (
    <Notice kind="luu-y" title={t.returnedTitle(formatDay(record.supplementDueOn ?? ''))}>
      <ul>
        {record.openRemarks.map(({ item, remark, answered }) => (
          <li>
            <a href={hrefOf(record.id, item)}>{itemName(words, record, item)}</a>: {remark}{' '}
            {answered && <Status kind="xong">{t.remarkDone}</Status>}
          </li>
        ))}
      </ul>
      <p class="mo">{t.returnedHelp}</p>
    </Notice>
  );
}

function hrefOf(dossierId: string, item: string): string {
  const key = item.slice(item.indexOf('.') + 1);
  const question = REPORT_QUESTIONS.find((each) => item === `report.${each.key}`);
  return question ? paths.dossierQuestion(dossierId, question.slug) : paths.dossierPart(dossierId, key);
}
