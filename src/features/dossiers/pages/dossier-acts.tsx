import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import {
  appraiseDossierAccess,
  concludeDossierAccess,
  extendSupplementAccess,
  publishDossierAccess,
  receiveDossierAccess,
  returnDossierAccess,
  submitDossierAccess,
} from '../access.ts';
import { type DossierRecord, readinessOf } from '../queries/dossier-record.ts';
import { type DossierFacts, signedByLeader } from '../queries.ts';
import { submissionObstacles } from '../rules/obstacles.ts';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  comments: number;
}

/** What this person can do with the dossier now; one primary button. */
export function DossierActs({ visit, facts, record, comments }: Props) {
  const t = visit.t.dossiers.dossier;
  const may = (access: { allows(actor: Visit['actor'], facts: DossierFacts): boolean }) =>
    access.allows(visit.actor, facts);
  return (
    <>
      {submitDossierAccess.allows(visit.actor, signedByLeader(facts)) && <Submit visit={visit} record={record} />}
      {may(receiveDossierAccess) && (
        <Form action={paths.receiveDossier(record.id)}>
          <Button>{t.receive}</Button>
        </Form>
      )}
      {may(appraiseDossierAccess) && (
        <ButtonGroup>
          <Button href={paths.appraiseDossier(record.id)}>{t.appraise}</Button>
          {may(concludeDossierAccess) && <a href={paths.concludeDossier(record.id)}>{t.conclude}</a>}
          {may(returnDossierAccess) && <a href={paths.returnDossier(record.id)}>{t.returnIt}</a>}
        </ButtonGroup>
      )}
      {may(extendSupplementAccess) && (
        <ButtonGroup>
          <Button kind="secondary" href={paths.extendSupplement(record.id)}>
            {t.extend}
          </Button>
        </ButtonGroup>
      )}
      {may(publishDossierAccess) && (
        <ButtonGroup>
          {record.publicationEndsOn === null ? (
            <Button href={paths.publishDossier(record.id)}>{t.publish}</Button>
          ) : (
            <Button kind="secondary" href={paths.dossierComments(record.id)}>
              {t.comments(comments)}
            </Button>
          )}
        </ButtonGroup>
      )}
    </>
  );
}

function Submit({ visit, record }: { visit: Visit; record: DossierRecord }) {
  const t = visit.t.dossiers.dossier;
  const words = record.state === 'returned' ? t.resubmit : t.submit;
  const obstacles = submissionObstacles({ ...record, ...readinessOf(record) }, legalDay(visit.services.clock.now()));
  if (obstacles.length > 0) {
    return (
      <LockedButton id="nop" reason={obstacles.join(' ')}>
        {words}
      </LockedButton>
    );
  }
  return (
    <ButtonGroup>
      <Button href={paths.submitDossier(record.id)}>{words}</Button>
    </ButtonGroup>
  );
}
