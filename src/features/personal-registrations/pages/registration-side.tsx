import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Said } from '#src/ui/said.tsx';
import type { YearLaw } from '../queries/year-law.ts';
import type { UnitNumbers } from '../rules/quotas.ts';
import { registrationGround } from '../rules/titles.ts';
import { articleOf } from './article.ts';
import { QuotaBars } from './quota-bars.tsx';

interface Props {
  visit: Visit;
  year: number;
  law: YearLaw;
  numbers: UnitNumbers;
}

/** What registration is worth under the law of the year, and how the unit's places fill. */
export function RegistrationSide({ visit, year, law, numbers }: Props) {
  const t = visit.t.personalRegistrations;
  if (!law.regime) return <p class="mo">{t.reach.noLaw(year)}</p>;
  const ground = registrationGround(law.regime);
  return (
    <>
      {ground && (
        <>
          <h2>{t.law.title}</h2>
          <p>{ground.ground ? t.law.ground(law.regime.name) : t.law.notGround(law.regime.name)}</p>
          <p class="mo nho">
            <Said>{ground.text}</Said>.
          </p>
          <p>
            <Citation article={articleOf(ground.source)} standing={ground.source.standing} />
          </p>
        </>
      )}
      <QuotaBars visit={visit} year={year} pack={law.pack} regime={law.regime} numbers={numbers} />
    </>
  );
}
