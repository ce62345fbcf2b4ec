import type { RulePack } from '#src/law/pack.ts';
import { prizeMoney } from '#src/law/prize-money.ts';
import type { Source } from '#src/law/source.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { AwardState, DecisionState, PaymentState } from '../rules.ts';

/** The document with its article, or who decided, and how well it is known. */
export function SourceCitation({ source, words }: { source: Source; words?: string }) {
  const place = [source.article, source.document].filter((part) => part !== '').join(' ');
  const article = source.standing === 'assumption' ? (source.decidedBy ?? '') : place;
  return <Citation article={words ?? article} standing={source.standing} />;
}

/** What the money was computed from, as far as each part was read: the multiple, the base salary, the rounding. */
export function MoneySources({ award, grantedOn, pack }: { award: string; grantedOn: Day; pack: RulePack }) {
  const money = prizeMoney(award, grantedOn, pack);
  if (!money) return null;
  return (
    <>
      <SourceCitation source={money.multiple.source} />
      <SourceCitation source={money.salary.source} />
      {money.salaryDay && <SourceCitation source={money.salaryDay} />}
      {money.rounding && <SourceCitation source={money.rounding} />}
    </>
  );
}

const decisionKinds: Record<DecisionState, StatusKind> = {
  drafted: 'cho',
  signed: 'tin',
  numbered: 'tin',
  issued: 'xong',
  corrected: 'luu-y',
  annulled: 'loi',
  withdrawn: 'cho',
};

export function DecisionStatus({ visit, state }: { visit: Visit; state: DecisionState }) {
  return (
    <Status kind={decisionKinds[state]} icon={state === 'withdrawn' || state === 'annulled' ? 'barred' : undefined}>
      {visit.t.awards.decisionStates[state]}
    </Status>
  );
}

export function AwardStatus({ visit, state, corrected }: { visit: Visit; state: AwardState; corrected: boolean }) {
  const t = visit.t.awards;
  if (state === 'annulled') {
    return (
      <Status kind="loi" icon="barred">
        {t.awardStates.annulled}
      </Status>
    );
  }
  return <Status kind={corrected ? 'tin' : 'xong'}>{corrected ? t.correctedState : t.awardStates[state]}</Status>;
}

const paymentKinds: Record<PaymentState, StatusKind> = {
  due: 'cho',
  paid: 'xong',
  cancelled: 'cho',
  recoverable: 'luu-y',
  recovered: 'xong',
};

export function PaymentStatus({ visit, state }: { visit: Visit; state: PaymentState }) {
  return (
    <Status kind={paymentKinds[state]} icon={state === 'cancelled' ? 'barred' : undefined}>
      {visit.t.awards.paymentStates[state]}
    </Status>
  );
}

/** A flag carries its sign, once per row. */
export function AwardName({ award, name }: { award: string; name: string }) {
  return (
    <span>
      {(award === 'CO_BO' || award === 'CO_CP') && <Flag row />}
      {name}
    </span>
  );
}

/** "8 lần mức lương cơ sở 1.490.000 đồng" */
export function computedWords(
  visit: Visit,
  { multipleTenths, baseSalary }: { multipleTenths: number; baseSalary: number },
) {
  const [whole, tenth] = [Math.floor(multipleTenths / 10), multipleTenths % 10];
  return visit.t.awards.award.computed(tenth === 0 ? String(whole) : `${whole},${tenth}`, formatWhole(baseSalary));
}
