import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startImportAccess, storeRunAccess } from '#src/features/imports/access.ts';
import { readingDone } from '#src/features/imports/commands/read-run.ts';
import { startImport } from '#src/features/imports/commands/start-import.ts';
import { storingDone } from '#src/features/imports/commands/store-rows.ts';
import { storeRun } from '#src/features/imports/commands/store-run.ts';
import { runById } from '#src/features/imports/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Services } from '#src/platform/access/scope.ts';
import { manualClock } from '#src/platform/clock.ts';
import { openPostgres } from '#src/platform/database/postgres.ts';
import { read } from '#src/platform/database/transaction.ts';
import { folderFileStore } from '#src/platform/files/file-store.ts';
import { createLog } from '#src/platform/log.ts';
import { createSignIn } from '#src/platform/sign-in/sign-in.ts';
import { peakMegabytes } from './peak-memory.ts';
import type { ImportTenant } from './people.ts';

/** Imports a workbook of people into an empty table of people, through the commands of the program. */
const [file = '', url = '', tenant = '', folder = ''] = process.argv.slice(2);
const { tenantId, accountId }: ImportTenant = JSON.parse(tenant);

const owner = new pg.Client({ connectionString: url });
await owner.connect();
await owner.query('truncate person, import_run, import_row cascade');
await owner.end();

const database = await openPostgres(url, 2);
const services: Services = {
  ...{ database, clock: manualClock('2020-12-14T08:00:00+07:00'), files: folderFileStore(join(folder, 'files')) },
  ...{ log: createLog('error'), publicTenantId: tenantId, demonstration: true },
  signIn: createSignIn({
    ...{ pool: database.pool, baseUrl: 'http://localhost', secret: 'import-'.repeat(8), production: false },
    ...{ demonstration: true, cheapPasswords: true },
  }),
};
const actor: Actor = {
  ...{ tenantId, accountId, userId: 'bench', sessionId: 'bench', userName: 'bench', displayName: 'Chuyên viên' },
  ...{ jobTitle: 'Chuyên viên', unitId: null, unitName: null },
  grants: [{ role: 'standingOffice', unitId: null, clusterYearId: null }],
};
const asker = { actor, services };
const bytes = readFileSync(file);

const start = performance.now();
const scope = await startImportAccess.authorise(asker, { kind: 'people' });
const { runId } = await startImport(scope, { name: 'nhan-su.xlsx', bytes });
const begun = performance.now();
await readingDone(runId, 120_000);
const checked = performance.now();
const run = await read(database, tenantId, (tx) => runById(tx, runId));
if (run?.state !== 'checked' || run.counts.faulty > 0) throw new Error(JSON.stringify(run));
await storeRun(await storeRunAccess.authorise(asker, { runId }), run.counts);
await storingDone(runId, 120_000);
const end = performance.now();

const people = await read(database, tenantId, ({ db }) =>
  db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow(),
);
const ended = await read(database, tenantId, (tx) => runById(tx, runId));
await database.close();
if (ended?.state !== 'stored') throw new Error('nothing was stored');
const parts = {
  'looked through, headings': Math.round(begun - start),
  'read, validated, staged, compared': Math.round(checked - begun),
  'compared again, stored': Math.round(end - checked),
};
const round = { milliseconds: end - start, megabytes: peakMegabytes(), people: Number(people.count), parts };
process.stdout.write(`${JSON.stringify(round)}\n`);
process.exit(0);
