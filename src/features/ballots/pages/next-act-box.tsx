import { checkQuorum } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { CurrentItem } from '#src/ui/agenda.tsx';
import { Button } from '#src/ui/button.tsx';
import { DecimalField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotAct, nextAct } from '../rules/next-act.ts';
import type { BallotView } from './ballot-page.tsx';

/** Where each act is done when it is not done here. */
const elsewhere: Partial<Record<BallotAct, (id: string) => string>> = {
  setRules: paths.ballotRules,
  nameTellers: paths.ballotTellers,
  print: paths.paperBallot,
  enterCount: paths.ballotCount,
  recount: paths.ballotCount,
  confirmCount: paths.ballotCount,
  announce: paths.ballotResult,
  prepareRunoff: paths.ballotResult,
  settleTie: paths.ballotResult,
  signMinutes: paths.ballotResult,
};

/** The one right next act of this person, or whom the ballot waits for. */
export function NextActBox(props: BallotView) {
  const { visit, situation, asking } = props;
  const t = visit.t.ballots;
  const { act, wait } = nextAct(situation, asking);
  if (!act) {
    return (
      <CurrentItem position={t.page.now} title={t.states[situation.state]}>
        <p>{t.waits[wait]}</p>
      </CurrentItem>
    );
  }
  return (
    <CurrentItem position={t.page.now} title={t.acts[act].title}>
      <p>{t.acts[act].what}</p>
      <ActForm {...props} act={act} />
    </CurrentItem>
  );
}

function ActForm({ act, ...view }: BallotView & { act: BallotAct }) {
  const { visit, ballot } = view;
  const label = visit.t.ballots.acts[act].button;
  const href = elsewhere[act]?.(ballot.id);
  if (href) return <Button href={href}>{label}</Button>;
  if (act === 'close') return <ClosingForm visit={visit} ballot={ballot} attempt={view.attempt} />;
  if (act === 'freeze') {
    return (
      <>
        <p>{attendanceSentence(view)}</p>
        <Form action={paths.freezeElectorate(ballot.id)}>
          <Button>{label}</Button>
        </Form>
      </>
    );
  }
  return (
    <Form action={paths.openBallot(ballot.id)}>
      <Button>{label}</Button>
    </Form>
  );
}

function attendanceSentence({ ballot, attendance }: BallotView): string {
  const { entitled, present } = attendance;
  return ballot.ruleSet ? `${checkQuorum(ballot.ruleSet.quorum, entitled, present).sentence}.` : '';
}

function ClosingForm({ visit, ballot, attempt }: { visit: Visit; ballot: BallotRecord; attempt: Attempt }) {
  const t = visit.t.ballots;
  const { values, errors } = attempt;
  const present = ballot.voters.filter((voter) => voter.present).length;
  return (
    <Form action={paths.closeBallot(ballot.id)} guarded>
      <DecimalField
        name="issued"
        label={t.closing.issued}
        hint={t.closing.issuedHint(present)}
        value={values.issued}
        error={errors.issued}
      />
      <DecimalField
        name="unused"
        label={t.closing.unused}
        hint={t.closing.unusedHint}
        value={values.unused}
        error={errors.unused}
      />
      <DecimalField
        name="exchanged"
        label={t.closing.exchanged}
        value={values.exchanged ?? '0'}
        error={errors.exchanged}
      />
      <Button>{t.acts.close.button}</Button>
    </Form>
  );
}
