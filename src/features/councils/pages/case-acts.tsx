import { paths } from '#src/paths.ts';
import { CurrentItem } from '#src/ui/agenda.tsx';
import { Button } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DecimalField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import {
  castVoteAccess,
  closeVotingAccess,
  concludeCaseAccess,
  enterCaseCountAccess,
  openCaseAccess,
  printCasePapers,
  recordHandsAccess,
} from '../access.ts';
import { standingOf } from '../commands/council-in-change.ts';
import { electronicSituation } from '../queries/electronic-situation.ts';
import { thereOf } from '../queries/session-records.ts';
import { voteObstacle } from '../rules.ts';
import { handField } from '../schema.ts';
import { seesOutcome } from './case-outcome.tsx';
import type { CaseView } from './case-page.tsx';
import { ElectronicOpening, ElectronicVoting } from './electronic-acts.tsx';

/** The one thing that goes on with the case now, as this person may act in it. */
export function CaseActs(view: CaseView) {
  switch (view.one.state) {
    case 'scheduled':
      return electronicSituation(view.session, view.one) && view.session.state === 'open' ? (
        <ElectronicOpening {...view} />
      ) : (
        <Opening {...view} />
      );
    case 'open':
      if (electronicSituation(view.session, view.one)) return <ElectronicVoting {...view} />;
      return view.one.secret ? <SecretVote {...view} /> : <OpenVote {...view} />;
    case 'voted':
      return <Conclusion {...view} />;
    default:
      return null;
  }
}

function Opening({ visit, facts, session, one }: CaseView) {
  const t = visit.t.councils.case;
  if (session.state !== 'open') return session.state === 'planned' ? <p class="mo">{t.openFirst}</p> : null;
  if (!openCaseAccess.allows(visit.actor, facts)) return null;
  const manner = t.manners[session.rules.secret[one.award]?.value ? 'secret' : 'open'];
  const recused = one.recusals.map(({ accountId }) => accountId);
  const present = thereOf(session).filter((id) => !recused.includes(id)).length;
  return (
    <CurrentItem position={manner} title={t.open}>
      <p>{t.openWhat(manner, present)}</p>
      <Form action={paths.openCouncilCase(one.id)}>
        <Button>{t.open}</Button>
      </Form>
    </CurrentItem>
  );
}

const choicesOf = (view: CaseView) => {
  const { votes } = view.visit.t.councils.case;
  return (['for', 'against'] as const).map((value) => ({ value, label: votes[value] }));
};

function OpenVote(view: CaseView) {
  const { visit, facts, session, one, attempt } = view;
  const t = visit.t.councils.case;
  const present = one.voters.filter(({ status }) => status === 'present');
  const waiting = present
    .filter(({ accountId }) => !one.votes.some((vote) => vote.accountId === accountId))
    .map(({ accountId }) => session.members.find((member) => member.accountId === accountId)?.name ?? '');
  const mayVote =
    castVoteAccess.allows(visit.actor, facts) && voteObstacle(standingOf(view, visit.actor?.accountId ?? '')) === null;
  const voted = one.votes.some(({ accountId }) => accountId === visit.actor?.accountId);
  return (
    <>
      <CurrentItem position={t.openNow} title={mayVote ? t.yourVote : t.openNow}>
        <p>{t.openNowWhat(one.votes.length, present.length)}</p>
        {voted && <Notice kind="xong">{t.voteDone}</Notice>}
        {mayVote && (
          <Form action={paths.councilVote(one.id)}>
            <Radios
              name="vote"
              label={t.yourVote}
              hint={t.voteHint}
              choices={choicesOf(view)}
              value={attempt.values.vote}
              error={attempt.errors.vote}
            />
            <Button>{t.send}</Button>
          </Form>
        )}
        {closeVotingAccess.allows(visit.actor, facts) && (
          <Form action={paths.closeCouncilVoting(one.id)}>
            {waiting.length > 0 && <p class="mo">{t.waiting(waiting.join('; '))}</p>}
            <Button kind={mayVote ? 'secondary' : 'primary'}>{t.closeVoting}</Button>
          </Form>
        )}
      </CurrentItem>
      {recordHandsAccess.allows(visit.actor, facts) && waiting.length > 0 && <Hands {...view} />}
    </>
  );
}

