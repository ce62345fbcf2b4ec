import { sourceWords } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Conditions } from '#src/ui/conditions.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { attachToDossier } from '../access.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownScore } from '../queries/known-facts.ts';
import type { DossierFacts } from '../queries.ts';
import { type Condition, type ConditionVerdict, conditionsOf } from '../rules/conditions.ts';
import { mayEdit } from '../rules/items.ts';

const kinds: Record<ConditionVerdict, StatusKind> = { met: 'xong', missing: 'luu-y', notMet: 'loi', open: 'tin' };

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  score: KnownScore | null;
}

/** The conditions of the award with what the program can tell of each. */
export function ConditionList({ visit, facts, record, score }: Props) {
  const t = visit.t.dossiers.dossier;
  const conditions = conditionsOfRecord(record, score);
  const met = conditions.filter(({ verdict }) => verdict === 'met').length;
  return (
    <>
      <h2>{t.conditions(met, conditions.length)}</h2>
      <p class="mo">{t.conditionsFrom(formatDay(record.nominated.conferenceDay))}</p>
      <Conditions
        conditions={conditions.map((condition) => ({
          verdict: (
            <Status kind={kinds[condition.verdict]} ground>
              {t.verdicts[condition.verdict]}
            </Status>
          ),
          title: t.condition[condition.key],
          from: fromWords(visit, record, score, condition),
          citation: <SourceCitation source={condition.source} />,
          missing: missingWords({ visit, facts, record }, condition),
        }))}
      />
    </>
  );
}

export function conditionsOfRecord(record: DossierRecord, score: KnownScore | null): Condition[] {
  return conditionsOf({
    award: record.award,
    conferenceDay: record.nominated.conferenceDay,
    nominatedForMinistryFlag: record.nominated.forMinistryFlag,
    scored: score !== null,
    confirmed: record.attachments.some(({ part }) => part === 'confirmation'),
  });
}

/** Article and document with the standing of the source; an assumption says whose. */
export function SourceCitation({ source }: { source: Condition['source'] }) {
  const { standing, article, document } = source;
  const words = standing === 'assumption' ? sourceWords(source) : [article, document].filter(Boolean).join(' ');
  return <Citation article={words} standing={standing === 'assumption' ? 'read' : standing} />;
}

function fromWords(visit: Visit, { nominated }: DossierRecord, score: KnownScore | null, { key }: Condition): string {
  const t = visit.t.dossiers.dossier.from;
  switch (key) {
    case 'nominated':
      return t.nominated(nominated.votes, nominated.baseCount, formatDay(nominated.conferenceDay));
    case 'nested':
      return nominated.forMinistryFlag ? t.nested : t.notNested;
    case 'exceeds':
      return score ? t.exceeds(score.total, score.rank, score.of) : t.notScored;
    case 'unity':
      return t.unity;
  }
}

function missingWords({ visit, facts, record }: Omit<Props, 'score'>, { key, verdict }: Condition) {
  const t = visit.t.dossiers.dossier;
  if (verdict !== 'missing') return undefined;
  if (key !== 'unity') return t.missingScore;
  const uploads = mayEdit(record, 'part.confirmation') && attachToDossier.allows(visit.actor, facts);
  return (
    <>
      {t.missingConfirmation} {uploads && <a href={paths.dossierPart(record.id, 'confirmation')}>{t.upload}</a>}
    </>
  );
}
