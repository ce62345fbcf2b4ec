import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { LineFacts } from '#src/points/facts.ts';
import type { Bound } from '#src/points/rate.ts';
import { dueDay } from '#src/points/rules/deadline.ts';
import {
  type Band,
  type Column,
  givesBase,
  type Item,
  itemsOf,
  type Rule,
  type ScoreTable,
} from '#src/points/table.ts';

/** Columns of a sheet: what is entered of a line, what the line itself gives, what it and all below it give. */
const ENTRIES = ['cases', 'exempted', 'count', 'of', 'size', 'holds', 'typed', 'done', 'due'] as const;
const OWN: Record<Column, number> = { base: 9, bonus: 10, penalty: 11 };
const WHOLE: Record<Column, number> = { base: 12, bonus: 13, penalty: 14 };
/** What a line takes off before its points end at zero; only where the table says that they do. */
const TAKEN = 15;
const COLUMNS: readonly Column[] = ['base', 'bonus', 'penalty'];
const NO_DAY = 99_999_999;

/** The same table as formulas of a spreadsheet engine: one sheet a unit, one row a line, points in thousandths. */
export class HyperTable {
  private readonly items: Item[];
  private readonly rows: ReadonlyMap<Item, number>;
  private readonly engine: HyperFormula;

  private readonly table: ScoreTable;

  constructor(table: ScoreTable, units: readonly (readonly LineFacts[])[]) {
    this.table = table;
    this.items = [...itemsOf(table.items)];
    this.rows = new Map(this.items.map((item, row) => [item, row]));
    const sheets = Object.fromEntries(units.map((facts, at) => [`U${at}`, this.sheet(facts)]));
    this.engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
  }

  /** Enters new facts of every unit at once and computes. */
  enter(units: readonly (readonly LineFacts[])[]): void {
    this.engine.batch(() => {
      for (const [sheet, facts] of units.entries()) {
        this.engine.setCellContents({ sheet, row: 0, col: 0 }, this.entries(facts));
      }
    });
  }

  totals(sheet: number): Record<Column, number> {
    const at = (on: Column) =>
      this.table.items.reduce((sum, item) => {
        const value = this.engine.getCellValue({ sheet, row: this.row(item), col: WHOLE[on] });
        if (typeof value !== 'number') throw new Error(`no number at ${item.code} ${on}: ${JSON.stringify(value)}`);
        return sum + value;
      }, 0);
    return { base: at('base'), bonus: at('bonus'), penalty: at('penalty') };
  }

  private row(item: Item): number {
    return this.rows.get(item) ?? 0;
  }

  private entries(facts: readonly LineFacts[]): RawCellContent[][] {
    const byCode = new Map(facts.map((each) => [each.code, each]));
    return this.items.map((item) => {
      const fact = byCode.get(item.code);
      return ENTRIES.map((name) => (fact ? entered(item, fact, name) : null));
    });
  }

  private sheet(facts: readonly LineFacts[]): RawCellContent[][] {
    const entries = this.entries(facts);
    return this.items.map((item, row) => [
      ...(entries[row] ?? []),
      ...COLUMNS.map((on) => `=${this.own(item, on, row + 1)}`),
      ...COLUMNS.map((on) => `=${this.floored(item, on, row + 1)}`),
      ...(this.table.floor === 'zero' ? [`=${this.whole(item, 'penalty', row + 1)}`] : []),
    ]);
  }

  /** What a line takes off ends where its own points do, if the table says so. */
  private floored(item: Item, on: Column, row: number): string {
    if (on !== 'penalty' || this.table.floor !== 'zero') return this.whole(item, on, row);
    const taken = `${letter(TAKEN)}${row}`;
    return givesBase(item) ? `MIN(${letter(WHOLE.base)}${row}+${letter(WHOLE.bonus)}${row},${taken})` : taken;
  }

  private own(item: Item, on: Column, row: number): string {
    const parts = item.rules.flatMap((rule) => formulaOf(rule, item, on, row));
    return parts.length === 0 ? '0' : parts.join('+');
  }

