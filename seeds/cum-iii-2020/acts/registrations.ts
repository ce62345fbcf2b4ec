import { agreeRegistrationAccess, editRegistration, sendRegistrationAccess } from '#src/features/movements/access.ts';
import { addTarget } from '#src/features/movements/commands/add-target.ts';
import { agreeRegistration } from '#src/features/movements/commands/agree-registration.ts';
import { chooseTitle } from '#src/features/movements/commands/choose-title.ts';
import { sendRegistration } from '#src/features/movements/commands/send-registration.ts';
import { registrationStates } from '#src/features/movements/queries.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { type SeedTarget, targetsOf } from '../data/simulated-targets.ts';
import { id, look, type Stage, scopeOf, userOf } from '../stage.ts';

/** Remembers each unit's registration of a year as `registration.<year>.<unit>`. */
export async function noteRegistrations(stage: Stage, year: 2020 | 2021): Promise<void> {
  const states = await look(stage, (tx) => registrationStates(tx, id(stage, `year.${year}`)));
  for (const { code } of members) {
    const state = states.find(({ unitId }) => unitId === id(stage, `unit.${code}`));
    if (state?.registrationId) stage.ids.set(`registration.${year}.${code}`, state.registrationId);
  }
}

/** A unit writes its targets; `count` leaves the rest for later. */
export async function writeTargets(stage: Stage, unit: MemberCode, year: 2020 | 2021, count = 99): Promise<void> {
  const params = { registrationId: id(stage, `registration.${year}.${unit}`) };
  const officer = userOf(unit, 'officer');
  await addTargets(stage, unit, year, targetsOf(unit).slice(0, count));
  // Simulated: who was nominated for the Government's flag had aimed at it, which the law of the year asks for.
  const aimsHigh = year === 2020 && (published.governmentFlag as readonly MemberCode[]).includes(unit);
  const titleAimed = aimsHigh ? 'CO_CP' : 'CO_BO';
  await chooseTitle(await scopeOf(stage, officer, editRegistration, params), { titleAimed, version: null });
}

/** The targets after the first `written` ones. */
export function writeRemainingTargets(
  stage: Stage,
  unit: MemberCode,
  year: 2020 | 2021,
  written: number,
): Promise<void> {
  return addTargets(stage, unit, year, targetsOf(unit).slice(written));
}

async function addTargets(stage: Stage, unit: MemberCode, year: 2020 | 2021, targets: SeedTarget[]): Promise<void> {
  const params = { registrationId: id(stage, `registration.${year}.${unit}`) };
  const officer = userOf(unit, 'officer');
  for (const { indicator, measure, baseline, target, weight, owner, due } of targets) {
    await addTarget(await scopeOf(stage, officer, editRegistration, params), {
      indicator,
      unitOfMeasure: measure,
      baseline,
      goal: target,
      weight: weight * 1000,
      owner,
      dueOn: `${year}-${due}`,
      note: '',
    });
  }
}

export async function sendTargets(stage: Stage, unit: MemberCode, year: 2020 | 2021): Promise<void> {
  const params = { registrationId: id(stage, `registration.${year}.${unit}`) };
  const scope = await scopeOf(stage, userOf(unit, 'head'), sendRegistrationAccess, params);
  await sendRegistration(scope, { version: null });
}

/** The head agrees; the deputy does for the head's own unit. */
export async function agreeTargets(stage: Stage, unit: MemberCode, year: 2020 | 2021): Promise<void> {
  const leader = unit === leaders2020.head ? leaders2020.deputy : leaders2020.head;
  const params = { registrationId: id(stage, `registration.${year}.${unit}`) };
  const scope = await scopeOf(stage, userOf(leader, 'head'), agreeRegistrationAccess, params);
  await agreeRegistration(scope, { version: null });
}
