import type { Visit } from '#src/platform/http/visit.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { dayOf, formatDay, isDay } from '#src/text/day.ts';
import { kindWords } from './unit-state.tsx';

/** What changed in a unit's record and when, the latest first: names that it had before stay readable. */
export function UnitHistory({ visit, acts }: { visit: Visit; acts: PastAct[] }) {
  const t = visit.t.organisations.history;
  return (
    <>
      <h2>{t.title}</h2>
      {acts.length === 0 && <p class="mo">{t.empty}</p>}
      <ul class="viec viec--gon">
        {acts.map((act) => (
          <li>
            <h3>
              {formatDay(dayOf(act.at.toISOString()))}: {t.acts[act.action] ?? act.action}
            </h3>
            {changesOf(visit, act).map((change) => (
              <p>{change}</p>
            ))}
            {act.reason && <p>{t.ground(act.reason)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function changesOf(visit: Visit, { before, after }: PastAct): string[] {
  const { form, history, facts } = visit.t.organisations;
  const labels: Record<string, string> = {
    code: form.code,
    name: form.name,
    shortName: form.shortName,
    kind: form.kind,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    successorName: facts.successor,
  };
  const old = asRecord(before);
  const now = asRecord(after);
  if (Object.keys(old).length === 0) return [];
  return Object.entries(labels).flatMap(([name, label]) => {
    const [was, is] = [shown(visit, name, old[name]), shown(visit, name, now[name])];
    return name in now && was !== is ? [history.changed(label, was, is)] : [];
  });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function shown(visit: Visit, name: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') return visit.t.organisations.history.nothing;
  if (name === 'kind') return kindWords(visit.t, value);
  return isDay(value) ? formatDay(value) : value;
}
