import type { Child } from 'hono/jsx';
import type { AwardRules, RegimeRules, RulePack } from '#src/law/pack.ts';
import type { Standing } from '#src/law/source.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { shareWords } from './quota-box.tsx';

export const standingKinds: Record<Standing, StatusKind> = {
  read: 'xong',
  secondary: 'luu-y',
  unverified: 'cho',
  assumption: 'tin',
};

export function StandingStatus({ visit, standing }: { visit: Visit; standing: Standing }) {
  return <Status kind={standingKinds[standing]}>{visit.t.eligibility.rules.standings[standing]}</Status>;
}

/** Times the base salary, from tenths: 3 is "0,3". */
export function times(tenths: number): string {
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** "01/10/2017 – 31/12/2023", or from a day where no end is known. */
export function periodWords(visit: Visit, { from, to }: Pick<RegimeRules, 'from' | 'to'>): string {
  return visit.t.eligibility.rules.period(formatDay(from), to >= '2099-01-01' ? null : formatDay(to));
}

export function quotaLines(visit: Visit, pack: RulePack, rules: AwardRules): string[] {
  return rules.quotas.map((quota) => shareWords(visit, pack, quota));
}

export function voteWords(visit: Visit, vote: AwardRules['votes'][number]): string {
  const t = visit.t.eligibility.award;
  const secret = vote.secret === null ? '' : `, ${vote.secret ? t.secret : t.open}`;
  return `${t.vote(formatShare(vote.share.num, vote.share.den), t.voteBases[vote.base])}${secret}`;
}

/** Lines one under another inside a cell. A list of one comes unwrapped, an empty one not at all. */
export function Lines({ children }: { children: Child[] }) {
  const lines = Array.isArray(children) ? children : [children];
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
