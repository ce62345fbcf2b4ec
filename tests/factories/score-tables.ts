import type { Item, ScoreTable } from '#src/points/table.ts';

/** A line of a score table with only what a test speaks of. */
export function item(code: string, given: Partial<Item> = {}): Item {
  return {
    code,
    printed: code,
    text: `Tiêu chí ${code}`,
    raw: { base: '', bonus: '', penalty: '' },
    base: null,
    rules: [],
    caps: [],
    onlyIf: null,
    oneOf: false,
    body: null,
    items: [],
    ...given,
  };
}

export function table(items: readonly Item[], given: Partial<ScoreTable> = {}): ScoreTable {
  return {
    form: 'thidua-score-table/2',
    title: 'Bảng điểm thử',
    total: null,
    notApplicable: 'none',
    floor: 'unsaid',
    bonusCap: null,
    classes: [],
    items,
    ...given,
  };
}
