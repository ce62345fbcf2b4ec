import { COUNCIL_BASE_TITLES } from '#src/law/council-verdict.ts';
import { requiredShareWords } from '#src/law/threshold.ts';
import { rolesOn } from '#src/platform/access/actor.ts';
import { formatShare } from '#src/text/numbers.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Status } from '#src/ui/status.tsx';
import { CountStrip, Fraction, Ruler } from '#src/ui/threshold.tsx';
import { Verdict } from '#src/ui/verdict.tsx';
import { publicSentence, seesCaseFigures } from '../rules/shown-outcome.ts';
import { isDecided } from '../rules.ts';
import type { CaseView } from './case-page.tsx';
import { RuleSource } from './rule-words.tsx';

/**
 * A concluded case is open to all who may see it. Before that an open vote that was closed is, and a secret one only to
 * those who run it.
 */
export function seesOutcome({ visit, facts, one }: CaseView): boolean {
  if (!one.outcome) return false;
  if (isDecided(one.state) || !one.secret) return true;
  const roles = rolesOn(visit.actor, facts);
  return roles.has('councilChair') || roles.has('councilSecretary') || roles.has('teller');
}

/** The figures where this person may have them; else only reached or not reached. */
export function CaseOutcomeView(view: CaseView) {
  const { visit, facts, one } = view;
  const roles = rolesOn(visit.actor, facts);
  const reader = {
    teller: roles.has('teller'),
    runsVote: roles.has('councilChair') || roles.has('councilSecretary'),
    decided: isDecided(one.state),
  };
  return seesCaseFigures(one, reader) ? <CaseFigures {...view} /> : <CaseReached {...view} />;
}

function CaseReached({ visit, session, one }: CaseView) {
  const threshold = session.rules.threshold[one.award];
  if (!one.outcome || !threshold) return null;
  const { passed } = one.outcome;
  return (
    <Verdict
      text={publicSentence(one, one.outcome)}
      negative={!passed}
      heading={<OutcomeHeading visit={visit} passed={passed} />}
      citation={<RuleSource source={threshold.source} />}
    />
  );
}

function OutcomeHeading({ visit, passed }: { visit: CaseView['visit']; passed: boolean }) {
  const t = visit.t.councils;
  return (
    <span class="kem-icon">
      <Status kind={passed ? 'xong' : 'cho'} ground icon={passed ? undefined : 'barred'}>
        {t.outcomes[passed ? 'recommended' : 'notRecommended']}
      </Status>{' '}
      {t.advice}
    </span>
  );
}

/** Counts with their bases, share and threshold, the ruler, the sentence for the minutes. */
function CaseFigures({ visit, session, one }: CaseView) {
  const t = visit.t.councils;
  const { outcome } = one;
  const threshold = session.rules.threshold[one.award];
  if (!outcome || !threshold) return null;
  const { votesFor, votesAgainst, baseCount, minimum } = outcome;
  const base = COUNCIL_BASE_TITLES[outcome.base];
  const { num, den } = threshold.share;
  const whole = (baseCount * num) % den === 0 && threshold.comparison === 'atLeast';
  return (
    <>
      <CountStrip
        counts={[
          { label: t.case.counts.for, value: votesFor },
          { label: t.case.counts.against, value: votesAgainst },
          { label: t.case.counts.recused, value: outcome.recused },
          { label: t.case.counts.base, value: baseCount },
        ]}
      />
      <div class="hai-o">
        <div>
          <p class="khong-le">
            <b>{t.case.share}</b>
          </p>
          <Fraction
            value={`${votesFor}/${baseCount}`}
            lines={t.case.shareLines(
              baseCount === 0 ? '–' : formatShare(votesFor, baseCount),
              `${base.charAt(0).toLowerCase()}${base.slice(1)}`,
            )}
          />
        </div>
        <div>
          <p class="khong-le">
            <b>{t.case.threshold}</b>
          </p>
          <Fraction
            value={`${minimum}/${baseCount}`}
            lines={[
              requiredShareWords(threshold),
              whole ? t.case.exact(`${(baseCount * num) / den},0`) : (productWords(baseCount, num, den) ?? ''),
            ].filter((line) => line !== '')}
          />
        </div>
      </div>
      <Ruler part={votesFor} whole={baseCount} need={minimum} />
      <Verdict
        text={outcome.sentence}
        negative={!outcome.passed}
        heading={<OutcomeHeading visit={visit} passed={outcome.passed} />}
        citation={<RuleSource source={threshold.source} />}
      />
      {one.state === 'voted' && one.secret && votesFor === outcome.present + outcome.written && (
        <Notice kind="luu-y">{t.case.unanimous}</Notice>
      )}
    </>
  );
}

/** "80 % của 9 là 7,2": one decimal, cut, never used in a verdict. */
function productWords(base: number, num: number, den: number): string | null {
  if (den <= 0) return null;
  const tenths = Math.floor((base * num * 10) / den);
  return `${formatShare(num, den)} của ${base} là ${Math.floor(tenths / 10)},${tenths % 10}`;
}
