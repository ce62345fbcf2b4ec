import type { RuleName, RuleSetDraft } from '#src/law/ballot-rules.ts';
import type { Source } from '#src/law/source.ts';
import { requiredShareWords, type Threshold } from '#src/law/threshold.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';

/** A rule's value in words; null where it is unset. */
export function ruleWords(visit: Visit, rules: RuleSetDraft, name: RuleName): string | null {
  const t = visit.t.ballots.rules;
  switch (name) {
    case 'seats':
      return rules.seats && String(rules.seats.value);
    case 'style':
      return rules.style && t.styles[rules.style.value];
    case 'secret':
      return rules.secret && (rules.secret.value ? t.secrets.secret : t.secrets.open);
    case 'threshold':
      return rules.threshold && thresholdWords(visit, rules.threshold);
    case 'quorum':
      return rules.quorum && thresholdWords(visit, rules.quorum);
    case 'selfVote':
      return rules.selfVote && t.selfVotes[rules.selfVote.value];
    case 'tieRule':
      return rules.tieRule && t.tieRules[rules.tieRule.value];
    case 'invalidReasons':
      return rules.invalidReasons?.value.join('; ') ?? null;
  }
}

function thresholdWords(visit: Visit, threshold: Threshold): string {
  const base = visit.t.ballots.rules.bases[threshold.base];
  return `${requiredShareWords(threshold)} (${base.charAt(0).toLowerCase()}${base.slice(1)})`;
}

/** The document with its article, or who decided, and how well it is known. */
export function SourceCitation({ source }: { source: Source }) {
  const place = [source.article, source.document].filter((part) => part !== '').join(' ');
  return (
    <Citation
      article={source.standing === 'assumption' ? (source.decidedBy ?? '') : place}
      standing={source.standing}
    />
  );
}
