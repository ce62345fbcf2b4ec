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
  const { reach, missing, awaited, award, year, rules } = outlook;
  const source = missing[0]?.source ?? outlook.source;
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
          {missing.map((each) => (
            <MissingCondition {...each} />
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

function MissingCondition({ required, cure }: TitleOutlook['missing'][number]) {
  return (
    <>
      <Said>{required}</Said>
      {cure && (
        <>
          {': '}
          <Said>{cure}</Said>
        </>
      )}
      {/[.!?]$/.test(cure ?? required) ? ' ' : '. '}
    </>
  );
}

function ReachStatus({ visit, outlook: { reach, year, awaited } }: { visit: Visit; outlook: TitleOutlook }) {
  const t = visit.t.personalRegistrations.reach;
  if (reach.when === 'blocked') return <Status kind="loi">{t.blocked}</Status>;
  if (reach.when === 'later') return <Status kind="luu-y">{t.later(reach.year ?? year)}</Status>;
  return <Status kind={awaited.length > 0 ? 'tin' : 'xong'}>{t.thisYear(year)}</Status>;
}
