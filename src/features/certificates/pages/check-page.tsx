import { momentWords } from '#src/papers/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag, Icon, type IconName } from '#src/ui/icons.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { CheckedCertificate } from '../queries/public-register.ts';
import { type CheckVerdict, checkVerdict } from '../rules.ts';
import { PublicFrame } from './public-frame.tsx';

interface Props {
  visit: Visit;
  typed: string;
  now: Date;
  /** Null: nothing was typed yet, `unreadable`: neither a code nor a number. */
  answer: { found: CheckedCertificate | null } | 'unreadable' | null;
}

type Shown = CheckVerdict | 'unreadable';

const looks: Record<Shown, { edge: string; icon: IconName }> = {
  valid: { edge: 'xac-thuc', icon: 'shield' },
  replaced: { edge: 'xac-thuc xac-thuc--tin', icon: 'reissue' },
  annulled: { edge: 'xac-thuc xac-thuc--loi', icon: 'cross' },
  unknown: { edge: 'xac-thuc xac-thuc--luu-y', icon: 'warning' },
  unreadable: { edge: 'xac-thuc xac-thuc--luu-y', icon: 'warning' },
};

/** Whether a certificate counts: what is public of it, or that it is not found. */
export function CheckPage({ visit, typed, now, answer }: Props) {
  const t = visit.t.certificates.check;
  return (
    <PublicFrame visit={visit} title={t.title} current="checkCertificate">
      <PageHead title={t.title} facts={t.facts} />
      <Form action={paths.checkCertificate()} method="get" class="ma-giay">
        <TextField name="ma" label={t.label} value={typed} maxlength={40} width="ma" />
        <Button>{t.button}</Button>
      </Form>
      {answer === 'unreadable' && <Answer visit={visit} shown="unreadable" now={now} found={null} />}
      {answer !== null && answer !== 'unreadable' && (
        <Answer visit={visit} shown={checkVerdict(answer.found)} now={now} found={answer.found} />
      )}
      <Possible visit={visit} />
    </PublicFrame>
  );
}

function Answer({
  visit,
  shown,
  now,
  found,
}: {
  visit: Visit;
  shown: Shown;
  now: Date;
  found: CheckedCertificate | null;
}) {
  const t = visit.t.certificates.check;
  const { edge, icon } = looks[shown];
  return (
    <div class={edge} role="status">
      <h2>
        <Icon name={icon} />
        {t.verdicts[shown]}
      </h2>
      {found ? (
        <>
          <SummaryList facts={factsOf(visit, found)} />
          <p class="mo nho">{t.at(momentWords(now.toISOString()))}</p>
        </>
      ) : (
        <p>{shown === 'unreadable' ? t.unreadable : t.unknown}</p>
      )}
    </div>
  );
}

function factsOf(visit: Visit, found: CheckedCertificate): Fact[] {
  const t = visit.t.certificates.check;
  const { award } = found;
  return [
    ...(found.annulled && award.annulledBy && award.annulledOn
      ? [{ key: t.rows.annulled, value: t.annulledBy(award.annulledBy, formatDay(award.annulledOn)) }]
      : []),
    ...(found.replaced && found.replacedKind
      ? [
          {
            key: t.rows.replaced,
            value: t.replacedBy[found.replacedKind](formatDay(found.replacedOn ?? ''), found.replacedBy ?? ''),
          },
        ]
      : []),
    { key: t.rows.number, value: found.number },
    { key: t.rows.subject, value: <b>{award.subjectName}</b> },
    {
      key: t.rows.award,
      value: (
        <>
          {award.award.startsWith('CO_') && <Flag row />}
          {t.award(award.awardName, award.year)}
        </>
      ),
    },
    {
      key: t.rows.decision,
      value: (
        <>
          {t.decision(award.decisionNumber, formatDay(award.grantedOn), award.issuer)}{' '}
          <a href={paths.publicDecision(award.decisionId)}>{t.seeDecision}</a>
        </>
      ),
    },
    { key: t.rows.book, value: t.book(award.ordinal) },
  ];
}

const possible: { verdict: CheckVerdict; kind: StatusKind; icon?: IconName }[] = [
  { verdict: 'valid', kind: 'xong' },
  { verdict: 'annulled', kind: 'cho', icon: 'cross' },
  { verdict: 'replaced', kind: 'tin', icon: 'reissue' },
  { verdict: 'unknown', kind: 'luu-y' },
];

function Possible({ visit }: { visit: Visit }) {
  const t = visit.t.certificates.check;
  return (
    <>
      <h2>{t.others}</h2>
      <Table caption={t.others} captionHidden stacked>
        {possible.map(({ verdict, kind, icon }) => (
          <Row>
            <RowHead>
              <Status kind={kind} icon={icon}>
                {t.shorts[verdict]}
              </Status>
            </RowHead>
            <Cell>{t.otherRows[verdict]}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