/** The secretary's list of a show of hands. */
function Hands(view: CaseView) {
  const { visit, session, one, attempt } = view;
  const t = visit.t.councils.case;
  const left = one.voters.filter(
    ({ accountId, status }) => status === 'present' && !one.votes.some((vote) => vote.accountId === accountId),
  );
  return (
    <section>
      <h3>{t.hands}</h3>
      <p class="mo">{t.handsWhat}</p>
      <Form action={paths.councilHands(one.id)}>
        <Table
          caption={t.hands}
          captionHidden
          stacked
          columns={[{ label: t.nameColumns.member }, { label: t.nameColumns.vote }]}
        >
          {left.map(({ accountId }) => {
            const name = session.members.find((member) => member.accountId === accountId)?.name ?? '';
            return (
              <Row>
                <RowHead>{name}</RowHead>
                <Cell label={t.nameColumns.vote}>
                  <HandChoice
                    name={handField(accountId)}
                    about={t.handsOf(name)}
                    chosen={attempt.values[handField(accountId)] ?? ''}
                    choices={[{ value: '', label: t.handsNone }, ...choicesOf(view)]}
                  />
                </Cell>
              </Row>
            );
          })}
        </Table>
        <Button kind="secondary">{t.handsSave}</Button>
      </Form>
    </section>
  );
}

interface HandChoiceProps {
  name: string;
  about: string;
  chosen: string;
  choices: { value: string; label: string }[];
}

/** Three choices in one line of the table. */
function HandChoice({ name, about, chosen, choices }: HandChoiceProps) {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="an">{about}</legend>
      <div class="govuk-radios govuk-radios--inline govuk-radios--small">
        {choices.map(({ value, label }) => {
          const id = `f-${name}-${value || 'none'}`;
          return (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                id={id}
                name={name}
                value={value}
                checked={value === chosen || undefined}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {label}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** No figure before the count is confirmed. */
function SecretVote(view: CaseView) {
  const { visit, facts, one } = view;
  const t = visit.t.councils.case;
  const counts = facts.tellerAccountIds.includes(visit.actor?.accountId ?? '');
  if (one.votingClosedAt !== null) {
    return (
      <CurrentItem position={t.manners.secret} title={t.boxClosed}>
        <p>{t.secretNowWhat}</p>
        {counts && enterCaseCountAccess.allows(visit.actor, facts) && (
          <Button href={paths.councilCount(one.id)}>{t.count}</Button>
        )}
      </CurrentItem>
    );
  }
  return (
    <CurrentItem position={t.manners.secret} title={t.secretNow}>
      <p>{t.secretNowWhat}</p>
      {printCasePapers.allows(visit.actor, facts) && (
        <p>
          <a href={paths.councilPapers(one.id)}>{t.print}</a>
        </p>
      )}
      {closeVotingAccess.allows(visit.actor, facts) && <ClosingForm {...view} />}
    </CurrentItem>
  );
}

function ClosingForm({ visit, one, attempt }: CaseView) {
  const t = visit.t.councils.case;
  const { values, errors } = attempt;
  const present = one.voters.filter(({ status }) => status === 'present').length;
  return (
    <Form action={paths.closeCouncilBox(one.id)} guarded>
      <DecimalField
        name="issued"
        label={t.issued}
        hint={t.issuedHint(present)}
        value={values.issued}
        error={errors.issued}
      />
      <DecimalField name="unused" label={t.unused} value={values.unused ?? '0'} error={errors.unused} />
      <DecimalField name="exchanged" label={t.exchanged} value={values.exchanged ?? '0'} error={errors.exchanged} />
      <Button>{t.closeBox}</Button>
    </Form>
  );
}

function Conclusion(view: CaseView) {
  const { visit, facts, one } = view;
  const t = visit.t.councils.case;
  if (!concludeCaseAccess.allows(visit.actor, facts)) {
    return <Notice kind="cho">{seesOutcome(view) ? t.voted : t.secretVoted}</Notice>;
  }
  return (
    <Form action={paths.concludeCouncilCase(one.id)}>
      <p class="mo">{t.concludeWhat}</p>
      <Button>{t.conclude}</Button>
    </Form>
  );
}
