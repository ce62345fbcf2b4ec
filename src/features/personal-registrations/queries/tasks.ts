import type { Task } from '#src/features/accounts/schema.ts';
import { personOfAccount, unitWithPredecessors } from '#src/features/people/queries.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { personYearFacts, type UnitYear, unitYears } from '../queries.ts';
import { isTooLate, type PersonalRegistrationState, registrableYear } from '../rules.ts';

/** What personal registration asks of an account: the own one until the last day, and those sent to the unit's head. */
export async function personalRegistrationTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  return [...(await ownTasks(tx, actor, today)), ...(await decisionTasks(tx, actor, today))];
}

async function ownTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const personId = await personOfAccount(tx, actor.accountId);
  if (!personId) return [];
  const present = Number(today.slice(0, 4));
  const facts = await personYearFacts(tx, { personId, year: String(present), today });
  if (!facts) return [];
  const written = await tx.db
    .selectFrom('personal_registration')
    .select(['year', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('person_id', '=', personId)
    .where('year', '>=', present)
    .execute();
  const steps = await unitYears(tx, [facts.registeringUnitId], { from: present, to: present + 1 });
  return steps.flatMap((step) => {
    const state = written.find(({ year }) => year === step.year)?.state ?? null;
    const task = registrableYear(step.year, today) ? ownTask(personId, step, state, today) : null;
    return task ? [task] : [];
  });
}

/** A registration without a last day is nobody's task, nor is one that can be sent no more. */
function ownTask(
  personId: string,
  { year, opensOn, deadline }: UnitYear,
  state: PersonalRegistrationState | null,
  today: Day,
): Task | null {
  if (deadline === null || state === 'sent' || state === 'agreed' || isTooLate({ state, deadline }, today)) return null;
  const returned = state === 'returned';
  const notOpen = !returned && opensOn !== null && today < opensOn;
  return {
    key: `personalRegistration:${personId}:${year}`,
    title: returned ? `Sửa đăng ký thi đua cá nhân năm ${year}` : `Đăng ký thi đua cá nhân năm ${year}`,
    href: paths.personalRegistration(personId, year),
    why: returned
      ? 'Thủ trưởng đơn vị trả lại bản đăng ký của bạn kèm ý kiến.'
      : 'Mỗi người đăng ký danh hiệu và chỉ tiêu của mình cho năm.',
    consequence: returned
      ? 'Chưa gửi lại thì bản đăng ký chưa được đồng ý.'
      : 'Quá hạn thì không gửi được, trừ khi Trưởng Cụm lùi hạn bước Đăng ký.',
    deadline: returned && today > deadline ? null : deadline,
    opensOn: notOpen ? opensOn : null,
    state: notOpen ? 'notOpen' : returned ? 'returned' : state === 'draft' ? 'inProgress' : 'notStarted',
    button: returned ? 'Sửa và gửi lại' : state === 'draft' ? 'Làm tiếp' : 'Ghi đăng ký',
  };
}

/** One task for each unit and year with registrations that wait; the head's own one waits for the office. */
async function decisionTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const headed = actor.grants.flatMap(({ role, unitId }) => (role === 'unitHead' && unitId ? [unitId] : []));
  const tasks: Task[] = [];
  for (const unitId of new Set(headed)) {
    const units = await unitWithPredecessors(tx, unitId);
    const rows = await tx.db
      .selectFrom('personal_registration as r')
      .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'))
      .select('r.year')
      .select((eb) => eb.fn.countAll<number>().as('waiting'))
      .where('r.tenant_id', '=', tx.tenantId)
      .where('r.state', '=', 'sent')
      .where('r.year', '>=', Number(today.slice(0, 4)))
      .where('p.unit_id', 'in', units)
      .where((eb) => eb.or([eb('p.account_id', 'is', null), eb('p.account_id', '<>', actor.accountId)]))
      .groupBy('r.year')
      .orderBy('r.year')
      .execute();
    tasks.push(...rows.map(({ year, waiting }) => decisionTask(unitId, year, Number(waiting))));
  }
  return tasks;
}

function decisionTask(unitId: string, year: number, waiting: number): Task {
  return {
    key: `agreePersonalRegistrations:${unitId}:${year}`,
    title: `Xem xét ${waiting} bản đăng ký cá nhân năm ${year}`,
    href: `${paths.unitPersonalRegistrations(unitId, year)}?xem=cho`,
    why: 'Thủ trưởng đơn vị đồng ý hoặc trả lại đăng ký của từng người.',
    consequence: 'Chưa đồng ý thì chỉ tiêu của người đó chưa được giao.',
    deadline: null,
    opensOn: null,
    state: 'notStarted',
    button: 'Xem các bản đăng ký',
  };
}
