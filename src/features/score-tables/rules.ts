import { type Answer, type Place, type Question, questionsOf, withAnswers } from '#src/points/reading/answers.ts';
import type { ReadTable } from '#src/points/reading/read-table.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { type GivenAnswer, wholeTable } from './queries/imports.ts';

type Answers = ReadonlyMap<Place, GivenAnswer>;

/** The table as it would be taken over now. */
export function answeredTable(proposal: ReadTable, answers: Answers): ScoreTable {
  const lines = new Map<Place, Answer>();
  for (const { place, answer } of answers.values()) if (answer) lines.set(place, answer);
  return withAnswers(proposal.table, lines, answers.get(wholeTable)?.whole ?? null);
}

/** What is still asked of a person, in the order of the source. */
export function openQuestions({ table, readings }: ReadTable, answers: Answers): Question[] {
  return questionsOf(table, readings).filter(({ place }) => !answers.has(place));
}

/** How many questions are open, that of the table as a whole among them. */
export function openCount(proposal: ReadTable, answers: Answers): number {
  return openQuestions(proposal, answers).length + (answers.has(wholeTable) ? 0 : 1);
}
