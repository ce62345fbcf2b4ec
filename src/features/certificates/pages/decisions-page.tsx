import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PublicAward, PublicDecision } from '../queries/public-register.ts';
import { cursorText } from '../rules.ts';
import { AwardTable } from './look-up-page.tsx';
import { PublicFrame } from './public-frame.tsx';

interface ListProps {
  visit: Visit;
  decisions: PublicDecision[];
  more: boolean;
  continued: boolean;
}

/** Published decisions, the latest first. */
export function DecisionsPage({ visit, decisions, more, continued }: ListProps) {
  const t = visit.t.certificates.decisions;
  const { columns } = t;
  const last = decisions.at(-1);
  return (
    <PublicFrame visit={visit} title={t.title} current="lookUp" below={[t.title]}>
      <PageHead title={t.title} facts={t.facts} />
      {decisions.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          columns={[
            { label: columns.number },
            { label: columns.day, width: 120 },
            { label: columns.issuer },
            { label: columns.about },
            { label: columns.state },
          ]}
          stacked
        >
          {decisions.map((decision) => (
            <Row>
              <RowHead>
                <a href={paths.publicDecision(decision.decisionId)}>{decision.number}</a>
              </RowHead>
              <Cell label={columns.day}>{formatDay(decision.datedOn)}</Cell>
              <Cell label={columns.issuer}>{decision.issuer}</Cell>
              <Cell label={columns.about}>{t.kinds[decision.kind](decision.awardName, decision.year)}</Cell>
              <Cell label={columns.state}>
                <DecisionStanding visit={visit} decision={decision} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {(more || continued) && (
        <nav class="phan-trang" aria-label={visit.t.frame.pagination.label}>
          {continued && <a href={paths.publicDecisions()}>{visit.t.certificates.lookUp.first}</a>}
          {more && last && (
            <a
              href={`${paths.publicDecisions()}?sau=${cursorText({ grantedOn: last.datedOn, awardId: last.decisionId })}`}
              rel="next"
            >
              {visit.t.certificates.lookUp.more}
            </a>
          )}
        </nav>
      )}
    </PublicFrame>
  );
}

function DecisionStanding({ visit, decision }: { visit: Visit; decision: PublicDecision }) {
  const words = visit.t.certificates.decisions.states;
  if (decision.state === 'issued') return <Status kind="xong">{words.issued}</Status>;
  if (decision.state === 'corrected') {
    return (
      <Status kind="tin" icon="reissue">
        {words.corrected}
      </Status>
    );
  }
  return (
    <Status kind="cho" icon="cross">
      {words.annulled}
    </Status>
  );
}

interface OneProps {
  visit: Visit;
  decision: PublicDecision;
  awards: PublicAward[];
}

/** One decision with its list, as far as it is published. */
export function DecisionPage({ visit, decision, awards }: OneProps) {
  const t = visit.t.certificates.decisions;
  const title = t.numbered(decision.number);
  return (
    <PublicFrame visit={visit} title={title} current="lookUp" below={[t.title, title]}>
      <PageHead
        title={title}
        facts={
          <>
            {t.of(formatDay(decision.datedOn), decision.issuer)} ·{' '}
            <DecisionStanding visit={visit} decision={decision} />
          </>
        }
      />
      <p>{t.kinds[decision.kind](decision.awardName, decision.year)}</p>
      <h2>{t.list}</h2>
      <AwardTable visit={visit} awards={awards} ordinals />
      <p class="mo nho">{visit.t.certificates.lookUp.note}</p>
    </PublicFrame>
  );
}
