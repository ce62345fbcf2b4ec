import type { ConditionResult } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import type { TitleOutlook } from '../queries/outlook.ts';
import { articleOf } from './article.ts';

/** Whether a title can be reached in the year, what is missing else, and the article that says so. */
export function TitleReach({ visit, personId, outlook }: { visit: Visit; personId: string; outlook: TitleOutlook }) {
  const t = visit.t.personalRegistrations.reach;
  const { reach, awaited, award, year, rules } = outlook;
  const source = reach.missing[0]?.condition.source ?? outlook.source;
  return (
    <div class="tam-voi">
      <ReachStatus visit={visit} outlook={outlook} />
      {reach.when === 'thisYear' ? (
        <p>
          {awaited.length > 0 && `${t.awaited(awaited.map(({ name, year }) => t.decision(name, year)).join(', '))} `}
          {t.ifGood}
        </p>
      ) : (
        <p>
          {t.missing}{' '}
          {reach.missing.map((result) => (
            <MissingCondition result={result} />
          ))}
          <a href={`${paths.personVerdict(personId, award)}?nam=${year}`}>{t.all}</a>
        </p>
      )}
      {source && (
        <Citation
          article={articleOf(source)}
          standing={source.standing}
          href={paths.awardRules(rules.pack, rules.regime, award)}
        />
      )}
    </div>
  );
}

/** What is asked and, of a single condition, what is still to come. */
function MissingCondition({ result }: { result: ConditionResult }) {
  const { required, cure } = conditionWords(result);
  const alone = !('group' in result.condition);
  return (
    <>
      <Said>{required}</Said>
      {alone && cure && (
        <>
          {': '}
          <Said>{cure}</Said>
        </>
      )}
      {/[.!?]$/.test(alone && cure ? cure : required) ? ' ' : '. '}
    </>
  );
}

function ReachStatus({ visit, outlook: { reach, year, awaited } }: { visit: Visit; outlook: TitleOutlook }) {
  const t = visit.t.personalRegistrations.reach;
  if (reach.when === 'blocked') return <Status kind="loi">{t.blocked}</Status>;
  if (reach.when === 'later') return <Status kind="luu-y">{t.later(reach.year ?? year)}</Status>;
  return <Status kind={awaited.length > 0 ? 'tin' : 'xong'}>{t.thisYear(year)}</Status>;
}
