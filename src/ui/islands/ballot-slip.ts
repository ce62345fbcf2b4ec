import { readCredential } from '#src/ballot/credentials.ts';
import type { ballotSlip } from '#src/platform/i18n/vi/ballot-slip.ts';
import { ballotMaker } from '#src/ui/slip/ballot-maker.ts';
import { chooseView, firstShown } from '#src/ui/slip/choose-view.ts';
import type { Course, Step, Vote } from '#src/ui/slip/course.ts';
import { SlipDevice } from '#src/ui/slip/device.ts';
import { httpBox } from '#src/ui/slip/http-box.ts';
import { qrDrawing } from '#src/ui/slip/qr-drawing.ts';
import { receiptPicture } from '#src/ui/slip/receipt-picture.ts';
import { filled, StepView } from '#src/ui/slip/step-view.ts';
import { trackerGroups, trackerInAddress } from '#src/ui/slip/tracker-text.ts';

type Words = Omit<typeof ballotSlip.slip, 'stepOf'>;
type At<A extends Step['at']> = Extract<Step, { at: A }>;

/** Buttons that tell the course something and nothing more. */
const told: Readonly<
  Record<string, 'reviewAsked' | 'changeAsked' | 'encryptAsked' | 'castAsked' | 'checkAsked' | 'again' | 'finished'>
> = {
  review: 'reviewAsked',
  change: 'changeAsked',
  encrypt: 'encryptAsked',
  cast: 'castAsked',
  check: 'checkAsked',
  again: 'again',
  finish: 'finished',
};

