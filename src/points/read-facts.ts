import { codeKey } from '#src/points/code-key.ts';
import type { LineFacts } from '#src/points/facts.ts';
import type { Meaning, Plan } from '#src/points/plan.ts';
import type { Column, Item } from '#src/points/table.ts';
import type { ScoreWarning } from '#src/points/warning.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type Known = { readonly facts: ReadonlyMap<Item, LineFacts>; readonly warnings: readonly ScoreWarning[] };

const COLUMNS: readonly Column[] = ['base', 'bonus', 'penalty'];

/**
 * Facts by line, whatever their order. Of two for one line the one that says more for the unit does not win by its
 * place: the first in the order of their words counts, the other is warned of.
 */
export function readFacts(plan: Plan, facts: readonly LineFacts[]): Known {
  const known = new Map<Item, LineFacts>();
  const warnings: ScoreWarning[] = [];
  for (const each of facts) {
    demandWhole(each);
    const meaning = plan.meaningOf(each.code);
    if (!meaning) {
      warnings.push(stray(each, plan.ambiguous.has(codeKey(each.code))));
      continue;
    }
    const own = known.get(meaning.item);
    const added = meaning.choice === null ? each : asChoice(each, meaning);
    if (!own) known.set(meaning.item, added);
    else {
      warnings.push(repeated(each, meaning.item));
      if (isBefore(added, own)) known.set(meaning.item, added);
    }
  }
  return { facts: known, warnings };
}

/** Points typed beside a band or an outcome are those of the line that it belongs to. */
function asChoice(facts: LineFacts, { item, choice }: Meaning): LineFacts {
  const hasOptions = item.rules.some(({ kind }) => kind === 'choice');
  return { ...facts, code: item.code, ...(hasOptions && facts.base === undefined ? { choice: choice ?? '' } : {}) };
}

function isBefore(one: LineFacts, other: LineFacts): boolean {
  return JSON.stringify(one) < JSON.stringify(other);
}

function demandWhole(facts: LineFacts): void {
  for (const column of COLUMNS) {
    for (const points of [facts[column], facts.override?.[column]]) {
      if (points !== undefined && !Number.isSafeInteger(points))
        throw new RangeError(`Not whole thousandths: ${points}`);
    }
  }
}

function stray({ code, base = 0, bonus = 0, penalty = 0 }: LineFacts, ambiguous: boolean): ScoreWarning {
  const points =
    [base, bonus, penalty]
      .filter((each) => each !== 0)
      .map(formatPoints)
      .join('; ') || '0';
  if (ambiguous) {
    const message = `Mã ${code} in ở nhiều mục của bảng; ghi cả mã của mục trên. Không tính ${points} điểm.`;
    return { kind: 'ambiguousCode', code, message };
  }
  return { kind: 'unknownCode', code, message: `Bảng điểm không có tiêu chí ${code}. Không tính ${points} điểm.` };
}

function repeated({ code }: LineFacts, item: Item): ScoreWarning {
  const message = `Tiêu chí ${item.printed || item.code} ghi nhiều hơn một lần. Chỉ tính một lần; xem lại các dòng.`;
  return { kind: 'repeatedEntry', code, message };
}
