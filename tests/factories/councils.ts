import {
  arrangeSessionAccess,
  attendSessionAccess,
  nameSessionTellersAccess,
  openCaseAccess,
  openSessionAccess,
  planSessionAccess,
  setCouncilRulesAccess,
} from '#src/features/councils/access.ts';
import { arrangeSession } from '#src/features/councils/commands/arrange-session.ts';
import { markSessionAttendance } from '#src/features/councils/commands/mark-session-attendance.ts';
import { nameSessionTellers } from '#src/features/councils/commands/name-session-tellers.ts';
import { openCase } from '#src/features/councils/commands/open-case.ts';
import { openSession } from '#src/features/councils/commands/open-session.ts';
import { planSession } from '#src/features/councils/commands/plan-session.ts';
import { setCouncilRules } from '#src/features/councils/commands/set-council-rules.ts';
import type { CaseRecord } from '#src/features/councils/queries/case-records.ts';
import { type SessionRecord, sessionRecord } from '#src/features/councils/queries/session-records.ts';
import { assumedCouncilRules, type CouncilRuleSet } from '#src/law/council-rules.ts';
import { rulePack } from '#src/law/packs.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { scopeFor } from './ballots.ts';
import { type MadeDossier, qualifiedDossiers } from './dossiers.ts';
import type { UnitCode, World } from './world.ts';

/** `hd.1` chairs, `hd.2` stands in, `hd.9` is member and secretary: nine members with a vote. */
export const councilNames = ['hd.1', 'hd.2', 'hd.3', 'hd.4', 'hd.5', 'hd.6', 'hd.7', 'hd.8', 'hd.9'] as const;

export interface MadeCouncil {
  councilId: string;
  compositionId: string;
}

/** The Council as a founding decision has it. Synthetic. */
export function foundedCouncil(world: World): Promise<MadeCouncil> {
  return inTransaction(world.services.database, world.tenantId, found);
}

async function found({ db, tenantId: tenant_id }: Tx): Promise<MadeCouncil> {
  const [councilId, compositionId] = [uuidv7(), uuidv7()];
  const at = new Date('2021-01-11T09:00:00+07:00');
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'user_name', 'display_name', 'job_title'])
    .where('tenant_id', '=', tenant_id)
    .where('user_name', 'in', [...councilNames])
    .execute();
  await db
    .insertInto('council')
    .values({ tenant_id, id: councilId, name: 'Hội đồng Thi đua – Khen thưởng ngành Tư pháp', created_at: at })
    .execute();
  await db
    .insertInto('council_composition')
    .values({
      ...{ tenant_id, id: compositionId, council_id: councilId, sequence: 1, number: '02/QĐ-MP' },
      ...{ signed_on: '2021-01-11', issuer: 'Bộ Tư pháp', recorded_at: at, recorded_by: accounts[0]?.id ?? '' },
    })
    .execute();
  await db
    .insertInto('council_seat')
    .values(
      accounts.map(({ id, user_name, display_name, job_title }) => ({
        ...{ tenant_id, composition_id: compositionId, account_id: id, name: display_name, job_title },
        position: (councilNames as readonly string[]).indexOf(user_name) + 1,
        seat: user_name === 'hd.1' ? 'chair' : user_name === 'hd.2' ? 'viceChair' : 'member',
        is_secretary: user_name === 'hd.9',
      })),
    )
    .execute();
  return { councilId, compositionId };
}

export interface MadeCase extends MadeDossier {
  caseId: string;
  sessionId: string;
}

/** Cases that a session of 03/02/2021 found fit: 8 of 9 members agreed. Synthetic. */
export async function recommendedCases(world: World, given?: readonly MadeDossier[]): Promise<MadeCase[]> {
  const dossiers = given ?? (await qualifiedDossiers(world));
  const { councilId, compositionId } = await foundedCouncil(world);
  const presiding = (await world.as('hd.1')).accountId;
  const sessionId = uuidv7();
  const [opened, closed] = [new Date('2021-02-03T09:00:00+07:00'), new Date('2021-02-03T11:30:00+07:00')];
  return inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
    await db
      .insertInto('council_session')
      .values({
        ...{ tenant_id, id: sessionId, council_id: councilId, composition_id: compositionId },
        ...{ title: 'Phiên họp Hội đồng, lần 1 năm 2021', place: 'Phòng họp số 1', state: 'minuted' as const },
        ...{ starts_at: opened, opened_at: opened, opened_by: presiding, presiding_id: presiding },
        ...{ quorum_reason: null, closed_at: closed, minuted_at: closed },
      })
      .execute();
    const cases = dossiers.map((dossier) => ({ ...dossier, caseId: uuidv7(), sessionId }));
    await db
      .insertInto('council_case')
      .values(
        cases.map(({ caseId, dossierId, code, award, unitId, unitName }, index) => ({
          ...{ tenant_id, id: caseId, session_id: sessionId, dossier_id: dossierId, dossier_code: code },
          ...{ cluster_year_id: world.year2020, year: 2020, award, position: index + 1, state: 'recommended' as const },
          award_name: award === 'CO_BO' ? 'Cờ thi đua ngành Tư pháp' : 'Cờ thi đua của Chính phủ',
          ...{ unit_id: unitId, unit_name: unitName, secret: false, opened_at: opened, voting_closed_at: opened },
          ...{ votes_for: 8, votes_against: 1, members: 9, present: 9, recused: 0, written: 0 },
          ...{ base: 'entitled' as const, base_count: 9, minimum: 8, passed: true, counted_at: opened },
          verdict: 'Đồng ý 8/9 thành viên Hội đồng (88,9\u00a0%), yêu cầu từ 80\u00a0%: đạt',
          decided_at: closed,
        })),
      )
      .execute();
    return cases;
  });
}

