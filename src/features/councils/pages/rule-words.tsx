import type { FlagCode } from '#src/law/awards.ts';
import type { CouncilDraft, SessionRuleName } from '#src/law/council-rules.ts';
import { minimumVotes } from '#src/law/fraction.ts';
import type { Source } from '#src/law/source.ts';
import { requiredShareWords, type Threshold } from '#src/law/threshold.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { SessionRecord } from '../queries/session-records.ts';
import { awardsInDispute, clausesOfSession, thresholdsBelowLaw } from '../rules/session-law.ts';

/** "từ 80 % (tổng số thành viên Hội đồng)" */
export function shareWords(visit: Visit, threshold: Threshold): string {
  const base = visit.t.councils.rules.bases[threshold.base];
  return `${requiredShareWords(threshold)} (${base.charAt(0).toLowerCase()}${base.slice(1)})`;
}

/** A rule of the session in words; null where it is unset. */
export function sessionRuleWords(visit: Visit, rules: CouncilDraft, name: SessionRuleName): string | null {
  const t = visit.t.councils.rules;
  switch (name) {
    case 'quorum':
      return rules.quorum && shareWords(visit, rules.quorum);
    case 'recusalBase':
      return rules.recusalBase && t.recusalBases[rules.recusalBase.value];
    case 'absentMember':
      return rules.absentMember && t.absentMembers[rules.absentMember.value];
    case 'tie':
      return rules.tie && t.ties[rules.tie.value];
  }
}

/** The document with its article, or who decided, how well it is known, and what is to be said of it. */
export function RuleSource({ source }: { source: Source }) {
  const place = [source.article, source.document].filter((part) => part !== '').join(' ');
  return (
    <div>
      <Citation
        article={source.standing === 'assumption' ? (source.decidedBy ?? '') : place}
        standing={source.standing}
      />
      {source.note && (
        <span class="mo nho">
          {' '}
          · <Said>{source.note}</Said>
        </span>
      )}
    </div>
  );
}

/** Share, base, manner and source of each award on the list. */
export function ThresholdTable({ visit, session }: { visit: Visit; session: SessionRecord }) {
  const t = visit.t.councils.session;
  const columns = t.thresholdColumns;
  const members = session.members.length;
  const names = new Map(session.cases.map(({ award, awardName }) => [award, awardName]));
  if (session.awards.length === 0) return null;
  return (
    <Table
      caption={t.thresholds}
      stacked
      columns={[
        { label: columns.award },
        { label: columns.share, number: true },
        { label: columns.need(members), number: true },
        { label: columns.base },
        { label: columns.manner },
        { label: columns.source },
      ]}
    >
      {session.awards.map((award) => (
        <ThresholdRow visit={visit} session={session} award={award} name={names.get(award) ?? award} />
      ))}
    </Table>
  );
}

interface ThresholdRowProps {
  visit: Visit;
  session: SessionRecord;
  award: FlagCode;
  name: string;
}

function ThresholdRow({ visit, session, award, name }: ThresholdRowProps) {
  const { councils: t } = visit.t;
  const columns = t.session.thresholdColumns;
  const threshold = session.rules.threshold[award];
  const secret = session.rules.secret[award];
  const need = threshold?.base === 'entitled' ? minimumVotes(session.members.length, threshold) : null;
  const unset = <Status kind="luu-y">{t.rules.unset}</Status>;
  return (
    <Row>
      <RowHead>{name}</RowHead>
      <Cell number label={columns.share}>
        {threshold ? requiredShareWords(threshold) : unset}
      </Cell>
      <Cell number label={columns.need(session.members.length)}>
        {need ?? ''}
      </Cell>
      <Cell label={columns.base}>{threshold && t.rules.bases[threshold.base]}</Cell>
      <Cell label={columns.manner}>
        {secret ? (
          <div>
            {t.rules.manners[secret.value ? 'secret' : 'open']}
            <RuleSource source={secret.source} />
          </div>
        ) : (
          unset
        )}
      </Cell>
      <Cell label={columns.source}>{threshold && <RuleSource source={threshold.source} />}</Cell>
    </Row>
  );
}

/** Where the law of the years on the list is not one, and where the rules that are set fall short of it. */
export function LawNotices({ visit, session }: { visit: Visit; session: SessionRecord }) {
  const t = visit.t.councils.session;
  const names = new Map(session.cases.map(({ award, awardName }) => [award, awardName]));
  return (
    <>
      {awardsInDispute(session).map((award) => (
        <Notice kind="luu-y">{t.lawDiffers(names.get(award) ?? award)}</Notice>
      ))}
      {thresholdsBelowLaw(session).map(({ award, clause }) => (
        <Notice kind="luu-y" title={t.belowLaw(names.get(award) ?? award)}>
          {t.lawLine(clause.awards, shareWords(visit, { ...clause.share, source: clause.source }))}{' '}
          <RuleSource source={clause.source} />
        </Notice>
      ))}
    </>
  );
}

/** The other rules, and what the law of the day was found to say. */
export function SessionRules({ visit, session }: { visit: Visit; session: SessionRecord }) {
  const { councils: t } = visit.t;
  const names = ['quorum', 'recusalBase', 'absentMember', 'tie'] as const;
  const clauses = clausesOfSession(session);
  const found = clauses.some(({ codes }) => session.awards.some((award) => codes.includes(award)));
  return (
    <>
      <Table
        caption={t.session.rules}
        stacked
        columns={[{ label: t.rules.columns.rule }, { label: t.rules.columns.value }, { label: t.rules.columns.source }]}
      >
        {names.map((name) => {
          const source = session.rules[name]?.source;
          return (
            <Row>
              <RowHead>{t.rules.labels[name]}</RowHead>
              <Cell label={t.rules.columns.value}>
                {sessionRuleWords(visit, session.rules, name) ?? <Status kind="luu-y">{t.rules.unset}</Status>}
              </Cell>
              <Cell label={t.rules.columns.source}>{source && <RuleSource source={source} />}</Cell>
            </Row>
          );
        })}
      </Table>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.session.law}</span>
        </summary>
        <div class="govuk-details__text">
          {clauses.map(({ awards, share, source }) => (
            <div>
              {t.session.lawLine(awards, share ? shareWords(visit, { ...share, source }) : '')}{' '}
              <RuleSource source={source} />
            </div>
          ))}
          {!found && <p>{t.session.lawNone}</p>}
        </div>
      </details>
    </>
  );
}
