import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { type ClusterYearFacts, stepsOf } from '../queries.ts';
import { mayLeaveOut, movedSteps, type Step, stepFaults } from '../rules.ts';
import { type StepsInput, stepValues } from '../schema.ts';
import { demandState, demandVersion, lockYear } from './move-year.ts';
import { tellMoves } from './tell-moves.ts';

/**
 * Changes names and days of a year's steps, leaves steps out or adds one. Steps that the input does not name stay. A
 * day that had been set changes only with a reason, and everybody concerned is told.
 * @throws AppError invalid with fields `startsOn-CODE`, `endsOn-CODE`, `leaveOut`, `reason`; conflict; wrongPhase
 */
export function changeSteps(
  scope: Scope<'yearStep.change', ClusterYearFacts>,
  { version, steps, leaveOut, added, reason }: StepsInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const year = await lockYear(tx, clusterYearId);
    demandState(year.state, ['preparing', 'open']);
    const before = await stepsOf(tx, clusterYearId);
    await demandVersion(tx, year, version, stepValues(before));
    const known = steps.filter(({ code }) => before.some((step) => step.code === code));
    const faults: Record<string, string> = {};
    for (const [code, step] of [
      ...known.map((each) => [each.code, each] as const),
      ...(added ? [['new', added] as const] : []),
    ]) {
      for (const [field, sentence] of Object.entries(stepFaults(step, year.year)))
        faults[`${field}-${code}`] = sentence;
    }
    if (leaveOut.some((code) => !mayLeaveOut(code))) {
      faults.leaveOut = 'Không bỏ được bước mà hạn của phần việc khác dựa vào. Để trống ngày của bước đó.';
    }
    const written = before
      .filter(({ code }) => !leaveOut.includes(code))
      .map((step) => ({ ...step, ...known.find(({ code }) => code === step.code) }));
    const moves = movedSteps(before, written);
    if (moves.length > 0 && reason === '') {
      faults.reason = 'Ghi lý do đổi ngày: mọi đơn vị của Cụm được báo ngày cũ, ngày mới và lý do này.';
    }
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (leaveOut.length > 0) {
      await tx.db
        .deleteFrom('year_step')
        .where('tenant_id', '=', tx.tenantId)
        .where('cluster_year_id', '=', clusterYearId)
        .where('code', 'in', leaveOut)
        .execute();
    }
    const ordered = added ? inOrder(written, { ...added, code: freeCode(before.map(({ code }) => code)) }) : written;
    if (ordered.length > 0) {
      await tx.db
        .insertInto('year_step')
        .values(
          ordered.map(({ code, name, startsOn, endsOn, position }) => ({
            tenant_id: tx.tenantId,
            cluster_year_id: clusterYearId,
            code,
            name,
            starts_on: startsOn,
            ends_on: endsOn,
            position,
          })),
        )
        .onConflict((on) =>
          on.columns(['tenant_id', 'cluster_year_id', 'code']).doUpdateSet((eb) => ({
            name: eb.ref('excluded.name'),
            starts_on: eb.ref('excluded.starts_on'),
            ends_on: eb.ref('excluded.ends_on'),
            position: eb.ref('excluded.position'),
          })),
        )
        .execute();
    }
    await tx.db
      .updateTable('cluster_year')
      .set({ version: year.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', clusterYearId)
      .execute();
    await tellMoves(tx, scope, moves, reason);
    await journal({
      object: scope.facts.object,
      before: { steps: before },
      after: { steps: ordered },
      reason: reason || null,
    });
    return { version: year.version + 1 };
  });
}

/** The steps with a new one before the first that ends later; at the end when nothing tells. */
function inOrder(steps: Step[], added: Omit<Step, 'position'>): Step[] {
  const endOf = (step: Pick<Step, 'startsOn' | 'endsOn'>) => step.endsOn ?? step.startsOn ?? '';
  const later = endOf(added) === '' ? -1 : steps.findIndex((step) => endOf(step) > endOf(added));
  const at = later === -1 ? steps.length : later;
  const all = [...steps.slice(0, at), { ...added, position: 0 }, ...steps.slice(at)];
  return all.map((step, index) => ({ ...step, position: index + 1 }));
}

/** Codes of steps that a cluster adds for itself: `own-1`, `own-2`, … */
function freeCode(codes: readonly string[]): string {
  let number = 1;
  while (codes.includes(`own-${number}`)) number++;
  return `own-${number}`;
}
