import type { Words } from '#src/platform/i18n/words.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';

interface Props {
  unit: { startsOn: Day; endsOn: Day | null; successorId: string | null };
  today: Day;
  t: Words;
}

/** Where a unit is in its life on a day, in words. */
export function UnitStatus({ unit, today, t }: Props) {
  const words = t.organisations.states;
  if (unit.endsOn && unit.endsOn < today) {
    const word = unit.successorId ? words.merged : words.closed;
    return <Status kind="cho">{word(formatDay(unit.endsOn))}</Status>;
  }
  if (unit.endsOn) return <Status kind="luu-y">{words.lasts(formatDay(unit.endsOn))}</Status>;
  if (unit.startsOn > today) return <Status kind="cho">{words.notYet(formatDay(unit.startsOn))}</Status>;
  return <Status kind="xong">{words.active}</Status>;
}

export function kindWords(t: Words, kind: string): string {
  return t.organisations.kinds[kind] ?? kind;
}
