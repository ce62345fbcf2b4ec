import { z } from 'zod';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { saveSelfScore } from '../commands/save-self-score.ts';
import { pointsText } from '../pages/criteria-table.tsx';
import { dayWords, hourWords } from '../pages/day-words.ts';
import { anchorOf } from '../pages/line-rows.ts';
import { lineWarnings, type SheetView } from '../pages/sheet-view.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { emptyLines, filledOf, lateSentence, sameLine } from '../rules.ts';
import type { LineFields } from '../schema.ts';
import { readSelfLines, type SelfLine, selfValues } from '../self-lines.ts';
import { openVisibleSheet, recordOf } from './open-sheet.ts';

/** What the page knew of the fields that it sends, before they were typed in: field name -> text. */
const known = z
  .string()
  .max(300_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()));

interface Draft {
  version: number | null;
  fields: LineFields;
}

/** How often a draft is read again because somebody else saved between reading and writing. */
const attempts = 3;

/**
 * Saves some lines while they are typed and tells the page what stands now. Two people who write different lines do
 * not stop each other: what counts is whether the lines that are sent are still those that the page had. A field that
 * cannot be read, or that somebody else wrote meanwhile, keeps its line out and is told; the other lines are saved.
 */
export async function saveDraft(scope: Scope<'selfScore.edit', SheetFacts>, draft: Draft, visit: Visit) {
  const { fields } = draft;
  for (let attempt = 1; ; attempt += 1) {
    const record = await recordOf(scope);
    const others = draft.version !== null && draft.version !== record.version;
    const conflicts = conflictsOf(record, draft);
    if (!conflicts) return visit.c.json({ who: record.savedBy ?? '' }, 409);
    const read = readSelfLines(record.criteria, fields, record.self, record.year);
    try {
      await saveChanged(scope, record, withoutFaults(read.lines, { ...read.faults, ...conflicts }));
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict' && attempt < attempts) continue;
      throw error;
    }
    const view = await openVisibleSheet(scope);
    return visit.c.json(
      stateOf(view, scope.today, visit, {
        faults: read.faults,
        conflicts,
        others: others ? (record.savedBy ?? '') : null,
      }),
    );
  }
}

/** The version that a form of some lines writes over: the stored one where nobody changed these lines meanwhile. */
export function versionToWrite(record: SheetRecord, draft: Draft): number | null {
  const conflicts = conflictsOf(record, draft);
  return conflicts && Object.keys(conflicts).length === 0 ? record.version : draft.version;
}

/** The fields that somebody wrote since the page had them, with what stands there now; null where it does not say what it had. */
function conflictsOf(record: SheetRecord, { version, fields }: Draft): Record<string, string> | null {
  if (version === null || version === record.version) return {};
  const was = known.safeParse(fields.was ?? '');
  if (!was.success) return null;
  const values = selfValues(record.criteria, record.self);
  return Object.fromEntries(
    Object.entries(was.data).flatMap(([name, text]) => {
      const stands = values[name] ?? '';
      return stands === text ? [] : [[name, stands]];
    }),
  );
}

function withoutFaults(lines: readonly SelfLine[], faults: Record<string, string>): SelfLine[] {
  const faulty = new Set(Object.keys(faults).map((name) => name.slice(2)));
  return lines.filter(({ code }) => !faulty.has(code));
}

async function saveChanged(
  scope: Scope<'selfScore.edit', SheetFacts>,
  record: SheetRecord,
  lines: SelfLine[],
): Promise<void> {
  const changed = lines.filter(
    ({ code, points, explanation, facts }) => !sameLine({ points, words: explanation, facts }, record.self.get(code)),
  );
  if (changed.length > 0) await saveSelfScore(scope, { version: record.version, lines: changed });
}

/** What the page shows after a draft was saved. */
function stateOf(
  view: SheetView,
  today: string,
  { t, language }: Visit,
  {
    faults,
    conflicts,
    others,
  }: { faults: Record<string, string>; conflicts: Record<string, string>; others: string | null },
) {
  const { record, totals } = view;
  const { self } = totals;
  const { filled, total } = filledOf(record.criteria, record.self);
  const late = lateSentence(today, record.deadline, record.state);
  const [empty] = emptyLines(record.criteria, record.self);
  const saved = record.savedAt;
  return {
    version: record.version,
    said: saved ? t.scoring.sheet.savedAt(hourWords(saved), dayWords(saved)) : '',
    late: late && say(language, late),
    faults: Object.fromEntries(Object.entries(faults).map(([name, sentence]) => [name, say(language, sentence)])),
    conflicts,
    left: total - filled,
    empty: empty ? anchorOf(record.criteria, empty.code) : null,
    totals: {
      base: formatPoints(self.base),
      bonus: formatPoints(self.bonus),
      penalty: formatPoints(self.penalty),
      self: formatPoints(self.total),
    },
    groups: Object.fromEntries(self.groups.map(({ code, total: points }) => [code, formatPoints(points)])),
    points: Object.fromEntries(
      record.criteria.flatMap((criterion) => {
        const text = pointsText(criterion, record.self.get(criterion.code)?.points ?? null);
        return text === null ? [] : [[criterion.code, text]];
      }),
    ),
    warnings: Object.fromEntries(
      record.criteria.flatMap(({ code }) => {
        const sentences = lineWarnings(view, code).map((sentence) => say(language, sentence));
        return sentences.length > 0 ? [[code, sentences]] : [];
      }),
    ),
    ...(others === null ? {} : { others, values: selfValues(record.criteria, record.self) }),
  };
}
