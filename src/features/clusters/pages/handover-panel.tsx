import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import type { HandoverFacts } from '../queries.ts';
import { type HandoverItem, type HandoverSignature, handoverState, isHandedOver } from '../rules.ts';

interface Props {
  visit: Visit;
  facts: HandoverFacts;
  items: HandoverItem[];
  signatures: HandoverSignature[];
  deadline: Day | null;
  today: Day;
}

/** How far the handover is, item by item, for a side column; the minutes are the last item. */
export function HandoverPanel({ visit, facts, items, signatures, deadline, today }: Props) {
  const t = visit.t.clusters.handover;
  const signed = signatures.length === 2;
  const done = items.filter((item) => handoverState(item) === 'received').length + (signed ? 1 : 0);
  return (
    <>
      <h2>{t.progress(facts.year + 1, done, items.length + 1)}</h2>
      <p class="mo nho">
        {t.bothConfirm} {deadline && !signed && t.deadline(formatDay(deadline), daysBetween(today, deadline))}
      </p>
      {items.length === 0 ? (
        <p>{t.emptyTitle}.</p>
      ) : (
        <CheckList items={[...items.map((item) => checkOf(visit, item)), minutesCheck(visit, items, signed)]} />
      )}
      <p>
        <a href={paths.handover(facts.clusterYearId)}>{t.open}</a>
      </p>
    </>
  );
}

function checkOf(visit: Visit, item: HandoverItem): Check {
  const { states } = visit.t.clusters.handover;
  const note = [item.fact, item.note].filter(Boolean).join('; ') || undefined;
  const state = handoverState(item);
  if (state === 'received') return { kind: 'xong', text: item.name, note, word: states.received };
  if (state === 'given') return { kind: 'tin', text: item.name, note: note ?? states.toReceive };
  return { kind: item.note ? 'luu-y' : 'cho', text: item.name, note: note ?? states.waiting };
}

function minutesCheck(visit: Visit, items: HandoverItem[], signed: boolean): Check {
  const t = visit.t.clusters.handover;
  if (signed) return { kind: 'xong', text: t.minutes, note: t.minutesSigned };
  if (isHandedOver(items)) return { kind: 'tin', text: t.minutes, note: t.minutesReady };
  return { kind: 'cho', text: t.minutes, note: t.minutesOpen(items.length) };
}
