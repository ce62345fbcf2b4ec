import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import type { Correction } from '../queries/corrections.ts';
import type { FactKind } from '../rules.ts';
import { fieldsOfKind } from './fact-fields.ts';
import type { FactField } from './fact-form.tsx';

export type CorrectionsByFact = ReadonlyMap<string, readonly Correction[]>;

/** Who corrected an entry, when, why, and what stood before: beside the entry, for everybody who may see it. */
export function Corrections({ visit, of, id }: { visit: Visit; of: CorrectionsByFact; id: string | null }) {
  const found = (id && of.get(id)) || [];
  return (
    <>
      {found.map((correction) => (
        <CorrectionLine visit={visit} correction={correction} />
      ))}
    </>
  );
}

function CorrectionLine({ visit, correction }: { visit: Visit; correction: Correction }) {
  const t = visit.t.people.corrections;
  const { kind, before, after, at, by, reason } = correction;
  const fields = fieldsOfKind(visit, kind);
  return (
    <div class="mo nho">
      {t.line(formatDay(dayOf(at.toISOString())), by, reason)}
      {Object.keys(before).map((name) => (
        <div>
          {t.change(
            labelOf(fields, name),
            shown(visit, fields, name, before[name] ?? ''),
            shown(visit, fields, name, after[name] ?? ''),
          )}
        </div>
      ))}
    </div>
  );
}

function labelOf(fields: readonly FactField[], name: string): string {
  return fields.find((field) => field.name === name)?.label ?? name;
}

function shown({ t }: Visit, fields: readonly FactField[], name: string, value: string): string {
  const named = fields.filter((field) => field.name === name);
  if (named.some(({ kind }) => kind === 'tick')) return value === 'co' ? t.people.form.yes : t.people.form.no;
  const option = named.flatMap(({ options = [] }) => options).find((each) => each.value === value);
  return option?.label || value || t.people.corrections.empty;
}

/** Where each kind of entry of a person or a unit is corrected; null for who may not. */
export type CorrectHref = (kind: FactKind, id: string) => string | null;

export function CorrectLink({ visit, href, what }: { visit: Visit; href: string | null; what: string }) {
  if (!href) return null;
  return (
    <div class="nho lien-ket-doc">
      <a href={href}>
        {visit.t.people.years.correct}
        <span class="an"> {what}</span>
      </a>
      <a href={paths.strikeOut(href)}>
        {visit.t.people.strikes.strike}
        <span class="an"> {what}</span>
      </a>
    </div>
  );
}
