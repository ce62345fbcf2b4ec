import type { ScoreTableFacts } from '#src/features/scoring/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { itemAt, positionOf, questionsOf } from '#src/points/reading/answers.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { criteriaOfTable, scoreTableOf } from '../../scoring/queries/score-table.ts';
import { answerTableImport, writeScoreTable } from '../access.ts';
import { answerLine, answerWhole } from '../commands/answer-line.ts';
import { changeLine, changeWhole } from '../commands/change-table.ts';
import { lineValues } from '../line-values.ts';
import { crumbsOf } from '../pages/crumbs.ts';
import { LinePage } from '../pages/line-page.tsx';
import { rowsOf } from '../pages/proposal-lines.tsx';
import { WholePage } from '../pages/whole-page.tsx';
import { type GivenAnswer, type ImportFacts, tableImport, wholeTable } from '../queries/imports.ts';
import { readLineForm } from '../read-line-form.ts';
import { readLineWords, wordValues } from '../read-line-words.ts';
import { answeredTable } from '../rules.ts';
import * as forms from '../schema.ts';
import { readWholeForm, wholeValues } from '../whole-form.ts';

type Fields = Record<string, string>;
type AnswerScope = Scope<'tableImport.answer', ImportFacts>;
type EditScope = Scope<'scoreTable.edit', ScoreTableFacts>;

/** The form of one line, and that of the table as a whole: of a proposal, and of a draft table. */
export function lineRoutes(http: FeatureRoutes): void {
  http.page(paths.tableImportLine(), answerTableImport, (scope, visit) => showAnswer(scope, visit, nothingSent));
  http.form(paths.tableImportLine(), answerTableImport, {
    schema: forms.fieldsForm,
    show: showAnswer,
    async run(scope, { version, fields }, visit) {
      if (fields.show) return shown(visit, await showAnswer(scope, visit, asTyped(fields, version)));
      const place = visit.params.place ?? '';
      const { item, codes } = await lineOf(scope, place);
      const answer = item ? demanded(readLineForm(fields, item, codes)) : onlySeen(fields);
      await answerLine(scope, { place, answer, version: version ?? 0, values: answerValues });
      return `${paths.tableImport(scope.facts.importId)}#noi-dung`;
    },
  });
  http.page(paths.tableImportRules(), answerTableImport, (scope, visit) => showWhole(scope, visit, nothingSent));
  http.form(paths.tableImportRules(), answerTableImport, {
    schema: forms.fieldsForm,
    show: showWhole,
    async run(scope, { version, fields }) {
      const answer = demanded(readWholeForm(fields));
      const values = ({ whole }: GivenAnswer) => (whole ? wholeValues(whole, false) : {});
      await answerWhole(scope, { answer, version: version ?? 0, values });
      return paths.tableImport(scope.facts.importId);
    },
  });
  draftRoutes(http);
}

function draftRoutes(http: FeatureRoutes): void {
  http.page(paths.scoreTableLine(), writeScoreTable, (scope, visit) => showLine(scope, visit, nothingSent));
  http.form(paths.scoreTableLine(), writeScoreTable, {
    schema: forms.fieldsForm,
    show: showLine,
    async run(scope, { version, fields }, visit) {
      if (fields.show) return shown(visit, await showLine(scope, visit, asTyped(fields, version)));
      const place = visit.params.place ?? '';
      const { item, table } = await draftLine(scope, place);
      const codes = [...itemsOf(table.items)].map(({ code }) => code);
      const named = readLineWords(fields, item, table);
      const read = readLineForm(fields, item, codes);
      const faults = { ...named.faults, ...read.faults };
      const answer = demanded({ answer: Object.keys(faults).length > 0 ? null : read.answer, faults });
      if (answer.take === 'proposal') throw invalid({ take: 'Chọn một trong các cách trả lời.' });
      const { code } = await changeLine(scope, { place, answer, words: named.words, version, values: draftValues });
      return `${paths.scoreTable(scope.facts.clusterYearId)}#tc-${encodeURIComponent(code)}`;
    },
  });
  http.page(paths.scoreTableRules(), writeScoreTable, (scope, visit) => showTableWhole(scope, visit, nothingSent));
  http.form(paths.scoreTableRules(), writeScoreTable, {
    schema: forms.fieldsForm,
    show: showTableWhole,
    async run(scope, { version, fields }) {
      const answer = demanded(readWholeForm(fields));
      await changeWhole(scope, { answer, version, values: (table) => wholeValues(table, false) });
      return paths.scoreTable(scope.facts.clusterYearId);
    },
  });
}

/** The same page with the fields of the rules that were chosen, and all that was typed. */
const asTyped = (fields: Fields, version: number | null): Attempt => ({
  ...nothingSent,
  values: { ...fields, version: String(version ?? '') },
  sent: true,
});

async function shown(visit: Visit, page: unknown): Promise<Response> {
  return visit.c.html(await (page as { toString(): string | Promise<string> }).toString());
}

