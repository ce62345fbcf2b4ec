import { paths } from '#src/paths.ts';
import { Balance } from '#src/ui/balance.tsx';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { headGroups } from '../rules.ts';
import type { VoteView } from './vote-page.tsx';

/** Signatures for slips = ballots counted + slips not used. */
export function NumbersSection({ visit, parts, title }: Pick<VoteView, 'visit' | 'parts'> & { title?: string }) {
  const t = visit.t.tellers.vote;
  const { closing, tallied } = parts;
  if (!closing || tallied === null) return null;
  return (
    <>
      <h2>{title ?? t.numbersTitle}</h2>
      <Balance
        about={t.about}
        left={{ label: t.issued, value: closing.issued }}
        right={[
          { label: t.tallied, value: tallied },
          { label: t.unused, value: closing.unused },
        ]}
      />
    </>
  );
}

/** The head as it is read aloud: two lines of eight groups. */
export function HeadGroups({ head }: { head: string }) {
  const groups = headGroups(head);
  return (
    <p class="ma-theo-doi">
      {groups.slice(0, 8).join(' ')}
      <br />
      {groups.slice(8).join(' ')}
    </p>
  );
}

/** The head is printed and signed by hand; the head teller says so before anybody decrypts. */
export function HeadSection({ visit, parts, attempt }: VoteView) {
  const t = visit.t.tellers.vote;
  if (!parts.head) return null;
  return (
    <>
      <h2>{t.headTitleFirst}</h2>
      <p>{t.headWords}</p>
      <HeadGroups head={parts.head} />
      <ButtonGroup>
        <Button kind="secondary" href={paths.voteHeadSheet(parts.voteId)}>
          {t.printHead}
        </Button>
      </ButtonGroup>
      {parts.own?.isHead ? (
        <>
          <h2>{t.signTitle}</h2>
          <p>{t.signed}</p>
          <Form action={paths.signVoteHead(parts.voteId)}>
            <input type="hidden" name="head" value={parts.head} />
            <Checkboxes
              name="signed"
              label={t.signedLabel}
              choices={[{ value: 'yes', label: t.signedBox }]}
              values={attempt.values.signed === 'yes' ? ['yes'] : []}
              error={attempt.errors.signed}
            />
            <PasswordField name="password" label={t.password} hint={t.passwordHint} error={attempt.errors.password} />
            <Button>{t.sign}</Button>
          </Form>
        </>
      ) : (
        <p>{t.waitSign}</p>
      )}
    </>
  );
}