/** Shows what the delegate's device does, and tells it what was pressed. */
class BallotSlip extends HTMLElement {
  private words = {} as Words;
  private view = {} as StepView;
  private device = {} as SlipDevice;
  private tracker = '';
  private voteTitle = '';

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    this.view = new StepView(this, (what, button) => this.pressed(what, button));
    const { ceremony = '', votes = '', cast = '', spoil = '' } = this.dataset;
    this.device = new SlipDevice({
      ceremonyId: ceremony,
      box: httpBox({ votes, cast, spoil }),
      maker: ballotMaker(),
      shelf: shelf(),
      show: (course) => this.show(course),
      address: (slip) => history.replaceState(null, '', slip === null ? location.pathname : `#${slip}`),
    });
    window.addEventListener('online', () => this.device.take({ type: 'online' }));
    this.addEventListener('change', (event) => this.ticked(event));
    this.addEventListener('input', () => this.typing());
    this.addEventListener('submit', (event) => this.typed(event));
    this.device.start(location.hash.slice(1));
    // Another slip scanned in the same tab changes nothing but the fragment.
    window.addEventListener('hashchange', () => location.reload());
  }

  private show(course: Course): void {
    const { step } = course;
    const offline = this.querySelector<HTMLElement>('[data-offline]');
    if (offline) offline.hidden = !course.unreachable;
    switch (step.at) {
      case 'starting':
        break;
      case 'slip':
        this.showSlip(step);
        break;
      case 'votes':
        this.showVotes(course, step);
        break;
      case 'choose':
        this.showChoose(step);
        break;
      case 'review':
        this.showReview(step);
        break;
      case 'encrypting':
        this.view.draw('encrypting');
        this.view.find<HTMLProgressElement>('progress')?.setAttribute('value', String(step.percent));
        break;
      case 'decide':
        this.view.draw('decide');
        this.showTracker(step.made.tracker);
        this.view.text('words', filled(this.words.words, { words: step.words.join(' ') }));
        this.view.when('words', step.words.length > 0);
        break;
      case 'opening':
        this.view.draw('opening');
        this.view.when('failed', step.failed);
        break;
      case 'opened':
        this.showOpened(step);
        break;
      case 'sending':
        this.view.draw(step.unanswered ? 'unanswered' : 'sending');
        this.showTracker(step.sealed.tracker);
        break;
      case 'refused':
        this.showRefused(step);
        break;
      case 'receipt':
        this.showReceipt(course, step);
        break;
    }
  }

  private showTracker(tracker: string): void {
    this.tracker = tracker;
    this.view.text('tracker', trackerGroups(tracker));
  }

  private showSlip({ fault }: At<'slip'>): void {
    this.view.draw('slip');
    this.showFault(fault);
  }

  private showFault(fault: string | null): void {
    const sentence = fault === null ? '' : (this.words.faults[fault as keyof Words['faults']] ?? '');
    this.view.text('fault', sentence);
    this.view.when('fault', sentence !== '');
    this.view.find('[data-group]')?.classList.toggle('govuk-form-group--error', sentence !== '');
    const field = this.view.find<HTMLInputElement>('#ma-the');
    field?.classList.toggle('govuk-input--error', sentence !== '');
    if (sentence === '') field?.removeAttribute('aria-invalid');
    else field?.setAttribute('aria-invalid', 'true');
  }

  private showVotes(course: Course, { loaded }: At<'votes'>): void {
    if (!loaded) this.view.draw('loading');
    else if (course.votes.length === 0) this.view.draw('none');
    else {
      this.view.draw('several');
      this.listVotes(course.votes, course);
    }
  }

  private listVotes(votes: readonly Vote[], { receipts }: Course): void {
    const list = this.view.find('[data-slot="votes"]');
    const state = JSON.stringify([votes, receipts]);
    if (!list || list.dataset.state === state) return;
    list.dataset.state = state;
    this.view.fill(
      'votes',
      votes.map(({ id, title }) => {
        const piece = this.view.copy('vote');
        const button = piece.querySelector('button');
        if (button) button.dataset.vote = id;
        const name = piece.querySelector('[data-name]');
        if (name) name.textContent = title;
        const voted = piece.querySelector<HTMLElement>('[data-voted]');
        if (voted) voted.hidden = !receipts.some(({ voteId }) => voteId === id);
        return piece;
      }),
    );
  }

  private showChoose(step: At<'choose'>): void {
    const drawn = this.view.draw('choose', `choose ${step.vote.id}`);
    chooseView(this.view, step, this.words, drawn);
  }

  private showReview({ vote, chosen, failed }: At<'review'>): void {
    this.view.draw('review');
    const { words } = this;
    const lists = vote.questions.flatMap(({ answers, min, max, question }, at) => {
      const picked = answers.filter((_, answer) => chosen[at]?.[answer] === 1);
      const head = document.createElement('p');
      const bold = document.createElement('b');
      const unit = max === 1 && min === 1 ? words.reviewOpinion : filled(words.reviewChosen, { n: picked.length });
      const said = picked.length === 0 ? words.reviewNone : unit;
      bold.textContent = vote.questions.length > 1 ? `${question}: ${said}` : said;
      head.append(bold);
      const list = document.createElement('ol');
      list.className = 'da-chon';
      list.append(...picked.map((answer) => Object.assign(document.createElement('li'), { textContent: answer })));
      return picked.length === 0 ? [head] : [head, list];
    });
    this.view.fill('list', lists);
    const short = firstShown(vote, chosen);
    this.view.when('fewer', short !== null);
    if (short) this.view.text('fewer', filled(words.fewer, short));
    this.view.when('failed', failed);
    this.view.when('revote', vote.revote);
    this.view.when('once', !vote.revote);
  }

  private showOpened({ vote, tracker }: At<'opened'>): void {
    const drawn = this.view.draw('opened');
    this.showTracker(tracker);
    if (!drawn) return;
    const path = (this.dataset.opened ?? '').replace(':voteId', vote.id).replace(':tracker', trackerInAddress(tracker));
    const address = new URL(path, location.href).href;
    this.view.fill('qr', [qrDrawing(address, this.words.openedQr)]);
    this.view.text('address', address);
    this.view.find('[data-address]')?.setAttribute('href', address);
  }

  private showRefused({ why, said }: At<'refused'>): void {
    this.view.draw('refused');
    const ofMaking = this.words.faultsOfMaking[said as keyof Words['faultsOfMaking']];
    this.view.text('why', ofMaking ?? this.words.refusals[why]);
    const tells = why === 'other' || why === 'closed';
    const server = ofMaking || said === '' || !tells ? '' : filled(this.words.refusedSaid, { said });
    this.view.text('said', server);
  }

  private showReceipt(course: Course, { receipt }: At<'receipt'>): void {
    const drawn = this.view.draw('receipt', `receipt ${receipt.tracker}`);
    this.voteTitle = receipt.title;
    this.view.text('title', receipt.title);
    this.showTracker(receipt.tracker);
    if (drawn) {
      const list = (this.dataset.trackers ?? '').replace(':voteId', receipt.voteId);
      this.view.find('[data-list]')?.setAttribute('href', `${list}#${trackerInAddress(receipt.tracker)}`);
      this.view.fill('qr', [qrDrawing(receipt.tracker, this.words.receiptQr)]);
    }
    const open = course.votes.find(({ id }) => id === receipt.voteId);
    const others = course.votes.filter(({ id }) => id !== receipt.voteId);
    this.listVotes(others, course);
    const revote = this.view.find('[data-say="revote"]');
    if (revote) revote.dataset.vote = receipt.voteId;
    this.view.when('revote', open?.revote === true);
    this.view.when('noNext', others.length === 0);
    this.view.when('next', others.length > 0);
  }

  private pressed(what: string, button: HTMLElement): void {
    const type = told[what];
    if (type) this.device.take({ type });
    else if (what === 'take' || what === 'revote')
      this.device.take({ type: 'voteTaken', voteId: button.dataset.vote ?? '' });
    else if (what === 'copy') void this.copy();
    else if (what === 'save') void this.save();
    else if (what === 'print') window.print();
  }

  private ticked({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.dataset.answer === undefined) return;
    const place = { question: Number(target.dataset.question), answer: Number(target.dataset.answer) };
    this.device.take({ type: 'ticked', place, on: target.checked });
  }

  /** A whole code is judged at once; before that nothing is said. */
  private typing(): void {
    const field = this.view.find<HTMLInputElement>('#ma-the');
    if (!field) return;
    const read = readCredential(field.value);
    const whole = field.value.replace(/[\s-]/gu, '').length >= 15;
    this.showFault(
      !read.ok && (whole || read.code === 'credential.characters') && field.value !== '' ? read.code : null,
    );
    this.view.text('right', read.ok ? this.words.typeRight : '');
  }

  private typed(event: SubmitEvent): void {
    event.preventDefault();
    const field = this.view.find<HTMLInputElement>('#ma-the');
    this.device.take({ type: 'slipTyped', typed: field?.value ?? '' });
    field?.focus();
  }

  private async copy(): Promise<void> {
    await copyText(this.tracker);
    this.view.text('copied', this.words.copied);
  }

  private async save(): Promise<void> {
    const words = { title: this.voteTitle, label: this.words.tracker, note: this.words.receipt };
    const picture = await receiptPicture(words, this.tracker);
    if (!picture) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = `bien-nhan-${this.tracker.slice(0, 8).replaceAll(/[+/]/gu, '-')}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** The clipboard exists on https and localhost only; an office network may have neither. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** Where the browser forbids to keep anything, the page itself remembers until it is closed. */
function shelf(): Storage {
  try {
    localStorage.length;
    return localStorage;
  } catch {
    return memoryShelf();
  }
}

function memoryShelf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      kept.set(name, text);
    },
    removeItem: (name) => {
      kept.delete(name);
    },
    clear: () => kept.clear(),
  };
}

customElements.define('ballot-slip', BallotSlip);