  private whole(item: Item, on: Column, row: number): string {
    const own = `${letter(OWN[on])}${row}`;
    const below = item.items.map((each) => `${letter(WHOLE[on])}${this.row(each) + 1}`);
    const highest = on === 'bonus' && item.oneOf && below.length > 0;
    let formula = highest ? `${own}+MAX(${below.join(',')})` : [own, ...below].join('+');
    if (on === 'bonus' && item.onlyIf) {
      const other = this.items.find(({ code }) => code === item.onlyIf?.code);
      const otherRow = other ? this.row(other) + 1 : row;
      const full = `${letter(WHOLE.base)}${otherRow}=${other?.base ?? 0}`;
      const clean = `${letter(this.table.floor === 'zero' ? TAKEN : WHOLE.penalty)}${otherRow}=0`;
      const holds = item.onlyIf.holds === 'noPenalty' ? clean : `AND(${full},${clean})`;
      if (other && other !== item) formula = `IF(${holds},${formula},0)`;
    }
    for (const cap of item.caps)
      if (cap.on === on || (cap.on === 'both' && on !== 'base')) formula = `MIN(${cap.most},${formula})`;
    return formula;
  }
}

function entered(item: Item, fact: LineFacts, name: (typeof ENTRIES)[number]): RawCellContent {
  switch (name) {
    case 'cases':
      return fact.cases ?? 0;
    case 'exempted':
      return fact.exempted ?? 0;
    case 'count':
      return fact.rate?.count ?? null;
    case 'of':
      return fact.rate?.of ?? null;
    case 'size':
      return fact.size ?? null;
    case 'holds':
      return fact.holds ?? false;
    case 'typed':
      return fact.base ?? chosen(item, fact);
    case 'done':
      return fact.doneOn === undefined ? null : fact.doneOn === null ? NO_DAY : Number(fact.doneOn.replaceAll('-', ''));
    case 'due': {
      const rule = item.rules.find(({ kind }) => kind === 'deadline');
      if (rule?.kind !== 'deadline' || !fact.doneOn) return null;
      return Number(dueDay(rule.due, fact.dueFor ?? fact.doneOn).replaceAll('-', ''));
    }
  }
}

function chosen(item: Item, fact: LineFacts): number {
  const rule = item.rules.find(({ kind }) => kind === 'choice');
  if (rule?.kind !== 'choice') return 0;
  return rule.options.find(({ code }) => code === fact.choice)?.base ?? 0;
}

function formulaOf(rule: Rule, item: Item, on: Column, row: number): string[] {
  const cell = (name: (typeof ENTRIES)[number]) => `${letter(ENTRIES.indexOf(name))}${row}`;
  const mine = 'on' in rule ? rule.on : 'base';
  if (rule.kind === 'choice' && on === 'penalty') {
    const taken = rule.options.filter(({ penalty }) => penalty > 0);
    return taken.map(({ base, penalty }) => `IF(${cell('typed')}=${base},${penalty},0)`);
  }
  if (mine !== on) return [];
  const cases = `MAX(0,${cell('cases')}-${cell('exempted')})`;
  switch (rule.kind) {
    case 'fixed':
    case 'average':
      return [`MIN(${cell('typed')},${item.base ?? 0})`];
    case 'choice':
      return [cell('typed')];
    case 'each':
      return [`${rule.once ? `MIN(1,${cases})` : cases}*${rule.points}`];
    case 'allOrNothing':
      return [`IF(${cell('holds')},${item.base ?? 0},0)`];
    case 'bands':
      return [bandsFormula(rule.bands, cell('count'), cell('of'))];
    case 'sizedBands':
      return [
        rule.classes.reduceRight(
          (rest, { from, to, bands }) =>
            `IF(${within(from, to, cell('size'), '1')},${bandsFormula(bands, cell('count'), cell('of'))},${rest})`,
          '0',
        ),
      ];
    case 'steps': {
      const above = `(${cell('count')}*100000-${rule.from.at}*${cell('of')})`;
      const reached = within(rule.from, null, `${cell('count')}*100000`, cell('of'));
      return [`IF(${reached},${rule.first}+INT(${above}/(${rule.step}*${cell('of')}))*${rule.each},0)`];
    }
    case 'deadline': {
      const late = `${cell('done')}>${cell('due')}`;
      return [
        `IF(ISBLANK(${cell('done')}),0,IF(${late},${rule.due.rewards === 'late' ? rule.points : 0},${rule.due.rewards === 'late' ? 0 : rule.points}))`,
      ];
    }
    default:
      return [];
  }
}

function bandsFormula(bands: readonly Band[], count: string, of: string): string {
  return bands.reduceRight(
    (rest, { from, to, points }) => `IF(${within(from, to, `${count}*100000`, of)},${points},${rest})`,
    '0',
  );
}

/** Whether a value lies within bounds that are so many times a base. */
function within(from: Bound | null, to: Bound | null, value: string, base: string): string {
  const low = from ? [`${value}${from.open ? '>' : '>='}${from.at}*${base}`] : [];
  const high = to ? [`${value}${to.open ? '<' : '<='}${to.at}*${base}`] : [];
  return `AND(${[...low, ...high, 'TRUE()'].join(',')})`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
