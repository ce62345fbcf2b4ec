import type { Question } from './records.ts';

/** Per question one number per answer: 1 chosen, 0 not. */
export type Choices = readonly (readonly number[])[];

export type ChoicesFault = 'choices.shape' | 'choices.tooFew' | 'choices.tooMany';

export interface ChoiceFault {
  readonly question: number;
  readonly code: ChoicesFault;
}

/** @returns what is wrong with the choices, question by question (from 0); empty when a ballot can be made of them */
export function choiceFaults(questions: readonly Question[], choices: Choices): ChoiceFault[] {
  if (choices.length !== questions.length) return [{ question: 0, code: 'choices.shape' }];
  return questions.flatMap(({ answers, min, max }, question): ChoiceFault[] => {
    const row = choices[question] as readonly number[];
    if (row.length !== answers.length || row.some((m) => m !== 0 && m !== 1))
      return [{ question, code: 'choices.shape' }];
    const total = chosen(row);
    if (total < min) return [{ question, code: 'choices.tooFew' }];
    return total > max ? [{ question, code: 'choices.tooMany' }] : [];
  });
}

export function chosen(row: readonly number[]): number {
  return row.reduce((sum, m) => sum + m, 0);
}
