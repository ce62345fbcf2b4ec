import { parseArgs } from 'node:util';
import { entriesFromCsv } from '../points/entries.ts';
import { type Evaluation, evaluate } from '../points/evaluate.ts';
import type { Totals } from '../points/totals.ts';
import type { ScoreWarning } from '../points/warning.ts';
import { formatPoints } from '../text/numbers.ts';
import { type Command, usages } from './command.ts';
import { demand, readScoreTable, type TableFile } from './score-table-file.ts';
import { readText } from './text-file.ts';

/** `points evaluate …`: the points of a sheet under a table. What breaks a rule is a warning, never a refusal. */
export const points: Command = {
  async run(args) {
    const [what, ...rest] = args;
    const { values } = parseArgs({
      args: rest,
      options: {
        table: { type: 'string' },
        entries: { type: 'string' },
        text: { type: 'boolean', default: false },
      },
    });
    if (what !== 'evaluate' || !values.table || !values.entries) throw new Error(`Cách dùng: thidua ${usages.points}`);
    const { table, notes } = readScoreTable(values.table);
    const { facts, warnings } = demand(entriesFromCsv(readText(values.entries)), values.entries);
    const found = evaluate(table, facts);
    const all = [...warnings, ...found.warnings];
    const output = values.text ? textOf(found, all) : JSON.stringify(recordOf(found, all, notes), null, 2);
    process.stdout.write(`${output}\n`);
    return 0;
  },
};

/** Points as numbers: whole thousandths by 1000 are exact to three decimals. */
function recordOf(found: Evaluation, warnings: readonly ScoreWarning[], notes: TableFile['notes']) {
  return {
    ...inPoints(found),
    entered: inPoints(found.entered),
    groups: found.groups.map(({ code, name, ...totals }) => ({ code, name, ...inPoints(totals) })),
    class: found.className,
    knockedOut: found.knockedOut,
    warnings,
    derivation: found.derivation.map(({ code, on, points: thousandths, step, words }) => {
      return { code, on, points: thousandths / 1000, step, words };
    }),
    table: notes,
  };
}

function inPoints({ total, base, bonus, penalty }: Totals) {
  return { total: total / 1000, base: base / 1000, bonus: bonus / 1000, penalty: penalty / 1000 };
}

function textOf(found: Evaluation, warnings: readonly ScoreWarning[]): string {
  const sum = (totals: Totals) =>
    `${formatPoints(totals.base)} + ${formatPoints(totals.bonus)} − ${formatPoints(totals.penalty)} = ${formatPoints(totals.total)}`;
  return [
    ...found.derivation.map(
      ({ code, points: thousandths, words }) => `${code}\t${formatPoints(thousandths)}\t${words}`,
    ),
    '',
    ...found.groups.map(({ code, name, ...totals }) => `${code}\t${name}\t${sum(totals)}`),
    '',
    `Tổng: ${sum(found)}`,
    ...(found.className ? [`Xếp loại: ${found.className}`] : []),
    ...warnings.map(({ message }) => `Lưu ý: ${message}`),
  ].join('\n');
}
