import { paths } from '#src/paths.ts';
import { formatCount } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { PasswordField, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { announceResultAccess, prepareRunoffAccess, signMinutesAccess } from '../access.ts';
import type { ResultView } from './result-page.tsx';

/** What follows the count for this person: announce, go on with a tie, sign. */
export function ResultActs(view: ResultView) {
  const { visit, facts, ballot } = view;
  const t = visit.t.ballots.result;
  return (
    <>
      {ballot.tie && <Notice kind="tin">{t.settled(ballot.tie.decidedBy, ballot.tie.reason)}</Notice>}
      <Runoff {...view} />
      {view.settles && <Settling {...view} />}
      {announceResultAccess.allows(visit.actor, facts) && <Announcing {...view} />}
      <Signing {...view} />
    </>
  );
}

/** In a secret ballot a unanimous result is told to the chair before it is announced (I-18). */
function Announcing({ visit, ballot, shown }: ResultView) {
  const t = visit.t.ballots.result;
  const notices = shown.figures?.verdict.notices ?? [];
  return (
    <section>
      {notices.length > 0 && (
        <Notice kind="luu-y" title={t.unanimous}>
          <p>{t.unanimousWhat}</p>
          <ul>
            {notices.map((sentence) => (
              <li>
                <Said>{sentence}</Said>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{ballot.state === 'runoffPrepared' ? t.announcePartial : t.announceWhat}</p>
      <Form action={paths.announceResult(ballot.id)}>
        <Button>{t.announce}</Button>
      </Form>
    </section>
  );
}

function Runoff({ visit, facts, ballot, ruleSet, shown, runoffId }: ResultView) {
  const t = visit.t.ballots.result;
  const { tie } = shown;
  if (!tie || ruleSet.tieRule.value !== 'runoff') return null;
  if (runoffId) {
    return (
      <p>
        <a href={paths.ballot(runoffId)}>{t.openRunoff}</a>
      </p>
    );
  }
  if (!prepareRunoffAccess.allows(visit.actor, facts)) return null;
  return (
    <section>
      <p>{t.runoffWhat(formatCount(tie.tied.length), formatCount(tie.placesLeft))}</p>
      <Form action={paths.prepareRunoff(ballot.id)}>
        <Button>{t.runoff}</Button>
      </Form>
    </section>
  );
}

function Settling({ visit, ballot, shown, attempt }: ResultView) {
  const t = visit.t.ballots.result;
  return (
    <section class="hep">
      <h2>{t.settle}</h2>
      <Form action={paths.settleTie(ballot.id)} guarded>
        <Checkboxes
          name="unitIds"
          label={t.settleUnits(formatCount(shown.tie?.placesLeft ?? 0))}
          choices={(shown.tie?.tied ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          values={attempt.lists.unitIds}
          error={attempt.errors.unitIds}
        />
        <TextField
          name="decidedBy"
          label={t.decidedBy}
          value={attempt.values.decidedBy}
          error={attempt.errors.decidedBy}
          maxlength={200}
        />
        <TextArea
          name="reason"
          label={t.reason}
          value={attempt.values.reason}
          error={attempt.errors.reason}
          maxlength={1000}
        />
        <Button>{t.settleButton}</Button>
      </Form>
    </section>
  );
}

function Signing({ visit, facts, ballot, attempt }: ResultView) {
  const t = visit.t.ballots.result;
  const signed = ballot.signatures.some(({ accountId }) => accountId === visit.actor?.accountId);
  if (signed || ballot.state !== 'announced' || !signMinutesAccess.allows(visit.actor, facts)) return null;
  return (
    <section class="hep">
      <h2>{t.sign}</h2>
      <p>{t.signWhat}</p>
      <Form action={paths.signCountingMinutes(ballot.id)}>
        <PasswordField name="password" label={t.password} error={attempt.errors.password} />
        <Button>{t.sign}</Button>
      </Form>
    </section>
  );
}
