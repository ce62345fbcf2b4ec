import { conditionWords } from '#src/law/verdict-words.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import type { TitleOutlook } from '../queries/outlook.ts';
import { articleOf } from './article.ts';

/** Whether a title can be reached in the year, what is missing else, and the article that says so. */
export function TitleReach({ visit, outlook }: { visit: Visit; outlook: TitleOutlook }) {
  const t = visit.t.personalRegistrations.reach;
  const { reach } = outlook;
  const missing = reach.missing.map((result) => conditionWords(result));
  const source = missing[0]?.source ?? outlook.source;
  return (
    <div class="dang-ky__tam">
      <ReachStatus visit={visit} outlook={outlook} />
      {reach.when === 'thisYear' ? (
        <p>{t.ifGood}</p>
      ) : (
        <p>
          {t.missing}{' '}
          {missing.map(({ required, cure }, at) => (
            <>
              {at > 0 && ' '}
              <Said>{sentence(required)}</Said>
              {cure && (
                <>
                  {' '}
                  <Said>{sentence(cure)}</Said>
                </>
              )}
            </>
          ))}
        </p>
      )}
      {source && <Citation article={articleOf(source)} standing={source.standing} />}
    </div>
  );
}

function ReachStatus({ visit, outlook: { reach, year } }: { visit: Visit; outlook: TitleOutlook }) {
  const t = visit.t.personalRegistrations.reach;
  if (reach.when === 'thisYear') return <Status kind="xong">{t.thisYear(year)}</Status>;
  if (reach.when === 'later') return <Status kind="luu-y">{t.later(reach.year ?? year)}</Status>;
  return <Status kind="loi">{t.blocked}</Status>;
}

/** A phrase as a sentence of its own. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
