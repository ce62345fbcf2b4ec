import type { Child } from 'hono/jsx';
import type { Evaluation } from '#src/points/evaluate.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { useFrame } from '#src/ui/frame-context.tsx';
import { TotalBar, type TotalPart } from '#src/ui/total-bar.tsx';
import { filledOf } from '../rules.ts';
import type { SheetView } from './sheet-view.ts';

interface SheetTotalsProps {
  view: SheetView;
  /** Follows the self scores while they are typed: line by line, or as the rows of a long sheet are reckoned. */
  live?: 'lines' | 'rows';
  children?: Child;
}

/** The sum that can be read: criteria + bonus − penalty = self score, then the other records and the difference. */
export function SheetTotals({ view, live, children }: SheetTotalsProps) {
  const { t } = useFrame();
  const { columns, review, sheet } = t.scoring;
  const { self, verified, agreed } = view.totals;
  const parts = live ? liveParts(view, sheet, live) : storedParts(self, view.record.table.content.bonusCap, sheet);
  const done = filledOf(view.record.criteria, view.record.verified);
  return (
    <TotalBar
      parts={[
        ...parts,
        {
          label: columns.self,
          value: formatPoints(self.total),
          sign: '=',
          live: live === 'rows' ? { name: 'self' } : live && totalRule,
        },
        ...(verified
          ? [{ label: review.verifiedCount(done.filled, done.total), value: formatPoints(verified.total) }]
          : []),
        ...(verified && view.record.reviewedAt
          ? [{ label: columns.difference, value: formatPoints(verified.total - self.total) }]
          : []),
        ...(agreed ? [{ label: columns.agreed, value: formatPoints(agreed.total) }] : []),
      ]}
    >
      {children}
    </TotalBar>
  );
}

type SheetWords = ReturnType<typeof useFrame>['t']['scoring']['sheet'];

const totalRule = { name: 'self', sums: ['base', 'bonus', '-penalty'] };

/** Each part adds up the counted lines, so that a value over its maximum counts the maximum here too (I-16). */
function liveParts({ record, totals }: SheetView, words: SheetWords, live: 'lines' | 'rows'): TotalPart[] {
  const linesOf = (kind: 'base' | 'bonus' | 'penalty') =>
    live === 'rows'
      ? undefined
      : record.criteria.filter((criterion) => criterion.kind === kind).map(({ code }) => lineTotal(code));
  const { base, bonus, penalty } = totals.self;
  const bonusRule = {
    name: 'bonus',
    sums: linesOf('bonus'),
    cap: live === 'rows' ? undefined : (record.table.content.bonusCap ?? undefined),
  };
  return [
    {
      label: words.criteriaTotal,
      value: formatPoints(base),
      part: true,
      live: { name: 'base', sums: linesOf('base') },
    },
    { label: words.bonusTotal, value: formatPoints(bonus), sign: '+', part: true, live: bonusRule },
    {
      label: words.penaltyTotal,
      value: formatPoints(penalty),
      part: true,
      live: { name: 'penalty', sums: linesOf('penalty') },
    },
  ];
}

/** Name of the live total that holds what counts of one line. */
export function lineTotal(code: string): string {
  return `tinh-${code}`;
}

function storedParts(self: Evaluation, bonusCap: number | null, words: SheetWords): TotalPart[] {
  const capped = bonusCap !== null && self.entered.bonus > self.bonus;
  return [
    { label: words.criteriaTotal, value: formatPoints(self.base), part: true },
    {
      label: (
        <>
          {words.bonusTotal}
          {capped && ' '}
          {capped && (
            <span class="giam">{words.bonusCapped(formatPoints(self.entered.bonus), formatPoints(bonusCap))}</span>
          )}
        </>
      ),
      value: formatPoints(self.bonus),
      sign: '+',
      part: true,
    },
    ...(self.penalty > 0 ? [{ label: words.penaltyTotal, value: formatPoints(self.penalty), part: true }] : []),
  ];
}
