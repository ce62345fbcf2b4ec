import { formatPoints } from '#src/text/numbers.ts';
import { numberOf, type RowTotals, reckonRows, type SheetRow, worthOfText } from '#src/ui/sheet-rows.ts';

const PAUSE_MS = 900;
const LONGEST_WAIT_MS = 30_000;
const SIGNED_OUT_MS = 10_000;
const OWN = new Set(['submission', 'version', 'draft', 'was', 'language']);

/** What the server answers to a saved draft. */
interface Saved {
  version: number;
  said: string;
  late: string | null;
  faults: Record<string, string>;
  /** Fields that somebody else wrote meanwhile, with what stands there: they were not saved. */
  conflicts: Record<string, string>;
  left: number;
  /** Where the first empty line stands on the page. */
  empty: string | null;
  totals: Record<string, string>;
  groups: Record<string, string>;
  points: Record<string, string>;
  warnings: Record<string, string[]>;
  /** Who saved meanwhile, and what stands now. */
  others?: string;
  values?: Record<string, string>;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Saves the fields of its form while they are typed: one request at a time, only what changed, again and again until
 * it arrives. Totals of a long sheet follow at once as far as the page knows the rules; the server's come after.
 * Without a script the form's button saves everything.
 */
class DraftForm extends HTMLElement {
  private form!: HTMLFormElement;
  /** The fields as the server has them. */
  private known = new Map<string, string>();
  /** Text that could not be read, or that would go over somebody else's: not sent again before it changes. */
  private refused = new Map<string, string>();
  /** Fields that differ from what somebody else wrote: the form keeps its version, so that its button shows them. */
  private differing = new Set<string>();
  private version = '';
  private timer = 0;
  private wait = PAUSE_MS;
  private sending = false;
  private stopped = false;
  /** The button that was pressed while a draft was under way; null for none of its own. */
  private queued: HTMLElement | null | undefined;
  private local: Map<string, RowTotals> | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.form = form;
    this.version = this.versionField()?.value ?? '';
    for (const field of this.fields()) this.known.set(field.name, field.value);
    this.resume();
    for (const field of form.querySelectorAll<HTMLInputElement>('.dai input')) field.inputMode = 'decimal';
    this.local = this.reckon();
    form.addEventListener('input', (event) => {
      this.follow();
      this.agree(event.target as Field);
      this.schedule(PAUSE_MS);
    });
    form.addEventListener('keydown', (event) => this.key(event));
    form.addEventListener('submit', (event) => this.send(event));
    window.addEventListener('online', this.again);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.again);
  }

  private readonly again = (): void => this.schedule(0);

  /** After a refused form: the page holds what the server never took. What it holds back waits for a change. */
  private resume(): void {
    const { stands, held } = this.dataset;
    if (stands === undefined) return;
    const back = new Set(JSON.parse(held ?? '[]') as string[]);
    for (const [name, text] of Object.entries(JSON.parse(stands) as Record<string, string>)) {
      const typed = this.known.get(name);
      if (typed === undefined) continue;
      this.known.set(name, text);
      if (back.has(name)) this.refused.set(name, typed);
    }
    this.schedule(0);
  }

  /** What is typed is what the other one wrote. */
  private agree({ name, value }: Field): void {
    if (!this.differing.has(name) || value !== this.known.get(name)) return;
    this.differing.delete(name);
    this.showFault(name, undefined);
    this.takeVersion(this.version);
  }

  private takeVersion(version: string): void {
    this.version = version;
    const field = this.versionField();
    if (field && this.differing.size === 0) field.value = version;
  }

  /** Enter saves the draft and stays on the field; it never signs. */
  private key(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'submit';
    if (event.key !== 'Enter' || event.isComposing || !typing || this.stopped) return;
    event.preventDefault();
    this.schedule(0);
  }

  /** The whole form goes after the draft that is under way: the two would look like two editors. */
  private send(event: SubmitEvent): void {
    if (this.sending) {
      event.preventDefault();
      this.queued = event.submitter;
    } else {
      this.stop(null);
    }
  }

  private fields(): Field[] {
    return ([...this.form.elements] as Field[]).filter(
      ({ name }) => name !== '' && name !== undefined && !OWN.has(name),
    );
  }

  private changed(): Field[] {
    return this.fields().filter(
      ({ name, value }) => value !== this.known.get(name) && value !== this.refused.get(name),
    );
  }

  private schedule(pause: number): void {
    window.clearTimeout(this.timer);
    if (!this.stopped) this.timer = window.setTimeout(() => void this.save(), pause);
  }

  private stop(words: string | null | undefined): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
    if (words) this.say(words);
  }

  private async save(): Promise<void> {
    const sent = this.changed();
    if (this.sending || this.stopped) return;
    if (sent.length === 0) return this.settle();
    this.sending = true;
    this.say(this.dataset.saving);
    const values = new Map(sent.map(({ name, value }) => [name, value]));
    try {
      const answer = await fetch(this.form.action, { method: 'POST', body: this.body(values) });
      await this.hear(answer, values);
    } catch {
      this.retry(this.dataset.retrying);
    } finally {
      this.sending = false;
      const { queued } = this;
      this.queued = undefined;
      if (queued !== undefined) this.form.requestSubmit(queued);
    }
  }

  private body(values: Map<string, string>): URLSearchParams {
    const was = Object.fromEntries([...values.keys()].map((name) => [name, this.known.get(name) ?? '']));
    return new URLSearchParams([['draft', '1'], ['version', this.version], ['was', JSON.stringify(was)], ...values]);
  }

  private versionField(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[name=version]');
  }

  private async hear(answer: Response, values: Map<string, string>): Promise<void> {
    const told = answer.headers.get('content-type')?.includes('json') ?? false;
    if (answer.ok && told) return this.arrive((await answer.json()) as Saved, values);
    if (answer.status === 401) return this.retry(this.dataset.signedOut, SIGNED_OUT_MS);
    if (answer.status === 409 && told) {
      const { who } = (await answer.json()) as { who: string };
      return this.stop(this.dataset.differs?.replace('{who}', who));
    }
    if (answer.status >= 500 || answer.status === 429) return this.retry(this.dataset.retrying);
    this.stop(this.dataset.locked);
  }

  private retry(words: string | undefined, pause?: number): void {
    this.say(words);
    this.wait = pause ?? Math.min(this.wait * 2, LONGEST_WAIT_MS);
    this.schedule(this.wait);
  }

  private arrive(saved: Saved, values: Map<string, string>): void {
    this.wait = PAUSE_MS;
    this.keep(saved, values);
    this.takeVersion(String(saved.version));
    if (saved.values) this.takeOver(saved.values);
    const stopped = Object.keys(saved.conflicts).length > 0;
    const { differs, others } = this.dataset;
    const who = saved.others === undefined ? null : (stopped ? differs : others)?.replace('{who}', saved.others);
    this.say([saved.said, stopped ? null : this.held(), who, saved.late].filter(Boolean).join('. '));
    if (this.changed().length > 0) {
      this.schedule(PAUSE_MS);
    } else {
      this.show(saved);
      this.settle();
    }
  }

  /** A line with a field that was not taken was not saved at all: its other fields are sent once more. */
  private keep({ faults, conflicts, others }: Saved, values: Map<string, string>): void {
    const left = new Set([...Object.keys(faults), ...Object.keys(conflicts)].map((name) => name.slice(2)));
    for (const [name, value] of values) {
      const stands = conflicts[name];
      const fault = faults[name];
      this.differing.delete(name);
      if (stands !== undefined) {
        this.known.set(name, stands);
        this.differing.add(name);
      }
      if (stands !== undefined || fault !== undefined) this.refused.set(name, value);
      else if (!left.has(name.slice(2))) this.known.set(name, value);
      this.showFault(name, fault ?? (stands === undefined ? undefined : this.conflictWords(others ?? '', stands)));
    }
  }

  /** What is said while fields wait for a change. */
  private held(): string | undefined {
    if (this.differing.size > 0) return this.dataset.differing;
    const waits = this.fields().some(({ name, value }) => value === this.refused.get(name));
    return waits ? this.dataset.faulty : undefined;
  }

  private conflictWords(who: string, stands: string): string {
    const { conflict = '', empty = '' } = this.dataset;
    return conflict.replace('{who}', who).replace('{stands}', stands === '' ? empty : stands);
  }

  /** Lines that somebody else wrote meanwhile; what is being typed here stays. */
  private takeOver(values: Record<string, string>): void {
    for (const field of this.fields()) {
      const value = values[field.name];
      if (value === undefined || field.value !== this.known.get(field.name)) continue;
      field.value = value;
      this.known.set(field.name, value);
    }
  }

  /** Nothing is unsent: leaving asks nothing. */
  private settle(): void {
    if (this.refused.size === 0 || this.fields().every(({ name, value }) => value === this.known.get(name))) {
      this.form.dispatchEvent(new CustomEvent('draftsaved', { bubbles: true }));
    }
  }

  private say(words: string | undefined): void {
    const place = this.querySelector('[data-said]');
    if (place && words !== undefined) place.textContent = words;
  }

  private show(saved: Saved): void {
    for (const [name, text] of Object.entries(saved.totals)) {
      for (const place of this.querySelectorAll(`[data-total="${name}"]`)) place.textContent = text;
    }
    for (const group of this.querySelectorAll<HTMLElement>('details[data-g]')) {
      const place = group.querySelector('summary > b:last-of-type');
      const text = saved.groups[group.dataset.g ?? ''];
      if (place && text !== undefined) place.textContent = text;
    }
    for (const row of this.querySelectorAll<HTMLElement>('tr:has(> th[id]), tr[id^="tc-"]')) this.showRow(row, saved);
    const jump = this.querySelector<HTMLAnchorElement>('[data-left]');
    if (jump) {
      jump.textContent =
        (saved.left > 0 ? jump.dataset.some : jump.dataset.none)?.replace('0', String(saved.left)) ?? '';
      jump.toggleAttribute('data-done', saved.left === 0);
      if (saved.empty) jump.href = `#${saved.empty}`;
    }
    this.local = this.reckon();
  }

  private showRow(row: HTMLElement, saved: Saved): void {
    const head = row.querySelector('th');
    const code = row.id ? row.id.slice(3) : (head?.querySelector('a')?.textContent ?? '');
    const found = row.querySelector('[data-points]') ?? (row.id ? null : row.querySelector('td:nth-of-type(3)'));
    if (found && !found.querySelector('input')) found.textContent = saved.points[code] ?? '';
    for (const warning of row.querySelectorAll('[data-warned]')) warning.remove();
    for (const sentence of saved.warnings[code] ?? []) {
      const place = document.createElement('small');
      place.dataset.warned = '';
      place.textContent = sentence;
      head?.append(place);
    }
  }

  private showFault(name: string, sentence: string | undefined): void {
    const field = this.fields().find((each) => each.name === name);
    if (!field) return;
    const id = `${name}-loi`;
    document.getElementById(id)?.remove();
    field.toggleAttribute('aria-invalid', sentence !== undefined);
    if (sentence === undefined) {
      this.refused.delete(name);
      field.removeAttribute('aria-describedby');
      return;
    }
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
    const place = document.createElement('small');
    place.id = id;
    place.className = 'mau-loi';
    place.textContent = sentence;
    field.after(place);
  }

  /** The totals of a long sheet follow what is typed, by as much as the rows that the page can reckon changed. */
  private follow(): void {
    const before = this.local;
    const now = this.reckon();
    if (!before || !now) return;
    this.local = now;
    const change = { base: 0, bonus: 0, penalty: 0 };
    for (const [code, totals] of now) {
      const was = before.get(code) ?? { base: 0, bonus: 0, penalty: 0 };
      const by = totals.base + totals.bonus - totals.penalty - (was.base + was.bonus - was.penalty);
      for (const on of ['base', 'bonus', 'penalty'] as const) change[on] += totals[on] - was[on];
      if (by !== 0) shift(this.querySelector(`details[data-g="${CSS.escape(code)}"] > summary > b:last-of-type`), by);
    }
    for (const on of ['base', 'bonus', 'penalty'] as const) shift(this.querySelector(`[data-total=${on}]`), change[on]);
    shift(this.querySelector('[data-total=self]'), change.base + change.bonus - change.penalty);
  }

  private reckon(): Map<string, RowTotals> | null {
    const sheet = this.querySelector('.dai');
    if (!sheet) return null;
    return new Map(
      [...sheet.querySelectorAll<HTMLElement>('details[data-g]')].map((group) => [
        group.dataset.g ?? '',
        reckonRows([...group.querySelectorAll('tbody tr')].map(rowOf), group.dataset.cap),
      ]),
    );
  }
}

