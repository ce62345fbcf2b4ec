import { paths } from '#src/paths.ts';
import { CurrentItem } from '#src/ui/agenda.tsx';
import { Button } from '#src/ui/button.tsx';
import { DecimalField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { type ElectronicSituation, readyToOpen } from '../../ballots/rules/electronic-act.ts';
import { tellersComplete } from '../../ballots/rules/next-act.ts';
import { viewVote } from '../../electronic-votes/access.ts';
import { WaySummary } from '../../electronic-votes/pages/way-choice.tsx';
import { chooseCaseWayAccess, closeVotingAccess, nameSessionTellersAccess, openCaseAccess } from '../access.ts';
import { electronicSituation } from '../queries/electronic-situation.ts';
import { thereOf } from '../queries/session-records.ts';
import { type CaseElectronicAct, caseElectronicAct } from '../rules/case-electronic-act.ts';
import type { CaseView } from './case-page.tsx';
import { sessionFactsOf } from './facts-of-session.ts';

/** How a secret vote is taken, with what changes it and where its keys and its box are. */
export function CaseWay({ visit, facts, session, one }: CaseView) {
  const secret = one.secret ?? session.rules.secret[one.award]?.value ?? false;
  if (!secret) return null;
  const follows = viewVote.allows(visit.actor, facts);
  const [ceremony, vote] = [session.ceremony?.id, one.electronic?.id];
  return (
    <section>
      <WaySummary
        visit={visit}
        chosen={one}
        choose={chooseCaseWayAccess.allows(visit.actor, facts) ? paths.councilWay(one.id) : null}
        ceremony={follows && one.way !== 'paper' && ceremony ? paths.keyCeremony(ceremony) : null}
        vote={follows && vote ? paths.electronicVote(vote) : null}
      />
    </section>
  );
}

const actOf = ({ visit, session, one, facts }: CaseView, part: ElectronicSituation): CaseElectronicAct | null => {
  const accountId = visit.actor?.accountId ?? '';
  return caseElectronicAct(
    part,
    { state: one.state, boxClosed: one.votingClosedAt !== null, tellersNamed: tellersComplete(session.tellers) },
    {
      leads: facts.councilChairAccountIds.includes(accountId) || facts.councilSecretaryAccountIds.includes(accountId),
      place: session.tellers.find((teller) => teller.accountId === accountId) ?? null,
    },
  );
};

/** A case on slips before its vote: keys, slips, the election and its words, then the opening. */
export function ElectronicOpening(view: CaseView) {
  const { visit, facts, session, one } = view;
  const part = electronicSituation(session, one);
  if (!part) return null;
  const t = visit.t.councils.case;
  if (!tellersComplete(session.tellers)) {
    return (
      <CurrentItem position={t.manners.secret} title={visit.t.ballots.acts.nameTellers.title}>
        {nameSessionTellersAccess.allows(visit.actor, sessionFactsOf(view)) && (
          <Button href={paths.councilTellers(session.id)}>{visit.t.ballots.acts.nameTellers.button}</Button>
        )}
      </CurrentItem>
    );
  }
  const act = actOf(view, part);
  if (act) return <ElectronicStep {...view} act={act} />;
  const opens = openCaseAccess.allows(visit.actor, facts) && readyToOpen(part);
  const recused = one.recusals.map(({ accountId }) => accountId);
  const present = thereOf(session).filter((id) => !recused.includes(id)).length;
  return (
    <CurrentItem position={t.manners.secret} title={opens ? t.open : t.keysFirst}>
      <p>{opens ? t.openSlips(present) : visit.t.ballots.waits.keys}</p>
      {opens && (
        <Form action={paths.openCouncilCase(one.id)}>
          <Button>{t.open}</Button>
        </Form>
      )}
    </CurrentItem>
  );
}

/** A case on slips while it is voted on and counted. No figure before the head teller has confirmed. */
export function ElectronicVoting(view: CaseView) {
  const { visit, facts, session, one } = view;
  const part = electronicSituation(session, one);
  if (!part) return null;
  const t = visit.t.councils.case;
  const act = actOf(view, part);
  if (act) return <ElectronicStep {...view} act={act} />;
  const closed = one.votingClosedAt !== null;
  return (
    <CurrentItem position={t.manners.secret} title={closed ? t.boxClosed : t.secretNow}>
      <p>{closed ? visit.t.ballots.waits.decryption : t.slipsNowWhat}</p>
      {!closed && closeVotingAccess.allows(visit.actor, facts) && <SlipsClosing {...view} />}
    </CurrentItem>
  );
}

function ElectronicStep({ visit, session, one, act }: CaseView & { act: CaseElectronicAct }) {
  const t = visit.t.ballots.acts[act];
  const keys = act === 'makeKey' || act === 'rehearse' || act === 'makeSlips';
  const href =
    act === 'confirmCount'
      ? paths.councilCount(one.id)
      : keys
        ? paths.keyCeremony(session.ceremony?.id)
        : paths.electronicVote(one.electronic?.id);
  return (
    <CurrentItem position={visit.t.ballots.page.now} title={t.title}>
      <p>{act === 'confirmCount' ? visit.t.councils.case.confirmSum : t.what}</p>
      {act === 'startKeys' || act === 'draftVote' ? (
        <Form action={act === 'startKeys' ? paths.startSessionCeremony(session.id) : paths.draftCaseVote(one.id)}>
          <Button>{t.button}</Button>
        </Form>
      ) : (
        <Button href={href}>{t.button}</Button>
      )}
    </CurrentItem>
  );
}

function SlipsClosing({ visit, one, attempt }: CaseView) {
  const t = visit.t.ballots.closing;
  const { values, errors } = attempt;
  const present = one.voters.filter(({ status }) => status === 'present').length;
  return (
    <Form action={paths.closeCouncilBox(one.id)} guarded>
      <DecimalField
        name="issued"
        label={t.slipsIssued}
        hint={t.slipsIssuedHint(present)}
        value={values.issued}
        error={errors.issued}
      />
      <DecimalField
        name="unused"
        label={t.slipsUnused}
        hint={t.slipsUnusedHint}
        value={values.unused ?? '0'}
        error={errors.unused}
      />
      <DecimalField
        name="exchanged"
        label={t.slipsExchanged}
        value={values.exchanged ?? '0'}
        error={errors.exchanged}
      />
      <Button>{visit.t.councils.case.closeBox}</Button>
    </Form>
  );
}
