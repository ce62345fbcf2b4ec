import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatDayWithWeekday } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { PasswordField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Signers } from '#src/ui/signers.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { headOf } from '../../ballots/rules.ts';
import { printSession, writeMinutesAccess } from '../access.ts';
import { seesCouncilCount } from '../commands/print-council-papers.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { type AwaitedSignature, secretCases, signaturesAwaited, signaturesMissing } from '../queries/signatures.ts';
import type { SessionFacts } from '../queries.ts';
import { publicSentence } from '../rules/shown-outcome.ts';
import { isDecided, placeTitle } from '../rules.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CaseStatus, CouncilFrame, SessionStatus, when } from './council-frame.tsx';

interface Props {
  visit: Visit;
  facts: SessionFacts;
  session: SessionRecord;
  attempt: Attempt;
}

/** The minutes: what was recorded, the secretary's text, the signatures. */
export function MinutesPage(props: Props) {
  const { visit, facts, session, attempt } = props;
  const t = visit.t.councils.minutes;
  const prints = printSession.allows(visit.actor, facts);
  return (
    <CouncilFrame visit={visit} title={t.title} session={session} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead
        title={t.title}
        facts={
          <>
            <Said>{formatDayWithWeekday(session.day)}</Said> · <SessionStatus visit={visit} state={session.state} />
          </>
        }
        actions={
          prints && (
            <>
              {secretCases(session).length > 0 && seesCouncilCount(session, visit.actor) && (
                <Button kind="secondary" href={paths.councilCountPaper(session.id)}>
                  {t.countPaper}
                </Button>
              )}
              <Button kind="secondary" href={paths.councilMinutesPaper(session.id)}>
                {t.paper}
              </Button>
            </>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <CouncilConflict attempt={attempt} labels={{ discussion: t.discussion, conclusion: t.conclusion }} />
      <TwoColumns side={<Side {...props} />} width={340}>
        <div class="hoi-dong">
          <Signing {...props} />
          <CaseTable {...props} />
          <Writing {...props} />
        </div>
      </TwoColumns>
    </CouncilFrame>
  );
}

function CaseTable({ visit, session }: Props) {
  const t = visit.t.councils.minutes;
  return (
    <Table caption={t.cases} stacked columns={[{ label: visit.t.councils.home.columns.cases }, { label: '' }]}>
      {session.cases.map((one) => (
        <Row>
          <RowHead>
            <a href={paths.councilCase(one.id)}>{one.unitName}</a>
            <div class="mo nho khong-dam">{one.awardName}</div>
          </RowHead>
          <Cell>
            <CaseStatus visit={visit} state={one.state} />
            {isDecided(one.state) && one.outcome && (
              <div class="nho">
                <Said>{publicSentence(one, one.outcome)}</Said>
              </div>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Writing({ visit, facts, session, attempt }: Props) {
  const t = visit.t.councils.minutes;
  const signed = session.signatures.some(({ paper }) => paper === 'minutes');
  if (!writeMinutesAccess.allows(visit.actor, facts) || signed) {
    return (
      <>
        <h2>{t.discussion}</h2>
        <Lines text={session.discussion || t.empty} />
        <h2>{t.conclusion}</h2>
        <Lines text={session.conclusion || t.empty} />
      </>
    );
  }
  const value = (name: 'discussion' | 'conclusion') => (attempt.sent ? attempt.values[name] : session[name]);
  return (
    <Form action={paths.councilMinutes(session.id)} version={attempt.conflict?.version ?? session.version} guarded>
      <TextArea
        name="discussion"
        label={t.discussion}
        hint={t.discussionHint}
        value={value('discussion')}
        error={attempt.errors.discussion}
        rows={8}
      />
      <TextArea
        name="conclusion"
        label={t.conclusion}
        value={value('conclusion')}
        error={attempt.errors.conclusion}
        rows={5}
      />
      <Button kind={session.conclusion === '' ? 'primary' : 'secondary'}>{t.save}</Button>
    </Form>
  );
}

/** One form for each paper that this person has still to sign. */
function Signing({ visit, session, attempt }: Props) {
  const t = visit.t.councils.minutes;
  const own = signaturesMissing(session).filter(({ accountId }) => accountId === visit.actor?.accountId);
  if (own.length === 0 || session.state === 'minuted') return null;
  if (session.state !== 'closed') return <Notice kind="cho">{t.notYet}</Notice>;
  return (
    <>
      {own.map(({ paper }) => {
        if (paper === 'minutes' && session.conclusion === '') return <Notice kind="cho">{t.needConclusion}</Notice>;
        const counting = paper === 'counting';
        return (
          <Form action={counting ? paths.signCouncilCount(session.id) : paths.signCouncilMinutes(session.id)}>
            <h2>{counting ? t.signCount : t.sign}</h2>
            <p class="mo">{t.signWhat}</p>
            <div class="hep">
              <PasswordField name="password" label={t.password} error={attempt.errors.password} />
            </div>
            <Button>{counting ? t.signCount : t.sign}</Button>
          </Form>
        );
      })}
    </>
  );
}

function Side({ visit, session }: Props) {
  const t = visit.t.councils.minutes;
  const awaited = signaturesAwaited(session);
  const signer = ({ paper, accountId }: AwaitedSignature) => {
    const seat = session.composition.seats.find((each) => each.accountId === accountId);
    const signature = session.signatures.find((each) => each.paper === paper && each.accountId === accountId);
    const presides = accountId === session.presiding?.accountId ? `${visit.t.councils.session.presiding}, ` : '';
    const words = visit.t.councils.tellers;
    const counts = accountId === headOf(session.tellers)?.accountId ? words.head : words.members;
    const title = paper === 'counting' ? counts : `${presides}${seat ? say(visit.language, placeTitle(seat)) : ''}`;
    return {
      who: `${title}: ${seat?.name ?? ''}`,
      state: signature ? ('signed' as const) : ('notSigned' as const),
      note: signature && t.signedAt(when(signature.at)),
    };
  };
  const part = (paper: AwaitedSignature['paper']) => awaited.filter((each) => each.paper === paper);
  const mark = session.signatures.find(({ paper }) => paper === 'minutes')?.hash;
  return (
    <>
      <h2>{t.signers}</h2>
      <Signers signers={part('minutes').map(signer)} />
      {part('counting').length > 0 && (
        <>
          <h2>{t.countSigners}</h2>
          <Signers signers={part('counting').map(signer)} />
        </>
      )}
      {mark && (
        <>
          <p class="nho">
            <b>{t.mark}</b>
          </p>
          <p class="mono nho">{mark.replace(/(.{4})/g, '$1 ').trim()}</p>
        </>
      )}
    </>
  );
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
