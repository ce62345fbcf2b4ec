import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matrix } from '#src/features/accounts/rules.ts';
import { nextState, type StateTable, type Transition } from '#src/features/state-table.ts';
import type { ActionRule } from '#src/platform/access/scope.ts';

type State = string | null;
type Row = Transition<string, string>;

const features = new URL('../../src/features/', import.meta.url).pathname;
/** Every `rules.ts` and every part of a rules folder, so that a new room is walked as soon as it exists. */
const modules = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/]+\/rules(\.ts|\/.+\.ts)$/.test(file) && !file.endsWith('.test.ts'))
  .sort();

const tables: { name: string; table: StateTable<string, string> }[] = [];
for (const file of modules) {
  const exported: Record<string, unknown> = await import(join(features, file));
  for (const [name, value] of Object.entries(exported)) {
    if (name.endsWith('_TRANSITIONS'))
      tables.push({ name: `${file} ${name}`, table: value as StateTable<string, string> });
  }
}

const rolesOf = ({ who }: Row) => [who].flat();
const rowWords = ({ from, action }: Row) => `${action} from ${from ?? 'nothing'}`;

/** Where an object may get from a state, the state itself included. */
function reachedFrom(table: StateTable<string, string>, start: State): Set<State> {
  const reached = new Set<State>([start]);
  for (const state of reached) for (const { from, to } of table) if (from === state) reached.add(to);
  return reached;
}

/** Whether a row of the matrix speaks of the states of this table, and not of another object that is acted on. */
const speaksOf = (rule: ActionRule, states: readonly State[]): rule is ActionRule & { phases: readonly string[] } =>
  rule.phases !== 'any' && rule.phases.some((phase) => states.includes(phase));

it('finds the state tables under one name and of one shape', () => {
  expect(tables.length).toBeGreaterThan(20);
  const found = tables.map(({ name }) => name).sort();
  const declared = modules.flatMap((file) =>
    [...readFileSync(join(features, file), 'utf8').matchAll(/(\w+): (?:StateTable<|readonly \w*Transition\b)/g)].map(
      ([, name]) => `${file} ${name}`,
    ),
  );
  expect(declared.sort()).toEqual(found);
});

describe.each(tables)('$name', ({ table }) => {
  const states = [...new Set<State>(table.flatMap(({ from, to }) => [from, to]))];
  const actions = [...new Set(table.map(({ action }) => action))];

  it('names each pair of a state and an action once', () => {
    const pairs = table.map(rowWords);
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  it('says who, on which condition and what is undone', () => {
    for (const row of table) {
      expect(Object.keys(matrix), rowWords(row)).toEqual(expect.arrayContaining(rolesOf(row)));
      expect(rolesOf(row), rowWords(row)).not.toEqual([]);
      expect(row.precondition.trim(), rowWords(row)).not.toBe('');
      expect(row.undone === null || row.undone.trim() !== '', rowWords(row)).toBe(true);
    }
  });

  it('reaches every state from the first', () => {
    const first = table[0]?.from ?? null;
    expect(states.filter((state) => !reachedFrom(table, first).has(state))).toEqual([]);
  });

  it('begins nothing after the beginning', () => {
    for (const { to } of table) expect(to).not.toBeNull();
    if (states.includes(null)) expect(table[0]?.from).toBeNull();
  });

  it('allows what it lists and forbids every other pair', () => {
    for (const from of states) {
      for (const action of actions) {
        const row = table.find((each) => each.from === from && each.action === action);
        expect(nextState(table, from, action), `${action} from ${from}`).toBe(row?.to ?? null);
      }
    }
  });

  it('starts a step only in a phase that the matrix gives to who takes it, or right after such a step', () => {
    for (const row of table) {
      for (const who of rolesOf(row)) {
        const rule: ActionRule = matrix[who];
        if (row.from === null || !speaksOf(rule, states) || rule.phases.includes(row.from)) continue;
        const before = table.filter((each) => each.to === row.from && each !== row && rolesOf(each).includes(who));
        expect(before, `${rowWords(row)} by ${who}, allowed ${rule.phases.join(', ')}`).not.toEqual([]);
      }
    }
  });
});
