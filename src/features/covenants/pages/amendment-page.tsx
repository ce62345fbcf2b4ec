import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Citation } from '#src/ui/citation.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Signers } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { decideAmendmentAccess } from '../access.ts';
import { contentMark, markInGroups } from '../content.ts';
import type { CovenantRecord } from '../queries/covenant-record.ts';
import type { Amendment, AmendmentFacts } from '../queries.ts';
import { amendmentNumber } from './amendment-number.ts';
import { AmendmentStatus } from './amendments-table.tsx';
import { CovenantFrame } from './covenant-frame.tsx';
import { DecisionForm } from './decision-form.tsx';

interface Props {
  visit: Visit;
  facts: AmendmentFacts;
  record: CovenantRecord;
  amendment: Amendment;
  attempt: Attempt;
}

/** One change after signing: the original beside the amended value, who signed it, and who decides. */
export function AmendmentPage({ visit, facts, record, amendment, attempt }: Props) {
  const { amendment: t } = visit.t.covenants;
  const title = t.title(amendmentNumber(amendment.number));
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={title}
      covenantId={record.id}
      failed={attempt.sent}
    >
      <PageHead
        title={title}
        facts={
          <>
            {t.facts(amendment.unitName, momentWords(amendment.proposedAt))} ·{' '}
            <AmendmentStatus visit={visit} state={amendment.state} />
          </>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Notice kind="luu-y" title={t.kept}>
        {t.keptHelp}
      </Notice>
      <TwoColumns side={<Side visit={visit} record={record} amendment={amendment} />} width={370}>
        <ChangeTable visit={visit} amendment={amendment} />
        <h2>{t.reason}</h2>
        <p>{amendment.reason}</p>
        {amendment.decisionWords && (
          <>
            <h2>{t.decided}</h2>
            <p>{amendment.decisionWords}</p>
          </>
        )}
        {decideAmendmentAccess.allows(visit.actor, facts) && (
          <DecisionForm visit={visit} action={paths.amendment(amendment.id)} attempt={attempt} />
        )}
        <h2>{t.again}</h2>
        <p>{t.againRule}</p>
        <Citation article={t.againSource} standing="assumption" />
      </TwoColumns>
    </CovenantFrame>
  );
}

function ChangeTable({ visit, amendment }: { visit: Visit; amendment: Amendment }) {
  const t = visit.t.covenants.amendment;
  const { oldGoal, newGoal, oldDueOn, newDueOn, unitOfMeasure } = amendment;
  const rows = [
    {
      what: `${amendment.indicator}: ${t.goal.toLowerCase()}`,
      was: oldGoal,
      is: newGoal,
      unit: `\u00a0${unitOfMeasure}`,
    },
    {
      what: `${amendment.indicator}: ${t.due.toLowerCase()}`,
      was: formatDay(oldDueOn),
      is: formatDay(newDueOn),
      unit: '',
    },
  ];
  return (
    <Table caption={t.caption} columns={[{ label: t.what }, { label: t.before }, { label: t.after }]} stacked>
      {rows.map(({ what, was, is, unit }) => (
        <Row>
          <RowHead>{what}</RowHead>
          <Cell label={t.before}>{was === is ? `${was}${unit}` : <del>{`${was}${unit}`}</del>}</Cell>
          <Cell label={t.after}>
            {was === is ? (
              t.unchanged
            ) : (
              <ins>
                <b>{`${is}${unit}`}</b>
              </ins>
            )}
          </Cell>
        </Row>
      ))}
      <Row>
        <RowHead>{t.rest}</RowHead>
        <Cell label={t.before}>{t.unchanged}</Cell>
        <Cell label={t.after}>{t.unchanged}</Cell>
      </Row>
    </Table>
  );
}

function Side({ visit, record, amendment }: { visit: Visit; record: CovenantRecord; amendment: Amendment }) {
  const { amendment: t, signers, progress } = visit.t.covenants;
  const { deciderName, deciderTitle, deciderRole, decidedAt } = amendment;
  const kept = record.parties.filter(({ signature }) => signature?.hash === record.signed?.hash).length;
  const all = record.parties.length;
  const intact = contentMark(amendment.content) === amendment.hash;
  return (
    <>
      <h2>{t.signers}</h2>
      <Signers
        signers={[
          {
            who: amendment.unitName,
            state: 'signed',
            note: signers.signed(amendment.proposerName, amendment.proposerTitle, momentWords(amendment.proposedAt)),
          },
          {
            who: deciderRole === 'clusterDeputy' ? t.deputy : t.head,
            state: decidedAt ? 'signed' : 'notSigned',
            note: decidedAt ? signers.signed(deciderName ?? '', deciderTitle ?? '', momentWords(decidedAt)) : t.waiting,
          },
        ]}
      />
      {amendment.resultingVersion !== null && <p>{t.result(amendment.resultingVersion)}</p>}
      <h2>{t.original}</h2>
      <p>
        <Status kind={kept === all ? 'xong' : 'loi'}>
          {kept === all ? t.originalKept(kept, all) : progress(kept, all)}
        </Status>
      </p>
      <h2>{signers.mark}</h2>
      <p>
        <span class="mono nho">{markInGroups(amendment.hash)}</span>
      </p>
      <p>
        <Status kind={intact ? 'xong' : 'loi'}>{intact ? signers.intact : signers.broken}</Status>
      </p>
    </>
  );
}
