import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import {
  agreeRegistrationAccess,
  returnRegistrationAccess,
  seesDiscipline,
  viewRegistration,
  writeRegistrationAccess,
} from '../access.ts';
import type { TitleOutlook } from '../queries/outlook.ts';
import type { YearLaw } from '../queries/year-law.ts';
import { forDeciding, forWriting, type PersonYearFacts, type RegistrationRecord } from '../queries.ts';
import type { UnitNumbers } from '../rules/quotas.ts';
import { isTooLate } from '../rules.ts';
import { dayWords } from './day-words.ts';
import { RegistrationForm } from './registration-form.tsx';
import { RegistrationFrame } from './registration-frame.tsx';
import { RegistrationSide } from './registration-side.tsx';
import { RegistrationStatus } from './registration-status.tsx';
import { RegistrationView } from './registration-view.tsx';

export interface RegistrationPageProps {
  visit: Visit;
  facts: PersonYearFacts;
  record: RegistrationRecord | null;
  outlooks: readonly TitleOutlook[];
  law: YearLaw;
  numbers: UnitNumbers;
  today: string;
  attempt: Attempt;
}

/** What one person registers for a year: the form for who writes, the text for who reads or decides. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { visit, facts, record, law, numbers, attempt } = props;
  const t = visit.t.personalRegistrations;
  const title = t.title(facts.year);
  const writes = mayWrite(props);
  return (
    <RegistrationFrame
      visit={visit}
      facts={facts}
      title={title}
      failed={attempt.sent}
      islands={writes ? ['dirty-form'] : []}
    >
      <PageHead title={title} facts={<Facts {...props} />} />
      <ErrorSummary errors={attempt.errors} />
      <Notices {...props} />
      <TwoColumns side={<RegistrationSide visit={visit} year={facts.year} law={law} numbers={numbers} />} width={360}>
        {writes ? <RegistrationForm {...props} /> : record ? <RegistrationView {...props} record={record} /> : null}
        {!writes && !record && <Nothing {...props} />}
        {!seesDiscipline(visit.actor, facts) && <p class="mo nho">{t.reach.withheld}</p>}
        {record && <Deciding visit={visit} facts={facts} record={record} />}
      </TwoColumns>
    </RegistrationFrame>
  );
}

export function mayWrite({ visit, facts }: Pick<RegistrationPageProps, 'visit' | 'facts'>): boolean {
  return writeRegistrationAccess.allows(visit.actor, forWriting(facts));
}

function Facts({ visit, facts, record }: RegistrationPageProps) {
  const t = visit.t.personalRegistrations;
  const post = facts.post ? `, ${facts.post}` : '';
  return (
    <>
      {`${facts.personName}${post} · ${facts.unitName} · `}
      {facts.deadline ? t.deadline(formatDay(facts.deadline)) : t.noDeadline}
      {record?.state === 'sent' && record.sentAt && ` · ${t.sentOn(dayWords(record.sentAt))}`}
      {record?.state === 'agreed' &&
        record.decidedAt &&
        ` · ${t.agreedOn(dayWords(record.decidedAt), record.decidedBy ?? t.unknownWho)}`}
      {' · '}
      <RegistrationStatus visit={visit} state={facts.state} />
    </>
  );
}

function Notices({ visit, facts, record, today, attempt }: RegistrationPageProps) {
  const t = visit.t.personalRegistrations;
  const writes = mayWrite({ visit, facts });
  const late = writes && facts.deadline !== null && today > facts.deadline;
  return (
    <>
      {record?.state === 'returned' && record.decidedAt && (
        <Notice kind="luu-y" title={t.returnedTitle(record.decidedBy ?? t.unknownWho, dayWords(record.decidedAt))}>
          <p>{record.remark}</p>
          {late && <p>{t.lateReturned}</p>}
        </Notice>
      )}
      {late && isTooLate(facts, today) && !attempt.errors[''] && (
        <Notice kind="luu-y" title={t.late(formatDay(facts.deadline ?? today))}>
          {t.lateHelp}
        </Notice>
      )}
      {facts.phase === 'yearOver' && record && record.state !== 'agreed' && (
        <Notice kind="cho">{t.yearOver(facts.year)}</Notice>
      )}
      {attempt.conflict && !writes && <Notice kind="luu-y" title={t.view.changed} live />}
      {writes && facts.selfAccountId !== visit.actor?.accountId && (
        <Notice kind="cho">{t.form.onBehalf(facts.personName)}</Notice>
      )}
    </>
  );
}

function Nothing({ visit, facts }: RegistrationPageProps) {
  const t = visit.t.personalRegistrations.view;
  const { personName, year, phase, hasAccount } = facts;
  const why =
    phase === 'yearOver'
      ? t.emptyOver(year)
      : phase === 'yearAhead'
        ? t.emptyAhead(year)
        : hasAccount
          ? t.emptyForPerson
          : t.emptyForOfficer;
  return <Empty title={t.emptyTitle(personName, year)}>{why}</Empty>;
}

function Deciding({ visit, facts, record }: { visit: Visit; facts: PersonYearFacts; record: RegistrationRecord }) {
  const t = visit.t.personalRegistrations.view;
  const decided = forDeciding(facts, visit.actor);
  const { personId, year } = facts;
  const may = {
    agree: agreeRegistrationAccess.allows(visit.actor, decided),
    return: returnRegistrationAccess.allows(visit.actor, decided),
  };
  if (!may.agree && !may.return) {
    const own = agreeRegistrationAccess.allows(visit.actor, facts) && viewRegistration.allows(visit.actor, facts);
    return own ? <p class="mo">{t.ownHead}</p> : null;
  }
  return (
    <Form action={paths.agreePersonalRegistration(personId, year)} version={record.version}>
      <ButtonGroup>
        {may.agree && <Button>{t.agree}</Button>}
        {may.return && (
          <Button kind="secondary" href={paths.returnPersonalRegistration(personId, year)}>
            {t.return}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
