import type { Count } from '#src/law/paper-count.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatHour } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { errorId, FieldError } from '#src/ui/field-group.tsx';
import { DecimalField, ScoreInput, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { TwoCounts } from '#src/ui/two-counts.tsx';
import { countersOf } from '../../ballots/rules.ts';
import { voteField } from '../../ballots/schema.ts';
import {
  type CaseEntriesInSight,
  type CaseEntry,
  caseCountAgreed,
  caseCountFaults,
  decryptedSum,
} from '../queries/case-counts.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord, SessionTeller } from '../queries/session-records.ts';
import { countedOpinions, ELECTRONIC_ANSWERS, PAPER_CHOICES } from '../rules.ts';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  one: CaseRecord;
  /** What this teller may see. */
  entries: CaseEntriesInSight;
  attempt: Attempt;
}

/** Two tellers enter the papers of a secret vote apart; once both are in, their figures stand side by side. */
export function CaseCountPage(props: Props) {
  const { visit, session, one, entries, attempt } = props;
  const t = visit.t.councils.count;
  return (
    <CouncilFrame
      visit={visit}
      title={t.title}
      session={session}
      one={one}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} facts={t.paperOf(one.unitName, one.awardName)} />
      <ErrorSummary errors={attempt.errors} />
      <Finding {...props} />
      <TwoColumns side={<Side {...props} />}>
        {one.way === 'electronic' && <Decrypted {...props} />}
        {entries.both && <Comparison {...props} both={entries.both} />}
        <Confirmation {...props} />
        <Entering {...props} />
      </TwoColumns>
    </CouncilFrame>
  );
}

