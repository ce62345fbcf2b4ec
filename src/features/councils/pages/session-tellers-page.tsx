import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { SessionRecord } from '../queries/session-records.ts';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  attempt: Attempt;
}

/** Whom the Council elected to count. */
export function SessionTellersPage({ visit, session, attempt }: Props) {
  const t = visit.t.councils.tellers;
  const choices = session.members.map(({ accountId, name, jobTitle }) => {
    return { value: accountId, label: `${name}, ${jobTitle}` };
  });
  const headId = attempt.sent ? attempt.values.headId : session.tellers.find(({ isHead }) => isHead)?.accountId;
  const memberIds = attempt.sent
    ? (attempt.lists.memberIds ?? [])
    : session.tellers.filter(({ isHead }) => !isHead).map(({ accountId }) => accountId);
  return (
    <CouncilFrame visit={visit} title={t.title} session={session} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <div class="hep">
        <Form action={paths.councilTellers(session.id)} version={session.version}>
          <Select
            name="headId"
            label={t.head}
            options={choices}
            value={headId}
            empty={t.pick}
            error={attempt.errors.headId}
          />
          <Checkboxes
            name="memberIds"
            label={t.members}
            hint={t.membersHint}
            choices={choices}
            values={memberIds}
            error={attempt.errors.memberIds}
          />
          <ButtonGroup>
            <Button>{t.save}</Button>
            <a href={paths.councilSession(session.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </CouncilFrame>
  );
}
