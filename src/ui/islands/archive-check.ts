import type { Finding } from '#src/ballot/verify/findings.ts';
import type { Expectations, Progress, VerificationReport } from '#src/ballot/verify/report.ts';
import { filled } from '#src/ui/slip/step-view.ts';
import { plainTracker } from '#src/ui/slip/tracker-text.ts';
import type { ArchiveNews, ArchiveTask } from './archive-worker.ts';

interface Words {
  readonly verdicts: Readonly<Record<'accepted' | 'warned' | 'refused' | 'unfinished', string>>;
  readonly reading: string;
  readonly checking: string;
  readonly counted: string;
  readonly took: string;
  readonly refusedWords: string;
  readonly unfinishedWords: string;
  readonly unreadable: string;
  readonly findFirst: string;
  readonly inFile: string;
  readonly notInFile: string;
  readonly places: Readonly<Record<string, string>>;
}

const looks = { accepted: 'xac-thuc', refused: 'xac-thuc xac-thuc--loi', unfinished: 'xac-thuc xac-thuc--luu-y' };

/** Verifies a dropped archive in a worker of this page and shows every check. Nothing is sent. */
class ArchiveCheck extends HTMLElement {
  private words = {} as Words;
  private worker: Worker | null = null;
  private report: VerificationReport | null = null;
  private file: File | null = null;
  private began = 0;

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    const drop = this.find('[data-drop]');
    const chosen = this.querySelector<HTMLInputElement>('#bel');
    chosen?.addEventListener('change', () => this.take(chosen.files?.[0]));
    drop?.addEventListener('dragover', (event) => event.preventDefault());
    drop?.addEventListener('drop', (event) => {
      event.preventDefault();
      this.take(event.dataTransfer?.files[0]);
    });
    for (const id of ['dau', 'chu-ky']) {
      this.querySelector(`#${id}`)?.addEventListener('change', () => this.take(this.file ?? undefined));
    }
    this.querySelector('[data-print]')?.addEventListener('click', () => window.print());
    this.querySelector('[data-find]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.seek();
    });
  }

  private take(file: File | undefined): void {
    if (!file) return;
    this.file = file;
    this.report = null;
    this.write('[data-file]', file.name);
    const read = this.find('[data-read]');
    if (read)
      read.textContent = `${Math.ceil(file.size / 1024).toLocaleString('vi-VN')} KB · ${read.dataset.after ?? ''}`;
    const label = this.find('.chon-tep');
    if (label) label.textContent = label.dataset.again ?? '';
    this.show('[data-result]', false);
    this.worker?.terminate();
    this.worker = new Worker(this.dataset.worker ?? '', { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<ArchiveNews>) => this.hear(data);
    this.worker.onerror = () => this.write('[data-progress]', this.words.unreadable);
    this.began = performance.now();
    this.worker.postMessage({ file, expectations: this.expectations() } satisfies ArchiveTask);
  }

  private expectations(): Expectations {
    const typed = (id: string) => this.querySelector<HTMLInputElement>(id)?.value.replace(/\s+/gu, '') ?? '';
    const head = typed('#dau').toLowerCase();
    const voters = typed('#chu-ky');
    return {
      ...(head === '' ? {} : { head }),
      ...(/^\d+$/u.test(voters) ? { voters: Number(voters) } : {}),
    };
  }

  private hear(news: ArchiveNews): void {
    if ('progress' in news) this.showProgress(news.progress);
    else if ('report' in news) this.showReport(news.report);
    else this.write('[data-progress]', this.words.unreadable);
  }

  private showProgress({ step, done, of }: Progress): void {
    const { reading, checking } = this.words;
    const words =
      step === 'reading' ? filled(reading, { percent: Math.floor((done * 100) / of) }) : filled(checking, { done, of });
    this.write('[data-progress]', words);
  }

  private showReport(report: VerificationReport): void {
    this.report = report;
    this.write('[data-progress]', '');
    for (const row of this.querySelectorAll<HTMLElement>('[data-check]')) this.showCheck(row, report);
    const all = Object.keys(report.checks).length;
    const states = Object.values(report.checks);
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    // A check with many remarks is one thing to note.
    const warnings = new Set(report.warnings.map(({ check }) => check)).size;
    const kind = report.verdict === 'accepted' && warnings > 0 ? 'warned' : report.verdict;
    this.write('[data-heading]', filled(this.words.verdicts[kind], { passed, all, failed, warnings }));
    this.mark('[data-verdict] [data-mark]', report.verdict);
    const verdict = this.find('[data-verdict]');
    if (verdict) verdict.className = looks[report.verdict];
    this.write('[data-what]', this.whatOf(report));
    this.find('[data-numbers]')?.replaceChildren(...resultLines(report));
    const seconds = ((performance.now() - this.began) / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    this.write('[data-took]', filled(this.words.took, { seconds }));
    this.show('[data-result]', true);
  }

  private whatOf({ verdict, election, figures }: VerificationReport): string {
    if (verdict === 'refused') return this.words.refusedWords;
    const { voters, credentials } = figures;
    const name = election ? `${election.name}. ` : '';
    const rest = verdict === 'unfinished' ? ` ${this.words.unfinishedWords}` : '';
    return `${name}${filled(this.words.counted, { voters, credentials })}${rest}`;
  }

  private showCheck(row: HTMLElement, { checks, failures, warnings }: VerificationReport): void {
    const code = row.dataset.check as keyof typeof checks;
    const said = [...failures, ...warnings].filter(({ check }) => check === code);
    const warned = checks[code] !== 'failed' && said.length > 0;
    const state = warned ? 'warned' : checks[code] === 'not-run' ? 'skipped' : checks[code];
    row.classList.toggle('loi', state === 'failed');
    const cell = row.querySelector('[data-state]');
    cell?.replaceChildren(this.copy(state));
    const found = row.querySelector('[data-found]');
    found?.replaceChildren(...said.slice(0, 5).map((finding) => paragraph(sentenceOf(finding, this.words.places))));
  }

  private seek(): void {
    const sought = plainTracker(this.querySelector<HTMLInputElement>('#ma-phieu')?.value ?? '');
    const { findFirst, inFile, notInFile } = this.words;
    const inIt = sought.length >= 8 && this.report?.trackers.some((tracker) => tracker.startsWith(sought));
    this.write('[data-sought]', this.report ? (inIt ? inFile : notInFile) : findFirst);
  }

  private mark(place: string, name: string): void {
    this.querySelector(place)?.replaceChildren(this.copy(name));
  }

  private copy(name: string): Node {
    return (
      this.querySelector<HTMLTemplateElement>(`template[data-mark="${name}"]`)?.content.cloneNode(true) ??
      new Text(name)
    );
  }

  private find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  private write(selector: string, text: string): void {
    const place = this.find(selector);
    if (place && place.textContent !== text) place.textContent = text;
  }

  private show(selector: string, shown: boolean): void {
    const place = this.find(selector);
    if (place) place.hidden = !shown;
  }
}

function sentenceOf({ code, place, vi, en }: Finding, places: Words['places']): string {
  const where = Object.entries(place).map(([name, value]) => `${places[name] ?? name} ${value}`);
  const sentence = document.documentElement.lang === 'en' ? en : vi;
  return `${sentence} (${[code, ...where].join(', ')})`;
}

function resultLines({ election, result }: VerificationReport): Node[] {
  return (election?.questions ?? []).flatMap(({ answers }, at) =>
    result ? answers.map((answer, place) => line(`${answer}: ${result[at]?.[place] ?? ''}`)) : [],
  );
}

const line = (text: string) => Object.assign(document.createElement('li'), { textContent: text });
const paragraph = (text: string) => Object.assign(document.createElement('div'), { textContent: text });

customElements.define('archive-check', ArchiveCheck);
