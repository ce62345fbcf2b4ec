import { annulmentOn } from '#src/law/competence.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import type { SignedConcern } from '#src/platform/database/tables/awards.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { formatCount, formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { DecisionRecord } from '../queries/decisions.ts';
import type { AwardLine } from '../queries.ts';
import { groundsOf } from '../rules/law-of-list.ts';
import { DecisionStatus, SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';
import { type DecisionActs, NextAct } from './decision-acts.tsx';

interface Props {
  visit: Visit;
  decision: DecisionRecord;
  /** Its awards in the register; none before it is issued. */
  awards: AwardLine[];
  /** What stands against the list today, or stood when it was signed; for those who sign or prepare it. */
  concerns: readonly SignedConcern[];
  acts: DecisionActs;
  attempt: Attempt;
}

/** One decision: what is to be done with it, its list, who was left out and why, its course and grounds. */
export function DecisionPage(props: Props) {
  const { visit, decision, acts, attempt } = props;
  const t = visit.t.awards.decision;
  return (
    <AwardsFrame visit={visit} title={decision.subject} of="decisions" failed={attempt.sent}>
      <PageHead
        title={decision.subject}
        facts={
          <>
            <DecisionStatus visit={visit} state={decision.state} />
            {decision.numberText && decision.datedOn && (
              <> · {visit.t.awards.numberAndDay(decision.numberText, formatDay(decision.datedOn))}</>
            )}{' '}
            · {decision.issuer} {decision.synthetic && <Synthetic />}
          </>
        }
        actions={<Papers visit={visit} decision={decision} acts={acts} />}
      />
      <ErrorSummary errors={attempt.errors} />
      {decision.withdrawReason && <Notice kind="cho">{t.withdrawn(decision.withdrawReason)}</Notice>}
      <TwoColumns side={<Side {...props} />} width={340}>
        <Concerns {...props} />
        <NextAct visit={visit} decision={decision} acts={acts} weighty={props.concerns.length > 0} attempt={attempt} />
        <Changes {...props} />
        {decision.items.length > 0 && <Items {...props} />}
        {decision.leftOut.length > 0 && <LeftOut visit={visit} decision={decision} />}
      </TwoColumns>
    </AwardsFrame>
  );
}

/** Conditions judged anew on the day of the decision, and why it was signed all the same. */
function Concerns({ visit, decision, concerns }: Props) {
  const t = visit.t.awards.decision;
  if (concerns.length === 0) return null;
  return (
    <Notice kind="luu-y" title={decision.signedAt ? t.concernsSigned : t.concerns(concerns.length)}>
      <ul>
        {concerns.map(({ subject, text, found, source }) => (
          <li>
            <b>{subject}</b>: <Said>{text}</Said>
            {found.map((line) => (
              <div>
                <Said>{line}</Said>
              </div>
            ))}
            <SourceCitation source={source} />
          </li>
        ))}
      </ul>
      {decision.concernsReason && <p>{t.concernsReasonWas(decision.concernsReason)}</p>}
    </Notice>
  );
}

function Papers({ visit, decision, acts }: { visit: Visit; decision: DecisionRecord; acts: DecisionActs }) {
  const t = visit.t.awards.decision;
  return (
    <>
      {decision.authority === 'minister' && (
        <Button
          kind="secondary"
          href={
            decision.issuedAt ? paths.decisionPaper(decision.decisionId) : paths.decisionDraftPaper(decision.decisionId)
          }
        >
          {t.paper}
        </Button>
      )}
      {decision.file && (
        <Button kind="secondary" href={paths.decisionFile(decision.decisionId)}>
          {t.scan}
        </Button>
      )}
      {acts.edit && (
        <Button kind="secondary" href={paths.editDecision(decision.decisionId)}>
          {t.edit}
        </Button>
      )}
    </>
  );
}

/** What a correction or annulment is about. */
function Changes({ visit, decision }: Props) {
  const t = visit.t.awards.decision;
  if (!decision.target) return null;
  const annulment = annulmentOn(dayOf(decision.draftedAt.toISOString()), decision.items[0]?.pack ?? rulePack());
  const article = annulment?.causes.find(({ code }) => code === decision.causeCode);
  return (
    <section>
      <h2>{t.target}</h2>
      <p>
        <a href={paths.awardDecision(decision.target.decisionId)}>
          {visit.t.awards.numberAndDay(decision.target.numberText, formatDay(decision.target.datedOn))}
        </a>
        . {decision.target.subject}
      </p>
      <h2>{t.cause}</h2>
      <p>
        {article ? `${article.text}: ` : ''}
        {decision.cause}
      </p>
      {annulment && article && <SourceCitation source={annulment.source} />}
    </section>
  );
}

function Items({ visit, decision, awards }: Props) {
  const t = visit.t.awards.decision;
  const byOrdinal = new Map(awards.map((award) => [award.ordinal, award]));
  return (
    <section>
      <h2>
        {t.items} ({formatCount(decision.items.length)})
      </h2>
      <Table
        caption={t.items}
        captionHidden
        stacked
        columns={[
          { label: t.columns.ordinal, number: true, width: 90 },
          { label: t.columns.unit },
          ...(awards.length > 0 ? [{ label: t.columns.money, number: true, width: 150 }] : []),
          { label: t.columns.award, width: 150 },
        ]}
      >
        {decision.items.map((item) => {
          const award = byOrdinal.get(item.ordinal);
          const awardId = item.awardId ?? award?.awardId ?? null;
          return (
            <Row>
              <Cell label={t.columns.ordinal} number>
                {item.ordinal}
              </Cell>
              <RowHead>
                {item.subjectName}
                {item.previousName && <div class="mo nho khong-dam">{t.before(item.previousName)}</div>}
              </RowHead>
              {awards.length > 0 && (
                <Cell label={t.columns.money} number>
                  {award && formatWhole(award.money)}
                </Cell>
              )}
              <Cell label={t.columns.award}>
                {awardId ? <a href={paths.award(awardId)}>{t.inRegister}</a> : <span class="mo">{t.notYet}</span>}
              </Cell>
            </Row>
          );
        })}
      </Table>
      {decision.kind === 'grant' && decision.issuedAt && <p class="mo nho">{t.changes}</p>}
    </section>
  );
}

function LeftOut({ visit, decision }: { visit: Visit; decision: DecisionRecord }) {
  const t = visit.t.awards.decision;
  const columns = t.leftColumns;
  return (
    <section>
      <h2>{t.leftOut}</h2>
      <Table
        caption={t.leftOut}
        captionHidden
        stacked
        columns={[{ label: columns.unit }, { label: columns.why }, { label: columns.kind, width: 160 }]}
      >
        {decision.leftOut.map((each) => (
          <Row>
            <RowHead>{each.subjectName}</RowHead>
            <Cell label={columns.why}>{each.reason}</Cell>
            <Cell label={columns.kind}>{each.held ? t.byRule : t.byOffice}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function Side({ visit, decision }: Props) {
  const t = visit.t.awards.decision;
  const grounds = groundsOf(decision, decision.datedOn ?? dayOf(decision.draftedAt.toISOString()));
  return (
    <>
      <h2>{t.course}</h2>
      <CheckList items={courseOf(visit, decision)} ordered />
      {decision.contentHash && (
        <>
          <h2>{t.mark}</h2>
          <p class="mono nho dau-hieu">{(decision.contentHash.match(/.{1,8}/g) ?? []).join(' ')}</p>
        </>
      )}
      {decision.authority === 'minister' && (
        <>
          <h2>{t.grounds}</h2>
          <ul class="ds-lien-ket">
            {grounds.map(({ text, source }) => (
              <li class="nho">
                <SourceCitation source={source} words={text} />
                {source.note && (
                  <div class="mo">
                    <Said>{source.note}</Said>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.submissionId && (
        <p>
          <a href={paths.awardSubmission(decision.submissionId)}>{visit.t.awards.submission.units}</a>
        </p>
      )}
    </>
  );
}

function courseOf(visit: Visit, decision: DecisionRecord): Check[] {
  const t = visit.t.awards.decision;
  if (decision.authority === 'government') {
    return [{ kind: 'xong', text: t.recorded(decision.issuer), note: momentWords(decision.draftedAt) }];
  }
  const waits = { kind: 'cho', note: t.waits } as const;
  return [
    { kind: 'xong', text: t.drafted(momentWords(decision.draftedAt)) },
    {
      ...(decision.signedAt ? { kind: 'xong' as const, note: t.signedAt(momentWords(decision.signedAt)) } : waits),
      text: t.signer(decision.signerTitle ?? decision.issuer),
    },
    {
      ...(decision.numberText && decision.datedOn
        ? { kind: 'xong' as const, note: t.numbered(decision.numberText, formatDay(decision.datedOn)) }
        : waits),
      text: t.numbering,
    },
    {
      ...(decision.issuedAt ? { kind: 'xong' as const, note: t.issued(momentWords(decision.issuedAt)) } : waits),
      text: t.issuing,
    },
  ];
}
