import { demandTableVersion, draftTable } from '#src/features/scoring/commands/table-in-change.ts';
import { writeContent } from '#src/features/scoring/commands/write-content.ts';
import type { ScoreTableFacts } from '#src/features/scoring/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { linesOf } from '#src/points/lines.ts';
import {
  type Answer,
  itemAt,
  placeOfItem,
  positionOf,
  type TableAnswer,
  withAnswers,
} from '#src/points/reading/answers.ts';
import type { Item, ScoreTable } from '#src/points/table.ts';
import { type LineWords, withWords } from '#src/points/with-words.ts';
import { originOf } from '../queries/imports.ts';
import { lastYearsTable } from '../queries/last-year.ts';
import { setOrigin } from './set-origin.ts';

type EditScope = Scope<'scoreTable.edit', ScoreTableFacts>;

interface LineInput {
  place: string;
  answer: Answer;
  words: LineWords;
  /** Of the table as the form showed it. */
  version: number | null;
  values(item: Item, table: ScoreTable): Record<string, string>;
}

/** Changes how the points of one line of a draft table are found, its code and its words. */
export function changeLine(scope: EditScope, input: LineInput): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    const position = positionOf(input.place);
    const before = position === null ? null : itemAt(table.content, position);
    if (!before || position === null) throw notFound();
    demandTableVersion(table, input.version, input.values(before, table.content));
    const named = withWords(table.content, before, input.words);
    const content = withAnswers(named, new Map([[placeOfItem(position), input.answer]]));
    await writeContent(tx, scope, table, content);
    const { items: _, ...after } = itemAt(content, position) as Item;
    const { items: __, ...earlier } = before;
    await journal({ object: { kind: 'scoreTable', id: table.id }, before: earlier, after });
    return { code: after.code };
  });
}

/** Changes what holds for a draft table as a whole. */
export function changeWhole(
  scope: EditScope,
  input: { answer: TableAnswer; version: number | null; values(table: ScoreTable): Record<string, string> },
): Promise<{ id: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    demandTableVersion(table, input.version, input.values(table.content));
    const { title, total, notApplicable, floor, bonusCap, classes } = table.content;
    await writeContent(tx, scope, table, { ...table.content, ...input.answer });
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: { title, total, notApplicable, floor, bonusCap, classes },
      after: input.answer,
    });
    return { id: table.id };
  });
}

/** Begins the year's table with the one that the cluster issued last, word for word and with its printed rows. */
export function copyLastTable(scope: EditScope): Promise<{ from: number }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    if (linesOf(table.content).length > 0) {
      throw wrongPhase('Bảng năm nay đã có tiêu chí nên không chép đè. Sửa từng dòng, hoặc nhập từ tệp.');
    }
    const last = await lastYearsTable(tx, scope.facts.clusterYearId);
    if (!last) throw invalid({ '': 'Cụm chưa có bảng tiêu chí nào đã ban hành ở năm trước.' });
    await writeContent(tx, scope, table, { ...last.table.content, title: table.content.title });
    await setOrigin(tx, table.id, (await originOf(tx, last.clusterYearId))?.id ?? null);
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: null,
      after: { copiedFrom: last.table.id, year: last.year, mark: last.table.contentHash },
    });
    return { from: last.year };
  });
}
