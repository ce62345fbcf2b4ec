import type { Choices } from '#src/ballot/choices.ts';
import type { ballotSlip } from '#src/platform/i18n/vi/ballot-slip.ts';
import type { Step, Vote } from './course.ts';
import { filled, type StepView } from './step-view.ts';

type Words = Omit<typeof ballotSlip.slip, 'stepOf'>;
type ChooseStep = Extract<Step, { at: 'choose' }>;

/** The step in which somebody chooses: fields are drawn once, afterwards only their state follows. */
export function chooseView(view: StepView, step: ChooseStep, words: Words, drawn: boolean): void {
  const { vote, chosen, refused, tooFew } = step;
  if (drawn) {
    view.text('title', vote.title);
    view.text('heading', headingOf(vote, words));
    view.fill(
      'questions',
      vote.questions.map((_, question) => fieldsOf(view, vote, question)),
    );
  }
  for (const [question, { answers, max }] of vote.questions.entries()) {
    const full = countOf(chosen[question]) >= max;
    for (const answer of answers.keys()) {
      const field = view.find<HTMLInputElement>(`#chon-${question}-${answer}`);
      if (!field) continue;
      const on = chosen[question]?.[answer] === 1;
      field.checked = on;
      // Still to be pressed, so that pressing tells why it cannot be chosen.
      if (full && !on && max > 1) field.setAttribute('aria-disabled', 'true');
      else field.removeAttribute('aria-disabled');
      const one = refused?.question === question && refused.answer === answer;
      tell(field, one ? filled(words.tooMany, { max }) : '');
    }
  }
  showCount(view, step, words);
  const short = tooFew === null ? undefined : vote.questions[tooFew];
  view.when('tooFew', short !== undefined);
  view.text('tooFew', short ? filled(words.tooFew, { min: short.min, n: countOf(chosen[tooFew ?? 0]) }) : '');
}

/** The first question with fewer choices than allowed, as the words about it need it; null when there is none. */
export function firstShown(vote: Vote, chosen: Choices): { max: number; n: number } | null {
  for (const [at, { max }] of vote.questions.entries()) {
    const n = countOf(chosen[at]);
    if (n < max) return { max, n };
  }
  return null;
}

function headingOf({ questions }: Vote, words: Words): string {
  const [only, another] = questions;
  if (!only || another) return words.severalTitle;
  const { min, max, question } = only;
  if (min === 1 && max === 1) return question || words.chooseOne;
  if (min === max) return filled(words.chooseExactly, { max });
  return filled(min > 1 ? words.chooseBetween : words.chooseUpTo, { min, max });
}

function showCount(view: StepView, { vote, chosen }: ChooseStep, words: Words): void {
  const most = vote.questions.reduce((sum, { max }) => sum + max, 0);
  const n = chosen.reduce((sum, row) => sum + countOf(row), 0);
  view.text('chosen', filled(words.chosen, { n }));
  const single = vote.questions.every(({ max }) => max === 1);
  const full = single ? '' : words.fullWords;
  view.text('left', n < most ? filled(words.left, { n: most - n }) : full);
}

function fieldsOf(view: StepView, vote: Vote, question: number): Node {
  const piece = view.copy('question');
  const asked = vote.questions[question];
  const legend = piece.querySelector('legend');
  if (legend) {
    legend.textContent = asked?.question ?? '';
    // The only question is the heading already.
    legend.classList.toggle('an', vote.questions.length === 1);
  }
  const list = piece.querySelector('ul');
  for (const [answer, name] of (asked?.answers ?? []).entries()) {
    const row = view.copy('answer');
    const field = row.querySelector('input');
    const told = row.querySelector<HTMLElement>('.govuk-error-message');
    const label = row.querySelector('[data-name]');
    if (!field || !told || !label) continue;
    field.id = `chon-${question}-${answer}`;
    field.dataset.question = String(question);
    field.dataset.answer = String(answer);
    if (asked?.max === 1) {
      field.type = 'radio';
      field.name = `chon-${question}`;
    }
    told.id = `${field.id}-loi`;
    label.textContent = name;
    list?.append(row);
  }
  return piece;
}

/** Beside the field itself, and told to readers at once. */
function tell(field: HTMLInputElement, sentence: string): void {
  const place = field.closest('li')?.querySelector<HTMLElement>('.govuk-error-message');
  if (!place) return;
  if (place.textContent !== sentence) place.textContent = sentence;
  place.hidden = sentence === '';
  if (sentence === '') field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', place.id);
}

const countOf = (row: readonly number[] | undefined) => (row ?? []).reduce((sum, m) => sum + m, 0);
