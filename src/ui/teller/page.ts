import { StepView } from '#src/ui/slip/step-view.ts';
import { type Keep, openKeep } from './keep.ts';
import { Refused } from './server.ts';
import type { TaskProgress } from './tasks.ts';
import { WorkerLink } from './worker-link.ts';

/** Sentences that every teller's island needs. */
export interface DeviceWords {
  readonly noKeep: string;
  readonly noAnswer: string;
  readonly wrong: string;
}

/** What goes wrong on the device itself: the page says it and stops there. */
export class DeviceFault extends Error {}

const EVERY_MS = 2500;

/**
 * A teller's page: reads what the server has every few seconds, decides what comes next, shows it. One thing at a time:
 * while something is computed or sent, nothing else begins.
 */
export abstract class TellerPage<W extends DeviceWords> extends HTMLElement {
  protected words = {} as W;
  protected view = {} as StepView;
  protected worker = {} as WorkerLink;
  protected keep = {} as Keep;
  /** What is being looked at, sent or computed. */
  private running: Promise<void> | null = null;
  private pressing = false;
  private timer = 0;
  private said = '';

  connectedCallback(): void {
    const block = this.querySelector('script[type="application/json"]')?.textContent;
    this.words = JSON.parse(block ?? '{}') as W;
    this.view = new StepView(this, (what, button) => void this.press(what, button));
    this.worker = new WorkerLink(this.dataset.worker ?? '', (progress) => this.progressed(progress));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      void this.press(form.dataset.form ?? '', form);
    });
    void this.begin();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  /** Looks at what there is and does or shows the next thing. */
  protected abstract look(): Promise<void>;

  /** @param what the button's `data-say` or the form's `data-form` */
  protected abstract pressed(what: string, from: HTMLElement): Promise<void>;

  protected progressed(_: TaskProgress): void {}

  private async begin(): Promise<void> {
    try {
      this.keep = await openKeep();
    } catch {
      return this.say(this.words.noKeep);
    }
    await this.run(() => this.look());
    this.timer = window.setInterval(() => {
      if (this.running === null && !this.pressing) void this.run(() => this.look());
    }, EVERY_MS);
  }

  /** Waits for what is running; pressed twice is pressed once, and what is no longer shown is not pressed. */
  private async press(what: string, from: HTMLElement): Promise<void> {
    if (this.pressing) return;
    this.pressing = true;
    await this.running;
    if (from.isConnected) {
      this.say('');
      await this.run(() => this.pressed(what, from));
    }
    this.pressing = false;
  }

  private run(act: () => Promise<void>): Promise<void> {
    this.running = this.tried(act).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async tried(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      if (this.said === this.words.noAnswer) this.say('');
    } catch (error) {
      if (error instanceof DeviceFault) window.clearInterval(this.timer);
      if (error instanceof DeviceFault) return this.say(error.message);
      this.say(error instanceof Refused && error.sentence ? error.sentence : this.words.noAnswer);
      if (!(error instanceof Refused)) console.error(error);
    }
  }

  /** Below or above the step, for whatever concerns the whole page. */
  protected say(sentence: string): void {
    const place = this.querySelector<HTMLElement>('[data-trouble]');
    if (!place) return;
    this.said = sentence;
    place.hidden = sentence === '';
    const text = place.querySelector('[data-text]');
    if (text && text.textContent !== sentence) text.textContent = sentence;
  }

  protected wrong(code: string, place?: string): DeviceFault {
    return new DeviceFault(this.words.wrong.replace('{code}', place ? `${code}, ${place}` : code));
  }

  /** The sentence at a field, in the step that is shown. */
  protected fault(field: string, sentence: string): void {
    this.view.text(`fault-${field}`, sentence);
    this.view.when(`fault-${field}`, sentence !== '');
    const input = this.view.find<HTMLInputElement>(`#${field}`);
    input?.classList.toggle('govuk-input--error', sentence !== '');
    input?.setAttribute('aria-invalid', String(sentence !== ''));
    if (sentence !== '') input?.focus();
  }

  protected typed(field: string): string {
    return this.view.find<HTMLInputElement>(`#${field}`)?.value.trim() ?? '';
  }

  /** Words, or groups of characters, as a numbered list. */
  protected fillWords(words: readonly string[]): void {
    this.view.fill(
      'words',
      words.map((word, at) => {
        const item = document.createElement('li');
        const number = Object.assign(document.createElement('span'), { textContent: String(at + 1) });
        item.append(number, word);
        return item;
      }),
    );
  }
}