function Finding({ visit, entries }: Props) {
  const t = visit.t.ballots.count;
  if (!entries.both) return null;
  const { differences, mismatches } = caseCountFaults(entries.both);
  if (differences.length > 0) {
    return (
      <Notice kind="loi" title={t.differs(differences.length)}>
        {t.blocked}
      </Notice>
    );
  }
  if (mismatches.length > 0) {
    return (
      <Notice kind="loi" title={t.unreconciled}>
        <ul>
          {mismatches.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice kind="xong" title={t.matched}>
      {t.matchedWhat}
    </Notice>
  );
}

/** The sum that enough keys have opened, for the tellers alone. */
function Decrypted({ visit, one }: Props) {
  const t = visit.t.councils;
  const sum = decryptedSum(one);
  if (!sum) return <Notice kind="cho">{visit.t.ballots.waits.decryption}</Notice>;
  return (
    <Table
      caption={t.count.decrypted}
      kind="diem"
      columns={[{ label: t.count.choice }, { label: t.count.votes, number: true }]}
    >
      {ELECTRONIC_ANSWERS.map((answer, place) => (
        <Row>
          <RowHead>{answer}</RowHead>
          <Cell number>{formatCount([sum.votesFor, sum.votesAgainst, sum.noOpinion][place] ?? 0)}</Cell>
        </Row>
      ))}
      <Row>
        <RowHead>{t.count.slipsVoted}</RowHead>
        <Cell number>{formatCount(sum.valid)}</Cell>
      </Row>
    </Table>
  );
}

function Comparison({ visit, session, both }: Props & { both: readonly [CaseEntry, CaseEntry] }) {
  const t = visit.t.ballots.count;
  const [{ count: first }, { count: second }] = both;
  const papersOf = ({ accountId, count }: CaseEntry) => ({
    name: session.tellers.find((teller) => teller.accountId === accountId)?.name ?? '',
    issued: count.issued,
    returned: count.returned,
    unused: count.unused,
  });
  const votes = (count: Count, id: string) => count.votes.get(id) ?? 0;
  return (
    <TwoCounts
      words={{
        ...t,
        votes: visit.t.councils.count.votes,
        columns: { ...t.columns, unit: visit.t.councils.count.choice },
      }}
      papers={[papersOf(both[0]), papersOf(both[1])]}
      lines={[
        ...PAPER_CHOICES.map(({ id }) => ({
          label: visit.t.councils.case.votes[id],
          first: votes(first, id),
          second: votes(second, id),
        })),
        { label: t.exchanged, first: first.exchanged ?? 0, second: second.exchanged ?? 0 },
        { label: t.valid, first: first.valid, second: second.valid },
        { label: t.invalid, first: first.invalid, second: second.invalid },
      ]}
    />
  );
}

function Confirmation({ visit, session, one, attempt }: Props) {
  const t = visit.t.ballots.count;
  const head = session.tellers.find(({ isHead }) => isHead);
  const counted = one.way === 'electronic' ? decryptedSum(one) !== null : caseCountAgreed(one, session.tellers);
  if (head?.accountId !== visit.actor?.accountId || counted !== true) return null;
  const written = countedOpinions(one.opinions, one.voters).length;
  return (
    <div class="hep">
      {written > 0 && <p>{visit.t.councils.count.written(formatCount(written))}</p>}
      <Form action={paths.confirmCouncilCount(one.id)} guarded>
        <TextArea
          name="note"
          label={t.note}
          hint={t.noteHint}
          value={attempt.values.note}
          error={attempt.errors.note}
          rows={3}
          maxlength={1000}
          optional
        />
        <Button>{t.confirm}</Button>
      </Form>
    </div>
  );
}

/** Counters enter; a second entry starts empty, so that it is counted and not copied. */
function Entering(props: Props) {
  const { visit, session, one, entries } = props;
  const t = visit.t.ballots.count;
  const accountId = visit.actor?.accountId;
  const counts = countersOf(session.tellers).some((teller) => teller.accountId === accountId);
  if (
    one.way === 'electronic' ||
    !counts ||
    one.votingClosedAt === null ||
    caseCountAgreed(one, session.tellers) === true
  )
    return null;
  if (!entries.own) return <CountForm {...props} />;
  return (
    <details class="govuk-details" open={entries.both !== null || props.attempt.sent || undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t.again}</span>
      </summary>
      <div class="govuk-details__text">
        <CountForm {...props} />
      </div>
    </details>
  );
}

function CountForm({ visit, one, attempt }: Props) {
  const t = visit.t.ballots.count;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name] ?? '',
    error: attempt.errors[name],
  });
  return (
    <Form action={paths.councilCount(one.id)} guarded>
      <p class="mo">{t.secret}</p>
      {one.closing && <p>{t.atClosing(one.closing.issued, one.closing.unused)}</p>}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-label">{t.papers}</legend>
        <div class="hai-o">
          <DecimalField {...field('issued', t.issued)} />
          <DecimalField {...field('returned', t.returned)} />
          <DecimalField {...field('unused', t.unused)} />
          <DecimalField {...field('exchanged', t.exchanged)} hint={t.exchangedHint} />
          <DecimalField {...field('valid', t.valid)} />
          <DecimalField {...field('invalid', t.invalid)} />
        </div>
      </fieldset>
      <Table
        caption={visit.t.councils.count.votes}
        kind="diem"
        columns={[{ label: visit.t.councils.count.choice }, { label: t.votesShort, number: true, width: 120 }]}
      >
        {PAPER_CHOICES.map(({ id }) => {
          const name = voteField(id);
          const error = attempt.errors[name];
          const label = visit.t.councils.case.votes[id];
          return (
            <Row kind={error ? 'loi' : undefined}>
              <RowHead>{label}</RowHead>
              <Cell number>
                <ScoreInput name={name} label={label} value={attempt.values[name] ?? ''} error={error} />
                {error && (
                  <FieldError id={errorId(name)} small>
                    {error}
                  </FieldError>
                )}
              </Cell>
            </Row>
          );
        })}
      </Table>
      <Button>{t.send}</Button>
    </Form>
  );
}

function Side({ visit, session, one }: Props) {
  const t = visit.t.ballots.count;
  const counters = countersOf(session.tellers).map(({ accountId }) => accountId);
  const line = (teller: SessionTeller): Check => {
    if (!counters.includes(teller.accountId)) return { kind: 'cho', text: teller.name, note: t.headNote };
    const entry = one.entries.find(({ accountId }) => accountId === teller.accountId);
    if (!entry) return { kind: 'cho', text: teller.name, note: t.notEntered };
    const again = entry.sequence > 1 ? `, ${t.times(entry.sequence)}` : '';
    return { kind: 'xong', text: teller.name, note: `${t.entered(formatHour(entry.at))}${again}` };
  };
  return (
    <>
      <h2>{t.who}</h2>
      {one.way !== 'electronic' && <CheckList items={session.tellers.map(line)} />}
      {one.electronic && (
        <a href={paths.electronicVote(one.electronic.id)}>{visit.t.ballotLimits.way.electronicVote}</a>
      )}
    </>
  );
}
