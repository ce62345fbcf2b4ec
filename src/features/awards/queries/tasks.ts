import { FLAG_CODES } from '#src/law/awards.ts';
import { competentFor } from '#src/law/competence.ts';
import { oneFlagOn } from '#src/law/one-flag.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import { sortCases } from '../rules/fall-back.ts';
import { answeredCases, openYears, waitingCases } from './decisions.ts';
import { pendingSubmissions } from './submissions.ts';

/** What decisions on awards ask of this account: to draft, sign, number, issue, publish, record, pay. */
export async function awardTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const roles = new Set(actor.grants.map(({ role }) => role));
  const concerned: readonly GrantedRole[] = ['standingOffice', 'signatory', 'registry', 'payer'];
  if (!concerned.some((role) => roles.has(role))) return [];
  return [
    ...(roles.has('standingOffice') ? await casesToDecide(tx, today) : []),
    ...(roles.has('standingOffice') || roles.has('registry') ? await answersToRecord(tx) : []),
    ...(await openDecisions(tx, roles)),
    ...(roles.has('payer') ? await moneyTasks(tx) : []),
  ];
}

const task = (given: Pick<Task, 'key' | 'title' | 'href' | 'why' | 'button'> & Partial<Task>): Task => ({
  consequence: '',
  deadline: null,
  opensOn: null,
  state: 'notStarted',
  ...given,
});

async function casesToDecide(tx: Tx, today: Day): Promise<Task[]> {
  const years = await openYears(tx);
  const all = await waitingCases(tx, ...years);
  const answered = await answeredCases(tx, ...years);
  const each = years.flatMap((year) => FLAG_CODES.map((award) => ({ year, award })));
  return each.flatMap(({ year, award }) => {
    const open = all.filter((one) => one.year === year);
    const { ready } = sortCases(award, open, answered, ({ pack }) => oneFlagOn(today, pack));
    const [first] = ready;
    if (!first) return [];
    if (competentFor(award, today, first.pack)?.authority === 'minister') {
      return [
        task({
          key: `awards.draft.${award}.${year}`,
          title: `Lập dự thảo quyết định tặng ${first.awardName} năm ${year}`,
          href: `${paths.newDecision()}?nam=${year}`,
          why: `Hội đồng đã đề nghị ${ready.length} đơn vị chưa có quyết định.`,
          button: 'Lập dự thảo',
        }),
      ];
    }
    const toSubmit = ready.filter(({ submission }) => submission === null);
    if (toSubmit.length === 0) return [];
    return [
      task({
        key: `awards.submit.${award}.${year}`,
        title: `Trình ${first.awardName} năm ${year}`,
        href: `${paths.newSubmission()}?nam=${year}`,
        why: `${toSubmit.length} đơn vị Hội đồng đề nghị, do cấp trên Bộ trưởng quyết định; ghi số, ngày tờ trình.`,
        button: 'Ghi việc trình',
      }),
    ];
  });
}

async function answersToRecord(tx: Tx): Promise<Task[]> {
  return (await pendingSubmissions(tx)).map((line) =>
    task({
      key: `awards.answer.${line.submissionId}`,
      title: `Ghi kết quả của Tờ trình số ${line.number}`,
      href: paths.awardSubmission(line.submissionId),
      why: `Trình ngày ${formatDay(line.submittedOn)}: ${line.units.join('; ')}. Ghi khi có quyết định.`,
      state: 'inProgress',
      button: 'Ghi kết quả',
    }),
  );
}

async function openDecisions(tx: Tx, roles: ReadonlySet<GrantedRole>): Promise<Task[]> {
  if (!roles.has('signatory') && !roles.has('registry')) return [];
  const rows = await tx.db
    .selectFrom('award_decision')
    .select(['id', 'state', 'subject'])
    .where('tenant_id', '=', tx.tenantId)
    .where('issued_at', 'is', null)
    .where('state', 'in', ['drafted', 'signed', 'numbered'])
    .orderBy('drafted_at')
    .execute();
  const unpublished = roles.has('registry') ? await unpublishedDecisions(tx) : [];
  return [...rows, ...unpublished].flatMap(({ id, state, subject }) => {
    const one = (key: string, verb: string, why: string, more: Partial<Task> = {}) => [
      task({
        key: `awards.${key}.${id}`,
        title: `${verb}: ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
        href: paths.awardDecision(id),
        why,
        button: verb,
        ...more,
      }),
    ];
    if (state === 'drafted' && roles.has('signatory')) {
      return one('sign', 'Ký quyết định', 'Dự thảo đã đủ danh sách và lý do.', { state: 'toSign' });
    }
    if (!roles.has('registry')) return [];
    if (state === 'signed') return one('number', 'Cấp số', 'Người có thẩm quyền đã ký.');
    if (state === 'numbered') return one('issue', 'Ban hành', 'Đã có số, ngày.');
    if (state === 'issued' || state === 'corrected') return one('publish', 'Công bố', 'Quyết định đã ban hành.');
    return [];
  });
}

/** Decisions that have awards which nobody made public yet. */
function unpublishedDecisions(tx: Tx) {
  return tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .innerJoin('award_decision as d', (on) =>
      on.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.decision_id'),
    )
    .select(['d.id', 'd.state', 'd.subject', 'd.drafted_at'])
    .distinct()
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.state', '=', 'granted')
    .orderBy('d.drafted_at')
    .execute();
}

const countedUpTo = 100;

async function moneyTasks(tx: Tx): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const state of ['due', 'recoverable'] as const) {
    const rows = await tx.db
      .selectFrom('payment')
      .select('id')
      .where('tenant_id', '=', tx.tenantId)
      .where('state', '=', state)
      .limit(countedUpTo)
      .execute();
    if (rows.length === 0) continue;
    const count = rows.length === countedUpTo ? `${countedUpTo} khoản trở lên` : `${rows.length} khoản`;
    tasks.push(
      task({
        key: `awards.money.${state}`,
        title: state === 'due' ? 'Chi tiền thưởng' : 'Thu hồi tiền thưởng',
        href: `${paths.payments()}?tinh-trang=${state}`,
        why: state === 'due' ? `${count} phải chi theo quyết định.` : `${count} phải thu hồi vì quyết định bị hủy bỏ.`,
        button: state === 'due' ? 'Ghi đã chi' : 'Ghi đã thu',
      }),
    );
  }
  return tasks;
}
