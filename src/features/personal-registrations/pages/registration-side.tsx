import type { RegimeRules } from '#src/law/pack.ts';
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
  /** The unit's own page: its places come first. */
  ofUnit?: boolean;
}

/** What registration is worth under the law of the year, and how the unit's places fill. */
export function RegistrationSide({ visit, year, law, numbers, ofUnit = false }: Props) {
  const t = visit.t.personalRegistrations;
  if (!law.regime) return <p class="mo">{t.reach.noLaw(year)}</p>;
  const quotas = <QuotaBars visit={visit} year={year} pack={law.pack} regime={law.regime} numbers={numbers} />;
  return (
    <>
      {ofUnit && quotas}
      <Ground visit={visit} regime={law.regime} />
      {!ofUnit && quotas}
    </>
  );
}

function Ground({ visit, regime }: { visit: Visit; regime: RegimeRules }) {
  const t = visit.t.personalRegistrations.law;
  const ground = registrationGround(regime);
  if (!ground) return null;
  return (
    <>
      <h2>{t.title}</h2>
      <p>{ground.ground ? t.ground(regime.name) : t.notGround(regime.name)}</p>
      <p class="mo nho">
        <Said>{ground.text}</Said>.
      </p>
      <p>
        <Citation article={articleOf(ground.source)} standing={ground.source.standing} />
      </p>
    </>
  );
}
