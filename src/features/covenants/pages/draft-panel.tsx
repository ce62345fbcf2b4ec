import type { RegistrationStanding } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import type { CovenantRecord } from '../queries/covenant-record.ts';
import { itemsOf, openingFaults } from '../rules.ts';

interface Props {
  visit: Visit;
  record: CovenantRecord;
  members: readonly RegistrationStanding[];
  may: { edit: boolean; open: boolean };
}

/** What keeps a draft from being opened for signature, or the button that opens it. */
export function DraftPanel({ visit, record, members, may }: Props) {
  const { draft: t, text } = visit.t.covenants;
  const faults = openingFaults(itemsOf(record.commitments), members);
  const ready = faults.length === 0;
  return (
    <>
      <Notice kind={ready ? 'xong' : 'cho'} title={ready ? t.ready : t.notReady}>
        {ready ? (
          <p>{t.readyHelp}</p>
        ) : (
          faults.map((fault) => (
            <p>
              <Said>{fault}</Said>
            </p>
          ))
        )}
        {record.signed && <p>{t.earlier(record.signed.number)}</p>}
        <p>
          <a href={paths.registrations(record.clusterYearId)}>{t.openRegistrations}</a>
        </p>
      </Notice>
      {(may.edit || may.open) && (
        <Form action={paths.openCovenant(record.id)} version={record.version}>
          <ButtonGroup>
            {may.open && ready && <Button>{t.open}</Button>}
            {may.edit && (
              <Button kind={ready ? 'secondary' : 'primary'} href={paths.covenantText(record.id)}>
                {text.edit}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}
