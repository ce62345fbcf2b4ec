import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid, notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import { formatCheckpoint, parseCheckpoints } from '#src/platform/journal/checkpoint.ts';
import { latestCheckpoints } from '#src/platform/journal/queries.ts';
import { verifyJournal } from '#src/platform/journal/verify.ts';
import { parseDay } from '#src/text/day.ts';
import { hiddenSheetIds } from '../../scoring/queries/review-ties.ts';
import { viewJournal } from '../access.ts';
import { type CheckedPoint, CheckpointsPage } from '../pages/checkpoints-page.tsx';
import { JournalEntryPage } from '../pages/journal-entry-page.tsx';
import { JournalPage } from '../pages/journal-page.tsx';
import {
  checkpointNumbered,
  type JournalFilter,
  journalChoices,
  journalEntry,
  journalExtent,
  journalLines,
  withheld,
} from '../queries/journal.ts';
import { heldCheckpointForm } from '../schema.ts';

const shownCheckpoints = 200;
const recentCheckpoints = 5;

/** The journal, its lines, and the sealed checkpoints. */
export function journalRoutes(http: FeatureRoutes): void {
  http.page(paths.journal(), viewJournal, async (scope, visit) => {
    const typedDay = visit.query('ngay').trim();
    const day = typedDay ? parseDay(typedDay) : null;
    const filter = {
      objectKind: visit.query('loai'),
      objectId: visit.query('ma'),
      accountId: uuidOr(visit.query('ai')),
      day: day?.ok ? day.value : '',
      after: uuidOr(visit.query('sau')),
    };
    const found = await read(scope, async (tx) => ({
      ...(await shownLines(tx, scope, filter)),
      extent: await journalExtent(tx),
      choices: await journalChoices(tx),
      recent: await latestCheckpoints(tx, recentCheckpoints),
    }));
    return (
      <JournalPage visit={visit} filter={filter} typedDay={typedDay} badDay={day !== null && !day.ok} {...found} />
    );
  });

  checkpoints(http);

  http.page(paths.journalEntry(), viewJournal, async (scope, visit) => {
    const entry = await read(scope, async (tx) => {
      const found = await journalEntry(tx, visit.params.entryId ?? '');
      return found && withheld(found, await hiddenSheetIds(tx, scope.actor?.accountId ?? ''));
    });
    if (!entry) throw notFound();
    return <JournalEntryPage visit={visit} entry={entry} />;
  });
}

async function shownLines(tx: Tx, { actor }: Scope, filter: JournalFilter) {
  const { lines, more } = await journalLines(tx, filter);
  const hidden = await hiddenSheetIds(tx, actor?.accountId ?? '');
  return { lines: lines.map((line) => withheld(line, hidden)), more };
}

function checkpoints(http: FeatureRoutes): void {
  const list = (scope: Scope) => read(scope, (tx) => latestCheckpoints(tx, shownCheckpoints));
  http.page(paths.checkpoints(), viewJournal, async (scope, visit) => (
    <CheckpointsPage visit={visit} points={await list(scope)} limit={shownCheckpoints} />
  ));
  http.form(paths.checkpoints(), viewJournal, {
    schema: heldCheckpointForm,
    show: async (scope, visit, attempt: Attempt) => (
      <CheckpointsPage
        visit={visit}
        points={await list(scope)}
        limit={shownCheckpoints}
        errors={attempt.errors}
        typed={attempt.values.checkpoint ?? ''}
      />
    ),
    run: async (scope, { checkpoint }, visit) => {
      const checked = await check(scope, checkpoint);
      const points = await list(scope);
      return visit.c.html(
        <CheckpointsPage visit={visit} points={points} limit={shownCheckpoints} checked={checked} typed={checkpoint} />,
      );
    },
  });
  http.page(paths.checkpoint(), viewJournal, async (scope, visit) => download(scope, visit));
}

async function download(scope: Scope, visit: Visit): Promise<Response> {
  const typed = visit.params.number ?? '';
  const number = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 0;
  const point = await read(scope, (tx) => checkpointNumbered(tx, number));
  if (!point) throw notFound();
  return visit.c.body(formatCheckpoint(point), 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="diem-niem-phong-${point.number}.txt"`,
  });
}

/** Computes every leaf again; signatures are for the command line, where the keys are. */
async function check(scope: Scope, typed: string): Promise<CheckedPoint[]> {
  const held = parse(typed);
  const report = await verifyJournal(scope.services.database, scope.tenantId, [], held);
  const findings = report.findings
    .filter(({ code }) => code !== 'checkpointKeyUnknown' && code !== 'heldKeyUnknown')
    .map(({ message }) => message);
  return report.held.map(({ checkpoint, matches, sealedSince }) => ({
    number: checkpoint.number,
    size: checkpoint.size,
    matches,
    sealedSince,
    findings,
  }));
}

function parse(typed: string) {
  try {
    return parseCheckpoints(typed);
  } catch (error) {
    if (error instanceof AppError) throw invalid({ checkpoint: error.message });
    throw error;
  }
}

const uuidOr = (typed: string) => (isUuid(typed) ? typed : '');
