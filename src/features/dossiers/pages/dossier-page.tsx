import { ONE_FLAG } from '#src/law/one-flag.ts';
import { standingWords } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { daysBetween, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { readDossierFile } from '../access.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownScore } from '../queries/known-facts.ts';
import type { DossierFacts, Twin } from '../queries.ts';
import { partState } from '../rules/part-state.ts';
import { ConditionList, SourceCitation } from './condition-list.tsx';
import { DossierActs } from './dossier-acts.tsx';
import { DossierFrame } from './dossier-frame.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { DossierNotice } from './dossier-notice.tsx';
import { DossierStatus } from './dossier-status.tsx';
import { PartsList } from './parts-list.tsx';
import { TwinNotice } from './twin-notice.tsx';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  score: KnownScore | null;
  twins: readonly Twin[];
  /** How many comments of the public are recorded. */
  comments: number;
}

/** One dossier: conditions left; parts, next act and history right. */
export function DossierPage({ visit, facts, record, score, twins, comments }: Props) {
  const t = visit.t.dossiers.dossier;
  const title = t.title(record.awardName);
  return (
    <DossierFrame visit={visit} record={record} title={title}>
      <PageHead
        title={
          <>
            <Flag row /> {title}
          </>
        }
        facts={<Facts visit={visit} record={record} />}
        actions={
          <>
            {record.submissions.length > 0 && (
              <Button kind="secondary" href={paths.dossierReceipt(record.id)}>
                {t.receipt}
              </Button>
            )}
            {readDossierFile.allows(visit.actor, facts) && (
              <Button kind="secondary" href={paths.readDossierReport(record.id)}>
                {t.readWhole}
              </Button>
            )}
          </>
        }
      />
      <DossierNotice visit={visit} record={record} />
      <TwoColumns side={<Side visit={visit} facts={facts} record={record} comments={comments} />} width={440}>
        <ConditionList visit={visit} facts={facts} record={record} score={score} />
        <TwinNotice visit={visit} facts={facts} record={record} twins={twins} />
        {record.award === 'CO_CP' && <Notice kind="cho">{t.quota}</Notice>}
      </TwoColumns>
    </DossierFrame>
  );
}

function Facts({ visit, record }: { visit: Visit; record: DossierRecord }) {
  const t = visit.t.dossiers.dossier;
  const { state, stepDueOn, nominated, code } = record;
  const left = stepDueOn ? daysBetween(legalDay(visit.services.clock.now()), stepDueOn) : 0;
  const due = state === 'draft' && stepDueOn;
  return (
    <>
      {record.unitName}
      {code && ` · ${code}`} · {t.nominatedOn(record.clusterName, formatDay(nominated.conferenceDay))}
      {due && ` · ${t.dueOn(formatDay(due), left >= 0 ? t.daysLeft(left) : t.daysOver(-left))}`} ·{' '}
      <DossierStatus visit={visit} state={state} />
    </>
  );
}

function Side({ visit, facts, record, comments }: Omit<Props, 'score' | 'twins'>) {
  const t = visit.t.dossiers.dossier;
  const done = record.law.parts.filter(({ key }) => partState(record, key) === 'done').length;
  const standing = record.law.parts.map(({ source }) => source.standing).find((each) => each !== 'read');
  return (
    <>
      <h2>{t.parts(done, record.law.parts.length)}</h2>
      <p class="mo nho">
        {t.partsLaw(record.law.name)}
        {standing && ` · ${say(visit.language, standingWords(standing))}`}
      </p>
      <PartsList visit={visit} record={record} />
      <DossierActs visit={visit} facts={facts} record={record} comments={comments} />
      {record.award === ONE_FLAG.higher && (
        <>
          <h2>{t.oneFlag}</h2>
          <p>
            <Said>{ONE_FLAG.text}</Said>
          </p>
          <SourceCitation source={ONE_FLAG.source} />
        </>
      )}
      <DossierHistory visit={visit} record={record} />
    </>
  );
}
