import type { Finding } from '#src/ballot/verify/findings.ts';
import type { VerificationReport } from '#src/ballot/verify/report.ts';
import { element, table } from './dom.ts';
import { type Language, type Word, word } from './words.ts';

/** What was found, for people: verdict first, then what is wrong, the result, and every figure to compare with paper. */
export function reportView(report: VerificationReport, language: Language): HTMLElement {
  const say = (name: Word) => word(name, language);
  const { election, figures, heads, result, failures, warnings, verdict, checks } = report;
  const parts: (Node | string)[] = [element('p', { className: `verdict ${verdict}` }, say(verdict))];
  if (election) parts.push(element('p', {}, element('strong', {}, election.name)));
  if (failures.length > 0) parts.push(...findings(say('failures'), failures, language));
  if (result && election) {
    parts.push(element('h2', {}, say('result')));
    for (const [at, { question, answers }] of election.questions.entries()) {
      const rows = answers.map((answer, place) => [answer, String(result[at]?.[place] ?? '')] as const);
      parts.push(element('p', {}, question), table(rows));
    }
  }
  if (warnings.length > 0) parts.push(...findings(say('warnings'), warnings, language));
  parts.push(
    element('h2', {}, say('figures')),
    table([
      [say('credentials'), String(figures.credentials)],
      [say('ballots'), String(figures.ballots)],
      [say('votersFound'), String(figures.voters)],
      [say('replaced'), String(figures.replaced)],
      [say('trustees'), `${figures.trustees} (${figures.threshold})`],
      [say('fingerprintFound'), code(election?.fingerprint)],
      [say('headClosed'), code(heads.endBallots)],
      [say('headTallied'), code(heads.encryptedTally)],
      [say('headLast'), code(heads.last)],
    ]),
    ...trackerSearch(report.trackers, say),
    element('h2', {}, say('checks')),
    table(Object.entries(checks).map(([check, state]) => [check, say(state)] as const)),
  );
  return element('section', {}, ...parts);
}

function code(text: string | null | undefined): HTMLElement {
  return element('code', {}, text ?? '–');
}

function findings(title: string, found: readonly Finding[], language: Language): Node[] {
  const shown = found.slice(0, 200).map((finding) => {
    const place = placeOf(finding, language);
    return element('li', {}, element('code', {}, finding.code), ` ${finding[language]}`, place ? ` (${place})` : '');
  });
  return [element('h2', {}, `${title} (${found.length})`), element('ul', {}, ...shown)];
}

function placeOf({ place }: Finding, language: Language): string {
  const names = { event: 'event', record: 'record', tracker: 'trackerAt', trustee: 'trustee' } as const;
  const more = { credential: 'credential', question: 'question', answer: 'answer' } as const;
  return Object.entries({ ...names, ...more })
    .filter(([key]) => place[key as keyof typeof place] !== undefined)
    .map(([key, name]) => `${word(name, language)} ${place[key as keyof typeof place]}`)
    .join(', ');
}

/** The beginning of a tracker is enough, if it is of one ballot. */
function trackerSearch(trackers: readonly string[], say: (name: Word) => string): Node[] {
  if (trackers.length === 0) return [];
  const answer = element('output', {});
  const field = element('input', { type: 'text', autocomplete: 'off', spellcheck: false });
  field.addEventListener('input', () => {
    const sought = field.value.trim().replace(/=+$/, '');
    const at = sought.length < 6 ? -1 : trackers.findIndex((tracker) => tracker.startsWith(sought));
    answer.textContent =
      sought.length < 6 ? '' : at < 0 ? say('trackerNone') : say('trackerFound').replace('{n}', String(at + 1));
  });
  return [element('label', { className: 'field' }, say('tracker'), field), answer];
}
