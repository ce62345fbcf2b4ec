import type { Expectations, VerificationReport } from '#src/ballot/verify/report.ts';
import { element } from './dom.ts';
import { reportView } from './report-view.ts';
import type { VerifyOrder, VerifySaid } from './verify-worker.ts';
import { type Language, type Word, word } from './words.ts';

/** Put in by the build: the script of the thread. */
declare const VERIFY_WORKER: string;

let language: Language = 'vi';
let file: File | null = null;
let report: VerificationReport | null = null;
let worker: Worker | null = null;
const written = new Map<Word, string>();
const output = element('div', {});
output.setAttribute('aria-live', 'polite');
const say = (name: Word) => word(name, language);

function draw(): void {
  document.documentElement.lang = language;
  document.title = say('title');
  const other = element('button', { type: 'button' }, say('other'));
  other.addEventListener('click', () => {
    language = language === 'vi' ? 'en' : 'vi';
    draw();
    if (report) output.replaceChildren(reportView(report, language));
  });
  const main = element(
    'main',
    {},
    element('header', {}, other),
    element('h1', {}, say('title')),
    element('p', {}, say('lead')),
    form(),
    output,
  );
  document.body.replaceChildren(main);
}

function form(): HTMLElement {
  const chooser = element('input', { type: 'file', accept: '.bel' });
  const chosen = element('strong', {}, file?.name ?? '');
  const drop = element('label', { className: 'drop' }, say('drop'), chooser, chosen);
  const take = (taken: File | undefined) => {
    file = taken ?? file;
    chosen.textContent = file?.name ?? '';
    if (taken) start();
  };
  chooser.addEventListener('change', () => take(chooser.files?.[0]));
  for (const name of ['dragenter', 'dragover'] as const)
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer?.files[0]);
  });
  const paper = element('details', { open: written.size > 0 }, element('summary', {}, say('paper')), ...fields());
  const made = element('form', {}, drop, paper, element('button', { className: 'main' }, say('start')));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    start();
  });
  return made;
}

function fields(): HTMLElement[] {
  return (['head', 'fingerprint', 'voters', 'electorate'] as const).map((name) => {
    const field = element('input', {
      type: 'text',
      name,
      autocomplete: 'off',
      spellcheck: false,
      value: written.get(name) ?? '',
    });
    if (name === 'voters' || name === 'electorate') field.inputMode = 'numeric';
    field.addEventListener('input', () => written.set(name, field.value.trim()));
    return element('label', { className: 'field' }, say(name), field);
  });
}

function expectations(): Expectations {
  const text = (name: Word) => written.get(name) || undefined;
  const number = (name: Word) => (/^\d{1,9}$/.test(written.get(name) ?? '') ? Number(written.get(name)) : undefined);
  const [head, fingerprint] = [text('head')?.replace(/\s/g, ''), text('fingerprint')?.replace(/=+$/, '')];
  return { head, fingerprint, voters: number('voters'), electorate: number('electorate') };
}

function start(): void {
  if (!file) return;
  worker?.terminate();
  report = null;
  const bar = element('progress', {});
  const step = element('p', {}, say('reading'));
  output.replaceChildren(step, bar);
  const url = URL.createObjectURL(new Blob([VERIFY_WORKER], { type: 'text/javascript' }));
  worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.addEventListener('error', ({ message }) => fault(message));
  worker.addEventListener('message', ({ data }: MessageEvent<VerifySaid>) => {
    if (data.said === 'progress') {
      step.textContent = say(data.progress.step);
      Object.assign(bar, { max: data.progress.of, value: data.progress.done });
    } else if (data.said === 'fault') fault(data.message);
    else {
      report = data.report;
      output.replaceChildren(reportView(report, language));
    }
  });
  worker.postMessage({ file, expectations: expectations() } satisfies VerifyOrder);
}

function fault(message: string): void {
  output.replaceChildren(element('p', { className: 'verdict fault' }, say('fault')), element('p', {}, message));
}

draw();
