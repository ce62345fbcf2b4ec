import type { AwardCode } from '#src/law/award-code.ts';
import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Warning } from '#src/ui/status.tsx';
import { Ruler } from '#src/ui/threshold.tsx';
import {
  type CollectiveShare,
  collectiveShares,
  exactWords,
  type Quota,
  quotasOf,
  shareWords,
  type UnitNumbers,
} from '../rules/quotas.ts';
import { articleOf } from './article.ts';

interface Props {
  visit: Visit;
  year: number;
  pack: RulePack;
  regime: RegimeRules;
  numbers: UnitNumbers;
}

/** The places of titles filling, and the share of LĐTT that the collective titles ask for; drawn to scale. */
export function QuotaBars({ visit, year, pack, regime, numbers }: Props) {
  const t = visit.t.personalRegistrations.quota;
  const quotas = quotasOf(regime, numbers);
  const shares = collectiveShares(regime, numbers);
  const nameOf = (award: AwardCode) => awardNamed(pack, award).names[0] ?? award;
  return (
    <>
      <h2>{t.title}</h2>
      {quotas.length === 0 && <p>{t.none(year)}</p>}
      {quotas.map((quota) => (
        <QuotaBar
          visit={visit}
          quota={quota}
          name={nameOf(quota.award)}
          holds={quota.unitHolds && holdsWords(visit, nameOf(quota.unitHolds.award), quota.unitHolds.decided, year)}
        />
      ))}
      {shares.length > 0 && numbers.people > 0 && (
        <>
          <h2>{t.shares}</h2>
          <p>{t.shareNow(shares[0]?.advanced ?? 0, numbers.people)}.</p>
          {shares.map((share) => (
            <ShareBar visit={visit} share={share} name={nameOf(share.award)} />
          ))}
        </>
      )}
      <p class="mo nho">{t.counted}</p>
    </>
  );
}

function holdsWords(visit: Visit, title: string, decided: boolean, year: number): string {
  const t = visit.t.personalRegistrations.quota;
  return decided ? t.unitHolds(title, year) : t.unitMayHold(title, year);
}

function QuotaBar({
  visit,
  quota,
  name,
  holds,
}: {
  visit: Visit;
  quota: Quota;
  name: string;
  /** On what title of the unit itself the share hangs. */
  holds: string | null;
}) {
  const t = visit.t.personalRegistrations.quota;
  const share = shareWords(quota.share);
  const { registered, places, limit, before } = quota;
  const filled = t.registered(registered, limit);
  return (
    <>
      <p>
        {t.rule(name, share)}{' '}
        {before && `${t.before(before.year, before.of, share, exactWords(before.exact), before.places)} `}
        {t.now(quota.of, share, exactWords(quota.exact), places)}
      </p>
      {holds && <p>{holds}</p>}
      <p>
        <b>{filled}</b>
      </p>
      <Ruler
        part={registered}
        whole={Math.max(registered, limit, 1)}
        need={limit}
        mark={limit > 0 && t.mark(limit)}
        label={filled}
        state="counting"
      />
      {registered > limit && <Warning>{t.over(registered - limit)}</Warning>}
      <p class="mo nho">{quota.rounding ? t.rounding[quota.rounding] : t.noRounding}</p>
      <p>
        <Citation article={articleOf(quota.source)} standing={quota.source.standing} />
      </p>
    </>
  );
}

function ShareBar({ visit, share, name }: { visit: Visit; share: CollectiveShare; name: string }) {
  const t = visit.t.personalRegistrations.quota;
  const words = shareWords(share.share);
  return (
    <>
      <p>{t.share(name, words)}</p>
      <Ruler
        part={share.advanced}
        whole={share.people}
        need={share.needed}
        mark={t.shareMark(words, share.needed)}
        label={t.bar(t.shareNow(share.advanced, share.people), t.share(name, words))}
      />
      <p>
        <Citation article={articleOf(share.source)} standing={share.source.standing} />
      </p>
    </>
  );
}
