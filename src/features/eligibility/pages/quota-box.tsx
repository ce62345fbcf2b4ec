import type { RulePack } from '#src/law/pack.ts';
import type { QuotaPlaces, QuotaRule } from '#src/law/quota.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatShare, formatWhole } from '#src/text/numbers.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Counted } from '../queries/quota-counts.ts';
import { awardTitle, RuleSource } from './verdict-parts.tsx';

export interface QuotaView {
  rule: QuotaRule;
  counted: Counted | null;
  places: QuotaPlaces | null;
  /** Who meets the conditions and would take the places. */
  eligible: number;
  /** The award is one of collectives. */
  ofCollectives: boolean;
}

interface Props {
  visit: Visit;
  quota: QuotaView;
  pack: RulePack;
  /** The reader judges the whole ministry. */
  wholeMinistry?: boolean;
}

/** How many places a quota leaves, over what it is counted, and whether those who qualify fit into it. */
export function QuotaBox({ visit, quota, pack, wholeMinistry = false }: Props) {
  const t = visit.t.eligibility.quota;
  const { rule, counted, places, eligible, ofCollectives } = quota;
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{shareWords(visit, pack, rule)}</p>
      {counted && places ? (
        <>
          <p class="phan-so">
            <b>{formatWhole(places.places)}</b>
            <span>
              {t.reckoned(shareOf(rule), counted.number, exactWords(places))}
              <br />
              {t.from[counted.from]}
            </span>
          </p>
          {eligible > places.places ? (
            <Notice kind="luu-y">{(ofCollectives ? t.collectiveOver : t.over)(eligible, places.places)}</Notice>
          ) : (
            <p>{(ofCollectives ? t.collectiveFits : t.fits)(eligible, places.places)}</p>
          )}
          {!places.roundingKnown && <p class="mo nho">{t.rounding}</p>}
        </>
      ) : (
        <p class="mo">{unknownWords(visit, rule, wholeMinistry)}</p>
      )}
      <p>
        <RuleSource source={rule.source} />
      </p>
    </section>
  );
}

function unknownWords(visit: Visit, rule: QuotaRule, wholeMinistry: boolean): string {
  const t = visit.t.eligibility.quota;
  if (wholeMinistry) return t.unknownInMinistry;
  return rule.base === 'advancedInUnit' ? t.unknown : t.wholeMinistry;
}

export function shareOf({ share }: QuotaRule): string {
  return formatShare(share.num, share.den);
}

export function shareWords(visit: Visit, pack: RulePack, rule: QuotaRule): string {
  const words = visit.t.eligibility.quota.share[rule.base];
  const share = words(shareOf(rule), rule.of ? awardTitle(pack, rule.of) : '');
  return rule.unitHolds ? visit.t.eligibility.quota.unitHolds(share, awardTitle(pack, rule.unitHolds)) : share;
}

/** "7,05": the exact share to two decimals, which a whole per cent of a count never exceeds. */
function exactWords({ exact }: QuotaPlaces): string {
  const hundredths = Math.floor((exact.num * 100) / exact.den);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return decimals === ''
    ? formatWhole(Math.floor(hundredths / 100))
    : `${formatWhole(Math.floor(hundredths / 100))},${decimals}`;
}
