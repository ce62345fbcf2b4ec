import type { LineFacts } from '#src/points/facts.ts';
import { linesOf, type ScoredLine } from '#src/points/lines.ts';
import type { Rule, ScoreTable } from '#src/points/table.ts';

/** A generator of whole numbers that always begins alike. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

/** Simulated facts of one unit for every line of a table. */
export function factsOfUnit(table: ScoreTable, seed: number): LineFacts[] {
  const random = seeded(seed * 7919 + 17);
  return linesOf(table).flatMap((line) => line.item.rules.map((rule) => factsOf(line, rule, random)).slice(0, 1));
}

function factsOf({ code, maximum }: ScoredLine, rule: Rule, random: (below: number) => number): LineFacts {
  const rate = { count: 900 + random(120), of: 1000 };
  switch (rule.kind) {
    case 'each':
      return { code, cases: random(4), exempted: rule.exempt ? random(2) : 0 };
    case 'bands':
    case 'steps':
      return { code, rate };
    case 'sizedBands':
      return { code, rate: { count: random(120), of: 1000 }, size: random(3000) };
    case 'allOrNothing':
    case 'knockOut':
      return { code, holds: rule.kind === 'allOrNothing' ? random(5) > 0 : false };
    case 'deadline':
      return { code, doneOn: `2022-0${1 + random(3)}-1${random(9)}`, dueFor: '2022-03-15' };
    case 'choice':
      return { code, choice: rule.options[random(rule.options.length)]?.code };
    default:
      return { code, base: maximum === null ? 0 : Math.max(0, maximum - random(3) * 250) };
  }
}
