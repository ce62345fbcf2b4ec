import { checkOpening } from '#src/ballot/check-opening.ts';
import { readElection } from '#src/ballot/election.ts';
import { portablePowers } from '#src/ballot/powers-portable.ts';
import { ballotKeySteps } from '#src/ballot/proofs.ts';
import { inSlices } from '#src/ballot/slices.ts';
import { StepView } from '#src/ui/slip/step-view.ts';
import { trackerGroups } from '#src/ui/slip/tracker-text.ts';

/** Encrypts an opened ballot again on this second device and shows what it holds. */
class OpenedBallot extends HTMLElement {
  private view = {} as StepView;

  connectedCallback(): void {
    this.view = new StepView(this, () => undefined);
    this.view.draw('working');
    void this.check().catch(() => this.answer('failed'));
  }

  private async check(): Promise<void> {
    const { tracker = '', election = '', opened = '' } = this.dataset;
    const found = await fetch(`${opened}?ma=${encodeURIComponent(tracker)}`, {
      cache: 'no-store',
      credentials: 'omit',
    });
    if (found.status === 404) return this.answer('missing');
    const rules = await fetch(election, { cache: 'no-store', credentials: 'omit' });
    if (!found.ok || !rules.ok) return this.answer('failed');
    const { ballot, opening } = (await found.json()) as { ballot: string; opening: unknown };
    const read = readElection(await rules.text(), portablePowers);
    if (!read.ok) return this.wrong(read.code);
    const key = await inSlices(ballotKeySteps(portablePowers, read.value.y));
    await new Promise((resume) => setTimeout(resume));
    const checked = checkOpening(read.value, key, ballot, opening);
    if (!checked.ok) return this.wrong(checked.code);
    if (checked.value.tracker !== tracker) return this.wrong('tracker');
    const { questions } = read.value.record;
    const chosen = questions.flatMap(({ answers }, at) =>
      answers.filter((_, answer) => checked.value.choices[at]?.[answer] === 1),
    );
    this.answer('right');
    this.view.fill('choices', chosen.map(line));
    this.view.when('holds', chosen.length > 0);
    this.view.when('holdsNone', chosen.length === 0);
  }

  private wrong(code: string): void {
    this.answer('wrong');
    this.view.text('code', code);
  }

  private answer(step: 'right' | 'wrong' | 'missing' | 'failed'): void {
    this.view.draw(step);
    this.view.text('tracker', trackerGroups(this.dataset.tracker ?? ''));
  }
}

function line(answer: string): HTMLLIElement {
  return Object.assign(document.createElement('li'), { textContent: answer });
}

customElements.define('opened-ballot', OpenedBallot);
