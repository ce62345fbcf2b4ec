import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Layout } from '#src/ui/layout.tsx';
import { listUnitRegistrations } from '../access.ts';
import type { PersonYearFacts } from '../queries.ts';

interface Props {
  visit: Visit;
  facts: PersonYearFacts;
  title: string;
  /** A page below the registration: named last in the path. */
  below?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of one registration: the path leads back to the unit's list, or to the person's own. */
export function RegistrationFrame({ visit, facts, title, below = false, failed, islands, children }: Props) {
  const t = visit.t.personalRegistrations;
  const { personId, personName, year } = facts;
  const inUnit = listUnitRegistrations.allows(visit.actor, facts);
  const list = inUnit
    ? paths.unitPersonalRegistrations(facts.registeringUnitId, year)
    : paths.ownPersonalRegistrations();
  return (
    <Layout
      frame={visit.frame}
      title={`${title} – ${personName}`}
      current="registrations"
      crumbs={[
        { label: inUnit ? t.unit.title(year) : t.crumb, href: list },
        ...(below
          ? [{ label: personName, href: paths.personalRegistration(personId, year) }, { label: title }]
          : [{ label: inUnit ? personName : visit.t.common.year(year) }]),
      ]}
      failed={failed}
      islands={islands}
    >
      {children}
    </Layout>
  );
}
