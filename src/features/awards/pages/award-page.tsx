import { payerOn } from '#src/law/competence.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { PairList, SummaryList } from '#src/ui/summary-list.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { dayWords } from '../../movements/pages/moment-words.ts';
import type { AwardEvent, AwardRecord, Lineage } from '../queries/award-record.ts';
import { AwardStatus, computedWords, MoneySources, PaymentStatus, SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';
import { registerHref } from './register-page.tsx';

/** Which links of the lineage this person may follow. */
export type Follows = Record<'decision' | 'case' | 'dossier' | 'ballot' | 'sheet' | 'covenant' | 'cluster', boolean>;

interface Props {
  visit: Visit;
  award: AwardRecord;
  lineage: Lineage | null;
  follows: Follows;
  may: { correct: boolean; annul: boolean; recover: boolean; seeVoucher: boolean };
  today: string;
  attempt: Attempt;
}

/** One award: where it stands, where it comes from link by link, and everything that happened to it. */
export function AwardPage(props: Props) {
  const { visit, award, may, attempt } = props;
  const t = visit.t.awards.award;
  const title = `${award.awardName}: ${award.subjectName}`;
  return (
    <AwardsFrame visit={visit} title={title} of="register" failed={attempt.sent}>
      <PageHead
        title={title}
        facts={
          <>
            <AwardStatus visit={visit} state={award.state} corrected={award.corrected} /> ·{' '}
            {t.facts(award.year, award.decisionNumber, formatDay(award.grantedOn))} {award.synthetic && <Synthetic />}
          </>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Standing {...props} />
      <TwoColumns side={<Side {...props} />}>
        <LineageList {...props} />
        <Events visit={visit} events={award.events} />
        {may.recover && <RecoverForm {...props} />}
      </TwoColumns>
    </AwardsFrame>
  );
}

function Standing({ visit, award, follows }: Props) {
  const t = visit.t.awards.award;
  const annulled = award.events.find(({ kind }) => kind === 'annulled');
  return (
    <>
      {annulled && (
        <Notice kind="loi" title={t.annulledTitle(formatDay(annulled.happenedOn), annulled.decision?.numberText ?? '')}>
          {annulled.reason ?? ''}
        </Notice>
      )}
      {award.corrected && !annulled && <Notice kind="tin">{t.correctedTitle(award.recordedName)}</Notice>}
      {award.openChange && (
        <Notice kind="luu-y" title={t.openChange[award.openChange.kind]}>
          {follows.decision && (
            <p>
              <a href={paths.awardDecision(award.openChange.decisionId)}>{t.openIt}</a>
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

/** Each link says what it is; who may not follow it sees the fact alone. */
function LineageList({ visit, award, lineage, follows }: Props) {
  const t = visit.t.awards.award;
  const link = (href: string | null, words: string) => (href ? <a href={href}>{words}</a> : words);
  const decided = t.decisionValue(award.decisionNumber, formatDay(award.grantedOn), award.issuer, award.ordinal);
  const paper = follows.decision ? paths.awardDecision(award.decisionId) : null;
  const facts = [{ key: t.decision, value: link(paper, decided) }];
  if (lineage?.case) {
    const { caseId, sessionTitle, heldAt, verdict } = lineage.case;
    facts.push({
      key: t.council,
      value: (
        <>
          {link(follows.case ? paths.councilCase(caseId) : null, `${sessionTitle}, ${dayWords(heldAt)}`)}
          <div class="mo nho">
            <Said>{verdict}</Said>
          </div>
        </>
      ),
    });
  }
  if (lineage?.dossier) {
    const { dossierId, code } = lineage.dossier;
    facts.push({
      key: t.dossier,
      value: link(follows.dossier ? paths.dossier(dossierId) : null, t.dossierValue(code ?? '')),
    });
  }
  if (lineage?.nomination) {
    const { votes, baseCount, madeAt } = lineage.nomination;
    facts.push({
      key: t.nomination,
      value:
        votes === null ? t.nominationWithheld(dayWords(madeAt)) : t.nominationValue(votes, baseCount, dayWords(madeAt)),
    });
  }
  if (lineage?.ballot) {
    const { ballotId, awardName } = lineage.ballot;
    facts.push({
      key: t.ballot,
      value: link(follows.ballot ? paths.ballotResult(ballotId) : null, t.ballotValue(awardName)),
    });
  }
  if (lineage?.sheet) {
    const { sheetId } = lineage.sheet;
    facts.push({
      key: t.sheet,
      value: link(follows.sheet ? paths.reviewRecord(sheetId) : null, t.sheetValue(lineage.cluster.year)),
    });
  }
  if (lineage?.covenant) {
    const { covenantId, year } = lineage.covenant;
    facts.push({
      key: t.covenant,
      value: link(follows.covenant ? paths.covenant(covenantId) : null, t.covenantValue(year)),
    });
  }
  if (lineage) {
    const { clusterYearId, name, year } = lineage.cluster;
    facts.push({
      key: t.cluster,
      value: link(follows.cluster ? paths.clusterYear(clusterYearId) : null, `${name}, ${year}`),
    });
  }
  return (
    <section>
      <h2>{t.lineage}</h2>
      <SummaryList facts={facts} />
    </section>
  );
}

function Events({ visit, events }: { visit: Visit; events: AwardEvent[] }) {
  const t = visit.t.awards.award;
  const columns = t.eventColumns;
  return (
    <section>
      <h2>{t.events}</h2>
      <Table
        caption={t.events}
        captionHidden
        stacked
        columns={[
          { label: columns.day, width: 110 },
          { label: columns.what },
          { label: columns.detail },
          { label: columns.by },
        ]}
      >
        {events.map((event) => (
          <Row>
            <Cell label={columns.day}>{formatDay(event.happenedOn)}</Cell>
            <RowHead>{t.eventKinds[event.kind]}</RowHead>
            <Cell label={columns.detail}>{detailWords(visit, event)}</Cell>
            <Cell label={columns.by}>{event.recordedBy}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function detailWords(visit: Visit, { kind, decision, detail, reason }: AwardEvent): string {
  const t = visit.t.awards;
  const parts = [
    decision && t.award.byDecision(decision.numberText),
    kind === 'corrected' && detail && t.award.nameChange(detail.before ?? '', detail.after ?? ''),
    detail?.where,
    detail?.certificate ?? detail?.certificateNumber,
    detail?.amount && t.dong(formatWhole(Number(detail.amount))),
    kind === 'granted' ? null : reason,
  ];
  return parts.filter(Boolean).join(' · ');
}

function Side({ visit, award, may }: Props) {
  const t = visit.t.awards.award;
  const payer = payerOn(award.grantedOn, award.pack);
  const certificate = award.certificateNumber ?? t.noCertificate;
  return (
    <>
      <h2>{t.money}</h2>
      <p>
        <b>{visit.t.awards.dong(formatWhole(award.money))}</b>
        <br />
        {computedWords(visit, award)}
      </p>
      <MoneySources award={award.award} grantedOn={award.grantedOn} pack={award.pack} />
      <PairList
        small
        items={[
          ...(award.payment
            ? [{ label: t.payment, value: <PaymentStatus visit={visit} state={award.payment.state} /> }]
            : []),
          ...(may.seeVoucher && award.payment?.voucher ? [{ label: '', value: award.payment.voucher }] : []),
          { label: t.payer, value: award.payment?.payer ?? '' },
          { label: t.certificate, value: certificate },
          ...(award.state === 'annulled' && award.certificateNumber
            ? [{ label: '', value: award.certificateRecovered ? t.certificateBack : t.certificateOut }]
            : []),
        ]}
      />
      {payer && (
        <>
          <p class="nho mo">{payer.words[award.authority]}</p>
          <SourceCitation source={payer.source} />
        </>
      )}
      <ul class="ds-lien-ket">
        <li>
          <a href={registerHref({ unitId: award.unitId })}>
            {visit.t.awards.registerPlace}: {award.subjectName}
          </a>
        </li>
        {may.correct && (
          <li>
            <a href={paths.correctAward(award.awardId)}>{t.correct}</a>
          </li>
        )}
        {may.annul && (
          <li>
            <a href={paths.annulAward(award.awardId)}>{t.annul}</a>
          </li>
        )}
      </ul>
    </>
  );
}

function RecoverForm({ visit, award, today, attempt }: Props) {
  const t = visit.t.awards.award;
  return (
    <section class="hep">
      <h2>{t.recover}</h2>
      <Form action={paths.recoverCertificate(award.awardId)}>
        <DateField
          name="happenedOn"
          label={t.recoverDay}
          value={attempt.values.happenedOn ?? formatDay(today)}
          error={attempt.errors.happenedOn}
        />
        <TextField name="note" label={t.note} value={attempt.values.note} error={attempt.errors.note} />
        <Button>{visit.t.common.save}</Button>
      </Form>
    </section>
  );
}
