import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { ResponseFacts, SuperiorMovement, SuperiorResponse } from '../queries/superiors.ts';
import { momentWords } from './moment-words.ts';
import { MovementFrame } from './movement-frame.tsx';

interface Props {
  visit: Visit;
  facts: ResponseFacts;
  superior: SuperiorMovement;
  unitName: string;
  response: SuperiorResponse | null;
  attempt: Attempt;
}

/** A unit writes what it did for one superior movement. */
export function ResponsePage({ visit, facts, superior, unitName, response, attempt }: Props) {
  const t = visit.t.movements.responses;
  const words = attempt.sent ? attempt.values.words : response?.words;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : (response?.version ?? 0));
  return (
    <MovementFrame visit={visit} year={facts} title={t.formTitle} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.formTitle} facts={t.formFacts(unitName, superior.name)} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={response ? momentWords(response.savedAt) : ''}
          fields={[{ label: t.words, theirs: attempt.conflict.values.words ?? '', yours: attempt.values.words ?? '' }]}
        />
      )}
      <Form action={paths.response(facts.clusterYearId, superior.id, facts.unitId)} version={version} guarded>
        <TextArea
          name="words"
          label={t.label}
          hint={t.hint}
          rows={6}
          maxlength={3000}
          value={words}
          error={attempt.errors.words}
        />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.responses(facts.clusterYearId)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </MovementFrame>
  );
}