function demanded<T>({ answer, faults }: { answer: T | null; faults: Record<string, string> }): T {
  if (answer === null) throw invalid(faults);
  return answer;
}

function onlySeen(fields: Fields): { take: 'proposal' } {
  if (fields.take !== 'proposal') throw invalid({ take: 'Chọn một trong các cách trả lời.' });
  return { take: 'proposal' };
}

function answerValues({ answer }: GivenAnswer): Fields {
  if (!answer) return {};
  return answer.take === 'changed' ? { ...lineValues(answer.to), take: answer.take } : { take: answer.take };
}

/** The line of a proposal that a place names; a row that is no line has none. */
async function lineOf(scope: AnswerScope, place: string): Promise<{ item: Item | null; codes: string[] }> {
  const found = await read(scope, (tx) => tableImport(tx, scope.facts.importId));
  if (!found) throw notFound();
  const position = positionOf(place);
  const item = position === null ? null : itemAt(found.proposal.table, position);
  if (position !== null && !item) throw notFound();
  return { item, codes: [...itemsOf(found.proposal.table.items)].map(({ code }) => code) };
}

function proposalCrumbs({ facts: { clusterYearId, year, importId } }: AnswerScope, visit: Visit) {
  const proposal = { label: visit.t.scoreTables.proposal.crumb, href: paths.tableImport(importId) };
  return crumbsOf(visit, { id: clusterYearId, year }, proposal);
}

function showAnswer(scope: AnswerScope, visit: Visit, attempt: Attempt) {
  const { importId } = scope.facts;
  const place = visit.params.place ?? '';
  return read(scope, async (tx) => {
    const found = await tableImport(tx, importId);
    if (!found) throw notFound();
    const position = positionOf(place);
    const item = position === null ? null : itemAt(answeredTable(found.proposal, found.answers), position);
    const question = questionsOf(found.proposal.table, found.proposal.readings).find((each) => each.place === place);
    if (!item && !question) throw notFound();
    const given = found.answers.get(place);
    const printed = rowsOf(found).filter((row) => row.place === place || row.line === question?.line);
    return (
      <LinePage
        visit={visit}
        crumbs={proposalCrumbs(scope, visit)}
        action={paths.tableImportLine(importId, place)}
        version={given?.version ?? 0}
        item={item}
        printed={printed}
        asked={question?.asked ?? []}
        proposed
        values={{ ...(item ? lineValues(item) : {}), take: given?.answer?.take ?? '' }}
        last={given ? { who: given.who, at: given.at } : null}
        attempt={attempt}
      />
    );
  });
}

function showWhole(scope: AnswerScope, visit: Visit, attempt: Attempt) {
  const { importId } = scope.facts;
  return read(scope, async (tx) => {
    const found = await tableImport(tx, importId);
    if (!found) throw notFound();
    const given = found.answers.get(wholeTable);
    const asked = !given && found.source !== 'json';
    return (
      <WholePage
        visit={visit}
        crumbs={proposalCrumbs(scope, visit)}
        action={paths.tableImportRules(importId)}
        version={given?.version ?? 0}
        values={wholeValues(given?.whole ?? found.proposal.table, asked)}
        attempt={attempt}
      />
    );
  });
}

const draftValues = (item: Item): Fields => ({ ...lineValues(item), ...wordValues(item) });

async function draftLine(
  scope: EditScope,
  place: string,
): Promise<{ item: Item; table: ScoreTable; version: number; id: string | undefined }> {
  const stored = await read(scope, (tx) => scoreTableOf(tx, scope.facts.clusterYearId));
  const position = positionOf(place);
  const item = stored && position !== null ? itemAt(stored.content, position) : null;
  if (!stored || !item) throw notFound();
  const id = criteriaOfTable(stored).find((line) => line.item === item)?.id;
  return { item, table: stored.content, version: stored.version, id };
}

async function showLine(scope: EditScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  const place = visit.params.place ?? '';
  const { item, table, version, id } = await draftLine(scope, place);
  return (
    <LinePage
      visit={visit}
      crumbs={crumbsOf(visit, { id: clusterYearId, year })}
      action={paths.scoreTableLine(clusterYearId, place)}
      version={version}
      item={item}
      printed={[{ line: 0, text: item.text, cells: item.raw }]}
      asked={[]}
      proposed={false}
      removal={id && !table.items.includes(item) ? paths.removeCriterion(clusterYearId, id) : undefined}
      values={draftValues(item)}
      last={null}
      attempt={attempt}
    />
  );
}

function showTableWhole(scope: EditScope, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  return read(scope, async (tx) => {
    const stored = await scoreTableOf(tx, clusterYearId);
    if (!stored) throw notFound();
    return (
      <WholePage
        visit={visit}
        crumbs={crumbsOf(visit, { id: clusterYearId, year })}
        action={paths.scoreTableRules(clusterYearId)}
        version={stored.version}
        values={wholeValues(stored.content, false)}
        attempt={attempt}
      />
    );
  });
}
