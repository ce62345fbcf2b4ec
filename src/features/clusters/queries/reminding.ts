import { paths } from '#src/paths.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { accountsOfUnits } from '../../accounts/queries/notices.ts';
import { conferenceOfYear, delegateStates } from '../../conferences/queries.ts';
import { type RegistrationStanding, registrationStates } from '../../movements/queries.ts';
import { parentState, unitReportStates } from '../../reports/queries.ts';
import { sheetStates } from '../../scoring/queries.ts';
import { membersOf, stepOf, type YearRecord } from '../queries.ts';
import { type RemindedWork, remindWords } from '../rules.ts';

/** One step whose units may be reminded, with those that have not done it. */
export interface Reminding {
  code: RemindedWork;
  what: string;
  deadline: Day | null;
  href: string;
  units: { unitId: string; name: string }[];
  /** Heads and officers of these units, and those of them who were told today already. */
  accountIds: string[];
  toldToday: number;
}

/** Whether a unit still owes its registration; a member without one (it joined later) owes nothing. */
export const owesRegistration = ({ state }: Pick<RegistrationStanding, 'state'>) =>
  state === 'draft' || state === 'returned';

/** Who has not done a step of the year; null for a step whose units are not reminded. */
export async function remindingOf(
  tx: Tx,
  record: YearRecord,
  code: RemindedWork,
  today: Day,
): Promise<Reminding | null> {
  const found = await owing(tx, record, code);
  if (!found) return null;
  const members = await membersOf(tx, record.id);
  const units = members.filter(({ unitId }) => found.unitIds.includes(unitId));
  const accountIds = await accountsOfUnits(
    tx,
    units.map(({ unitId }) => unitId),
    today,
  );
  return {
    code,
    what: remindWords(code, record.year),
    deadline: found.deadline,
    href: found.href,
    units: units.map(({ unitId, name }) => ({ unitId, name })),
    accountIds,
    toldToday: await toldCount(tx, accountIds, remindKey(record.id, code, found.deadline, today)),
  };
}

/** A reminder by hand is told once a day for a step and its deadline. */
export const remindKey = (clusterYearId: string, code: RemindedWork, deadline: Day | null, today: Day) =>
  `byHand:${clusterYearId}:${code}:${deadline ?? ''}:${today}`;

async function owing(tx: Tx, record: YearRecord, code: RemindedWork) {
  if (code === 'selfScore') {
    const sheets = await sheetStates(tx, record.id);
    return {
      deadline: (await stepOf(tx, record.id, code))?.endsOn ?? null,
      href: paths.scoring(record.id),
      unitIds: sheets.flatMap(({ unitId, state }) => (state === 'draft' || state === 'returned' ? [unitId] : [])),
    };
  }
  if (code === 'delegates') {
    const conference = await conferenceOfYear(tx, record.id);
    if (conference?.state !== 'planned') return null;
    const states = await delegateStates(tx, record.id);
    return {
      deadline: (await stepOf(tx, record.id, code))?.endsOn ?? null,
      href: paths.conference(conference.id),
      unitIds: states.flatMap(({ unitId, state }) => (state === 'notNamed' ? [unitId] : [])),
    };
  }
  if (code === 'midYear') {
    if ((await parentState(tx, 'midYear', record.id)) !== 'open') return null;
    const reports = await unitReportStates(tx, record.id, 'midYear');
    return {
      deadline: (await stepOf(tx, record.id, code))?.endsOn ?? null,
      href: paths.midYear(record.id),
      unitIds: reports.flatMap(({ unitId, state }) => (state === 'draft' || state === 'returned' ? [unitId] : [])),
    };
  }
  const yearId = code === 'targets' ? record.nextId : record.id;
  if (!yearId) return null;
  const standings = await registrationStates(tx, yearId);
  return {
    deadline: (await stepOf(tx, yearId, 'registration'))?.endsOn ?? null,
    href: paths.registrations(yearId),
    unitIds: standings.filter(owesRegistration).map(({ unitId }) => unitId),
  };
}

async function toldCount(tx: Tx, accountIds: readonly string[], key: string): Promise<number> {
  if (accountIds.length === 0) return 0;
  const row = await tx.db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', 'in', [...accountIds])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
