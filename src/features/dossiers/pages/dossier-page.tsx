import { regimeOn } from '#src/law/awards.ts';
import { oneFlagOn } from '#src/law/one-flag.ts';
import { standingWords } from '#src/law/source.ts';
import type { Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { daysBetween, formatDay } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';
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
import { DossierActs } from './dossier-acts.tsx';
import { DossierFrame } from './dossier-frame.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { DossierNotice } from './dossier-notice.tsx';
import { DossierStatus } from './dossier-status.tsx';
import { PartsList } from './parts-list.tsx';
import { SourceCitation } from './source-citation.tsx';
import { TwinNotice } from './twin-notice.tsx';
import { VerdictView, withoutPrivate } from './verdict-view.tsx';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  /** Null where the program has no rules for the day, or the conclusion was signed before it judged. */
  verdict: Verdict | null;
  score: KnownScore | null;
  twins: readonly Twin[];
  /** How many comments of the public are recorded. */
  comments: number;
}

/** One dossier: conditions left; parts, next act and history right. */
export function DossierPage({ visit, facts, record, verdict, score, twins, comments }: Props) {
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
        <Standing visit={visit} facts={facts} record={record} verdict={verdict} score={score} />
        <TwinNotice visit={visit} facts={facts} record={record} twins={twins} />
        <QuotaNotice visit={visit} record={record} />
      </TwoColumns>
    </DossierFrame>
  );
}

/** The verdict, or why there is none; then what the cluster's own result says. */
function Standing({ visit, facts, record, verdict, score }: Omit<Props, 'twins' | 'comments'>) {
  const t = visit.t.dossiers.verdict;
  const { nominated, appraisal } = record;
  return (
    <>
      {verdict ? (
        <VerdictView
          visit={visit}
          verdict={seesRegisters(visit.actor, facts) ? verdict : withoutPrivate(verdict)}
          signed={appraisal !== null}
        />
      ) : (
        <Notice kind="luu-y" title={t.none}>
          {appraisal ? t.noneSigned : t.noneRules}
        </Notice>
      )}
      {appraisal?.overrideReason && (
        <Notice kind="luu-y" title={t.overridden}>
          {appraisal.overrideReason}
        </Notice>
      )}
      <h2>{t.result}</h2>
      <p>
        {nominated.votes === null
          ? t.votesWithheld(formatDay(nominated.conferenceDay))
          : t.votes(nominated.votes, nominated.baseCount, formatDay(nominated.conferenceDay))}
      </p>
      <p>{score ? t.score(score.total, score.rank, score.of) : t.notScored}</p>
    </>
  );
}

/** Discipline and matters under examination are for the standing office, the unit itself and the Council before which it is. */
function seesRegisters(actor: Actor | null, facts: DossierFacts): boolean {
  if (!actor) return false;
  const isOffice = actor.grants.some(({ role }) => role === 'standingOffice');
  return isOffice || actor.unitId === facts.unitId || facts.councilMemberAccountIds.includes(actor.accountId);
}

/** How many units of the whole ministry may be proposed, where the law of the day limits it. */
function QuotaNotice({ visit, record }: Pick<Props, 'visit' | 'record'>) {
  const regime = regimeOn(record.nominated.conferenceDay, record.pack);
  const quotas = regime?.awards.find(({ code }) => code === record.award)?.quotas ?? [];
  const quota = quotas.find(({ base }) => base === 'meetStandardInMinistry');
  if (!quota) return null;
  return (
    <Notice kind="cho">
      {visit.t.dossiers.dossier.quota(record.awardName, formatShare(quota.share.num, quota.share.den))}{' '}
      <SourceCitation source={quota.source} />
    </Notice>
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

function Side({ visit, facts, record, comments }: Omit<Props, 'verdict' | 'score' | 'twins'>) {
  const oneFlag = oneFlagOn(record.nominated.conferenceDay, record.pack);
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
      {record.law.takenFrom && <p class="mo nho">{t.lawTaken(record.law.takenFrom)}</p>}
      <PartsList visit={visit} record={record} />
      <DossierActs visit={visit} facts={facts} record={record} comments={comments} />
      {oneFlag && record.award === oneFlag.higher && (
        <>
          <h2>{t.oneFlag}</h2>
          <p>
            <Said>{oneFlag.text}</Said>
          </p>
          <SourceCitation source={oneFlag.source} />
        </>
      )}
      <DossierHistory visit={visit} record={record} />
    </>
  );
}