export async function sessionOf(world: World, sessionId: string): Promise<SessionRecord> {
  const record = await read(world.services.database, world.tenantId, (tx) => sessionRecord(tx, sessionId));
  if (!record) throw new Error('no session');
  return record;
}

/** The case of one unit and flag in a session. */
export async function caseIn(
  world: World,
  sessionId: string,
  unit: UnitCode,
  award: 'CO_BO' | 'CO_CP' = 'CO_BO',
): Promise<CaseRecord> {
  const { cases } = await sessionOf(world, sessionId);
  const one = cases.find((each) => each.unitId === world.unitId(unit) && each.award === award);
  if (!one) throw new Error(`no case of ${unit}`);
  return one;
}

export const accountIdOf = async (world: World, userName: string) => (await world.as(userName)).accountId;

/** Takes every case off its list, so that the dossiers are free for the next test of the same world. */
export function freeDossiers(world: World): Promise<unknown> {
  const at = new Date('2021-02-03T12:00:00+07:00');
  return inTransaction(world.services.database, world.tenantId, ({ db, tenantId }) =>
    db
      .updateTable('council_case')
      .set({
        ...{ state: 'withdrawn', withdrawn_at: at, withdrawn_reason: 'Hết phép thử.' },
        ...{ verdict: null, decided_at: null, passed: null },
      })
      .where('tenant_id', '=', tenantId)
      .execute(),
  );
}

/**
 * A session on 03/02/2021 with every qualified dossier on its list and assumed rules: the ministry flag by open vote,
 * the Government flag by secret ballot. The clock stands on the day before.
 * @param ready the dossiers of a world whose Council is founded; without them both are made
 */
export async function plannedSession(
  world: World,
  change: Partial<CouncilRuleSet> = {},
  ready: readonly MadeDossier[] | null = null,
): Promise<string> {
  if (!ready) await foundedCouncil(world);
  const dossiers = ready ?? (await qualifiedDossiers(world));
  world.clock.set('2021-02-02T08:00:00+07:00');
  const plan = await scopeFor(world, planSessionAccess, 'vu.tdkt', {});
  const { sessionId } = await planSession(plan, {
    ...{ title: 'Phiên họp Hội đồng, lần 1 năm 2021', startsAt: '2021-02-03T09:00:00+07:00', place: 'Phòng họp số 1' },
    version: 0,
  });
  const params = { sessionId };
  const dossierIds = dossiers.map(({ dossierId }) => dossierId);
  const { version } = await arrangeSession(await scopeFor(world, arrangeSessionAccess, 'vu.tdkt', params), {
    ...{ dossierIds, version: 1 },
  });
  const rules = {
    ...assumedCouncilRules('2021-02-03', ['CO_BO', 'CO_CP'], 'Chủ tịch Hội đồng', rulePack()),
    ...change,
  };
  await setCouncilRules(await scopeFor(world, setCouncilRulesAccess, 'vu.tdkt', params), { version, rules });
  return sessionId;
}

/** Marks these present, by the secretary; all others absent. */
export async function markPresent(world: World, sessionId: string, present: readonly string[] = councilNames) {
  const presentIds = await Promise.all(present.map((name) => accountIdOf(world, name)));
  const scope = await scopeFor(world, attendSessionAccess, 'hd.9', { sessionId });
  return markSessionAttendance(scope, { presentIds, reasons: {} });
}

/** Opened by the chair on its day with eight of nine present: `hd.8` is away. `hd.3`, `hd.4`, `hd.5` count papers. */
export async function openedSession(world: World, sessionId: string): Promise<void> {
  world.clock.set('2021-02-03T09:00:00+07:00');
  await markPresent(
    world,
    sessionId,
    councilNames.filter((name) => name !== 'hd.8'),
  );
  const [headId = '', ...memberIds] = await Promise.all(
    ['hd.3', 'hd.4', 'hd.5'].map((name) => accountIdOf(world, name)),
  );
  const tellers = await scopeFor(world, nameSessionTellersAccess, 'hd.9', { sessionId });
  await nameSessionTellers(tellers, { headId, memberIds });
  await openSession(await scopeFor(world, openSessionAccess, 'hd.1', { sessionId }), { quorumReason: '' });
}

export async function openVote(world: World, caseId: string) {
  return openCase(await scopeFor(world, openCaseAccess, 'hd.1', { caseId }));
}