/** A row whose points are typed, or counted by cases; any other shows what the server found. */
function rowOf(row: Element): SheetRow {
  const { dataset } = row as HTMLElement;
  const { column, points: worth } = worthOfText(row.querySelector('td')?.textContent ?? '');
  const reach = Number(dataset.n ?? 1);
  const typed = row.querySelector<HTMLInputElement>('input[name^="p."]');
  const cases = row.querySelector<HTMLInputElement>('input[name^="c."]');
  const found = row.querySelector('td:nth-of-type(3)');
  let points = Math.abs(numberOf(found?.textContent ?? '') ?? 0);
  if (typed && typed.value !== '') {
    points = numberOf(typed.value) ?? 0;
    if (worth !== null && column === 'base') points = Math.min(points, worth);
  } else if (cases) {
    const exempted = row.querySelector<HTMLInputElement>('input[name^="x."]')?.value ?? '';
    const count = Math.max(0, ((numberOf(cases.value) ?? 0) - (numberOf(exempted) ?? 0)) / 1000);
    points = Math.min(count, Number(cases.max || count)) * (worth ?? 0);
    if (found && !found.querySelector('input'))
      found.textContent =
        cases.value.trim() === '' ? '' : formatPoints(Math.round(column === 'penalty' ? -points : points));
  }
  return { column, points: Math.round(points), caps: dataset.cap ?? '', reach };
}

function shift(place: Element | null, by: number): void {
  const shown = numberOf(place?.textContent ?? '');
  if (place && by !== 0 && shown !== null) place.textContent = formatPoints(shown + by);
}

customElements.define('draft-form', DraftForm);
