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

/** Acts of keys, slips and box are done on their own pages. */
function electronicPlace(act: BallotAct, ballot: BallotRecord): string | null {
  const { ceremony, vote } = ballot.electronic ?? {};
  if (ceremony && (act === 'makeKey' || act === 'rehearse' || act === 'makeSlips'))
    return paths.keyCeremony(ceremony.id);
  const ofVote = act === 'sealVote' || act === 'confirmWords' || act === 'signHead' || act === 'decrypt';
  return vote && ofVote ? paths.electronicVote(vote.id) : null;
}

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
  const href = electronicPlace(act, ballot) ?? elsewhere[act]?.(ballot.id);
  if (href) return <Button href={href}>{label}</Button>;
  if (act === 'close') return <ClosingForm visit={visit} ballot={ballot} attempt={view.attempt} />;
  if (act === 'startKeys' || act === 'draftVote') {
    return (
      <Form action={act === 'startKeys' ? paths.startCeremony(ballot.id) : paths.draftVote(ballot.id)}>
        <Button>{label}</Button>
      </Form>
    );
  }
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
  const onlySlips = ballot.way === 'electronic';
  return (
    <Form action={paths.closeBallot(ballot.id)} guarded>
      {ballot.way === 'mixed' && <h3>{t.closing.papers}</h3>}
      <HandedOut visit={visit} ballot={ballot} attempt={attempt} slips={onlySlips} prefix="" />
      {ballot.way === 'mixed' && (
        <>
          <h3>{t.closing.slips}</h3>
          <HandedOut visit={visit} ballot={ballot} attempt={attempt} slips prefix="slips" />
        </>
      )}
      <Button>{t.acts.close.button}</Button>
    </Form>
  );
}

/** What was handed out, papers or slips; `prefix` tells their fields apart where both are. */
function HandedOut(props: {
  visit: Visit;
  ballot: BallotRecord;
  attempt: Attempt;
  slips: boolean;
  prefix: '' | 'slips';
}) {
  const { visit, ballot, slips, prefix } = props;
  const { values, errors } = props.attempt;
  const t = visit.t.ballots.closing;
  const present = ballot.voters.filter((voter) => voter.present).length;
  const named = (name: string) => (prefix === '' ? name : `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`);
  const [issued, unused, exchanged] = [named('issued'), named('unused'), named('exchanged')];
  return (
    <>
      <DecimalField
        name={issued}
        label={slips ? t.slipsIssued : t.issued}
        hint={slips ? t.slipsIssuedHint(present) : t.issuedHint(present)}
        value={values[issued]}
        error={errors[issued]}
      />
      <DecimalField
        name={unused}
        label={slips ? t.slipsUnused : t.unused}
        hint={slips ? t.slipsUnusedHint : t.unusedHint}
        value={values[unused]}
        error={errors[unused]}
      />
      <DecimalField
        name={exchanged}
        label={slips ? t.slipsExchanged : t.exchanged}
        value={values[exchanged] ?? '0'}
        error={errors[exchanged]}
      />
    </>
  );
}
