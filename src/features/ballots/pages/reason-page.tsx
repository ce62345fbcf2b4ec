import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { BallotFrame } from './ballot-frame.tsx';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  action: string;
  words: { title: string; what: string; reason: string; button: string };
  attempt: Attempt;
}

/** An act that takes something back: states what is lost and asks why. */
export function ReasonPage({ visit, ballot, action, words, attempt }: Props) {
  const name = visit.t.ballots.name(ballot.awardName, ballot.year, ballot.round);
  return (
    <BallotFrame visit={visit} ballot={ballot} title={words.title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={words.title} facts={name} />
      <ErrorSummary errors={attempt.errors} />
      <Notice kind="luu-y">{words.what}</Notice>
      <div class="hep">
        <Form action={action} guarded>
          <TextArea
            name="reason"
            label={words.reason}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            maxlength={1000}
          />
          <ButtonGroup>
            <Button kind="warning">{words.button}</Button>
            <a href={paths.ballot(ballot.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </BallotFrame>
  );
}
