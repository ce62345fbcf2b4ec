import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { QualifiedDossier } from '../../dossiers/queries.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  /** On this list, or on none. */
  dossiers: QualifiedDossier[];
  attempt: Attempt;
}

/** Which qualified dossiers come before the Council. */
export function AgendaPage({ visit, session, dossiers, attempt }: Props) {
  const t = visit.t.councils.agenda;
  const stored = session.cases.map(({ dossierId }) => dossierId);
  const chosen = dossiers
    .filter(({ dossierId }) => attempt.lists.dossierIds?.includes(dossierId))
    .map(({ unitName, awardName }) => `${unitName}, ${awardName}`)
    .join('; ');
  return (
    <CouncilFrame visit={visit} title={t.title} session={session} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <CouncilConflict attempt={attempt} labels={{ dossierIds: t.dossiers }} yours={{ dossierIds: chosen }} />
      {dossiers.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        <Form action={paths.councilAgenda(session.id)} version={attempt.conflict?.version ?? session.version}>
          <Checkboxes
            name="dossierIds"
            label={t.dossiers}
            choices={dossiers.map((dossier) => ({
              value: dossier.dossierId,
              label: `${dossier.unitName}, ${dossier.awardName}`,
              hint: [
                t.hint(dossier.code, dossier.clusterName, dossier.year),
                dossier.publicationEndsOn ? t.until(formatDay(dossier.publicationEndsOn)) : t.notPublic,
              ].join(' · '),
            }))}
            values={attempt.sent ? (attempt.lists.dossierIds ?? []) : stored}
            error={attempt.errors.dossierIds}
          />
          <ButtonGroup>
            <Button>{t.save}</Button>
            <a href={paths.councilSession(session.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      )}
    </CouncilFrame>
  );
}
