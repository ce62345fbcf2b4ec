import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import {
  agreeRegistrationAccess,
  editRegistration,
  returnRegistrationAccess,
  sendRegistrationAccess,
} from '../access.ts';
import type { RegistrationFacts, RegistrationRecord, Target } from '../queries.ts';
import { lateDays, mayEditTarget, mayExtend, sendingFault } from '../rules.ts';
import { dayWords, momentWords } from './moment-words.ts';
import { RegisteredTargets } from './registered-targets.tsx';
import { RegistrationFrame } from './registration-frame.tsx';
import { RegistrationStatus } from './registration-status.tsx';
import { SendingsSide } from './sendings-side.tsx';

interface Props {
  visit: Visit;
  facts: RegistrationFacts;
  record: RegistrationRecord;
  attempt: Attempt;
}

/** One unit's registration: targets, title aimed at, remarks, rounds; the next act of whoever reads it. */
export function RegistrationPage({ visit, facts, record, attempt }: Props) {
  const t = visit.t.movements.registration;
  const title = t.title(record.year);
  return (
    <RegistrationFrame visit={visit} record={record} title={title} failed={attempt.sent}>
      <PageHead title={title} facts={<Facts visit={visit} record={record} />} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={t.changed} live />}
      <Returned visit={visit} record={record} />
      <TwoColumns side={<SendingsSide visit={visit} record={record} />} width={290}>
        <Targets visit={visit} facts={facts} record={record} />
        <TitleAimed visit={visit} facts={facts} record={record} />
        <Sending visit={visit} facts={facts} record={record} />
        <Deciding visit={visit} facts={facts} record={record} />
        {record.savedAt && <p class="mo nho">{t.saved(record.savedBy ?? '', momentWords(record.savedAt))}</p>}
      </TwoColumns>
    </RegistrationFrame>
  );
}

function Facts({ visit, record }: { visit: Visit; record: RegistrationRecord }) {
  const { registrations, registration } = visit.t.movements;
  const { state, dueOn, agreedAt, agreedBy, unitName } = record;
  const open = state === 'draft' || state === 'returned';
  return (
    <>
      {unitName}
      {open && ` · ${dueOn ? registrations.deadline(formatDay(dueOn)) : registrations.noDeadline}`}
      {agreedAt && ` · ${registration.agreedOn(dayWords(agreedAt), agreedBy ?? '')}`} ·{' '}
      <RegistrationStatus visit={visit} state={state} />
    </>
  );
}

function Returned({ visit, record }: { visit: Visit; record: RegistrationRecord }) {
  const t = visit.t.movements.registration;
  const last = record.sendings.at(-1);
  if (record.state !== 'returned' || !last?.returnDueOn) return null;
  const whole = record.remarks.filter(({ targetId }) => targetId === null);
  return (
    <Notice kind="luu-y" title={t.returned(last.returnedBy ?? '', formatDay(last.returnDueOn))}>
      {whole.map(({ words }) => (
        <p>
          {t.wholeRemark}: {words}
        </p>
      ))}
      {whole.length === 0 && <p>{t.returnedHelp}</p>}
    </Notice>
  );
}

type PartProps = Omit<Props, 'attempt'>;

function Targets({ visit, facts, record }: PartProps) {
  const t = visit.t.movements.registration;
  const edits = editRegistration.allows(visit.actor, facts);
  const kind = sendingFault(record.targets) === null ? 'secondary' : 'primary';
  const add = edits && mayExtend(record) && (
    <Button kind={kind} href={paths.newTarget(record.id)}>
      {t.add}
    </Button>
  );
  if (record.targets.length === 0) {
    return (
      <Empty title={t.emptyTitle}>
        <p>{edits ? t.emptyForUnit : t.empty}</p>
        {add}
      </Empty>
    );
  }
  const remarked = record.remarks.some(({ targetId }) => targetId !== null);
  const cell = (target: Target) => (
    <span>
      {record.remarks
        .filter(({ targetId }) => targetId === target.id)
        .map(({ words }) => (
          <>
            {words}
            <br />
          </>
        ))}
      {edits && <EditLink visit={visit} record={record} target={target} />}
    </span>
  );
  return (
    <>
      <RegisteredTargets
        visit={visit}
        record={record}
        last={edits || remarked ? { label: remarked ? t.remark : t.edit, cell } : undefined}
      />
      {add && <ButtonGroup>{add}</ButtonGroup>}
    </>
  );
}

function EditLink({ visit, record, target }: { visit: Visit; record: RegistrationRecord; target: Target }) {
  const t = visit.t.movements.registration;
  if (!mayEditTarget(record, target)) return <span class="mo nho">{t.kept}</span>;
  return (
    <a class="khong-in" href={paths.target(record.id, target.id)}>
      {t.edit}
      <span class="an"> {target.indicator}</span>
    </a>
  );
}

function TitleAimed({ visit, facts, record }: PartProps) {
  const t = visit.t.movements.registration;
  const edits = editRegistration.allows(visit.actor, facts) && mayExtend(record);
  return (
    <SummaryList
      facts={[
        {
          key: t.titleAimed,
          value: t.titles[record.titleAimed],
          action: edits && (
            <a class="khong-in" href={paths.titleAimed(record.id)}>
              {t.changeTitle}
              <span class="an"> {t.titleAimed.toLowerCase()}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function Sending({ visit, facts, record }: PartProps) {
  const t = visit.t.movements.registration;
  if (!editRegistration.allows(visit.actor, facts)) return null;
  const fault = sendingFault(record.targets);
  if (fault) {
    return (
      <Notice kind="cho" title={t.notReady}>
        <Said>{fault}</Said>
      </Notice>
    );
  }
  if (!sendRegistrationAccess.allows(visit.actor, facts)) return <p class="mo">{t.headSends}</p>;
  const late = lateDays(legalDay(visit.services.clock.now()), record.dueOn);
  return (
    <>
      {late > 0 && <Notice kind="luu-y">{t.lateNow(late)}</Notice>}
      <Form action={paths.sendRegistration(record.id)} version={record.version}>
        <ButtonGroup>
          <Button>{record.state === 'returned' ? t.sendAgain : t.send}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Deciding({ visit, facts, record }: PartProps) {
  const t = visit.t.movements.registration;
  const may = {
    agree: agreeRegistrationAccess.allows(visit.actor, facts),
    return: returnRegistrationAccess.allows(visit.actor, facts),
  };
  if (!may.agree && !may.return) return null;
  return (
    <Form action={paths.agreeRegistration(record.id)} version={record.version}>
      <ButtonGroup>
        {may.agree && <Button>{t.agree}</Button>}
        {may.return && (
          <Button kind="secondary" href={paths.returnRegistration(record.id)}>
            {t.return}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
