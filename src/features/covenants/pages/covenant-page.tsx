import { dayWords, momentWords } from '#src/features/movements/pages/moment-words.ts';
import type { RegistrationStanding } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import {
  closeCovenantAccess,
  editCovenantAccess,
  openForSignatureAccess,
  proposeAmendmentAccess,
  signCovenantAccess,
  withdrawCovenantAccess,
} from '../access.ts';
import { type CovenantRecord, type PledgedUnit, pledges } from '../queries/covenant-record.ts';
import type { CovenantFacts } from '../queries.ts';
import type { CovenantState } from '../rules.ts';
import { AmendmentsTable } from './amendments-table.tsx';
import { CommonText } from './common-text.tsx';
import { CovenantFrame } from './covenant-frame.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { SigningSide } from './signing-side.tsx';
import { TargetsTable } from './targets-table.tsx';

/** Name of the query that chooses whose targets are shown. */
export const unitQuery = 'don-vi';

interface Props {
  visit: Visit;
  facts: CovenantFacts;
  record: CovenantRecord;
  members: readonly RegistrationStanding[];
  dueOn: Day | null;
  attempt: Attempt;
}

const kinds: Record<CovenantState, StatusKind> = { draft: 'cho', signing: 'tin', inForce: 'xong', closed: 'xong' };

/** The covenant of a year: the targets of a unit, the common text, who signed, what was amended since. */
export function CovenantPage({ visit, facts, record, members, dueOn, attempt }: Props) {
  const t = visit.t.covenants;
  const { actor } = visit;
  const draft = record.state === 'draft';
  const may = { edit: editCovenantAccess.allows(actor, facts), open: openForSignatureAccess.allows(actor, facts) };
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={t.title(record.year)}
      failed={attempt.sent}
    >
      <PageHead
        title={t.title(record.year)}
        facts={<Facts visit={visit} record={record} dueOn={dueOn} />}
        actions={<Actions visit={visit} facts={facts} record={record} />}
      />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={t.changed} live />}
      {draft && <DraftPanel visit={visit} record={record} members={members} may={may} />}
      <TwoColumns side={<SigningSide visit={visit} record={record} dueOn={dueOn} />}>
        {draft ? <p class="mo">{t.draft.waiting}</p> : <Targets visit={visit} facts={facts} record={record} />}
        <CommonText visit={visit} record={record} />
        {record.inForceAt && <AmendmentsTable visit={visit} amendments={record.amendments} />}
        <Ends visit={visit} facts={facts} record={record} />
      </TwoColumns>
    </CovenantFrame>
  );
}

function Facts({ visit, record, dueOn }: { visit: Visit; record: CovenantRecord; dueOn: Day | null }) {
  const t = visit.t.covenants;
  const { state, signed: opened, current, parties, inForceAt } = record;
  const signed = parties.filter(({ signature }) => signature !== null).length;
  const words = [
    record.clusterName,
    ...(state !== 'draft' && current
      ? [`${t.version(current.number)}, ${t.frozenOn(dayWords(current.frozenAt))}`]
      : []),
    ...(opened && current && opened.number !== current.number ? [t.amendedFrom(opened.number)] : []),
    ...(inForceAt ? [t.inForceSince(momentWords(inForceAt))] : dueOn ? [t.deadline(formatDay(dueOn))] : []),
  ];
  return (
    <>
      {words.join(' · ')} · <Status kind={kinds[state]}>{t.states[state]}</Status>
      {parties.length > 0 && ` · ${t.progress(signed, parties.length)}`}
    </>
  );
}

/** The reader's own units that have not signed yet. */
function unitsToSign({ visit, facts, record }: { visit: Visit; facts: CovenantFacts; record: CovenantRecord }) {
  return record.parties.filter(
    ({ unitId, signature }) => signature === null && signCovenantAccess.allows(visit.actor, { ...facts, unitId }),
  );
}

function Actions(props: { visit: Visit; facts: CovenantFacts; record: CovenantRecord }) {
  const { visit, record } = props;
  const t = visit.t.covenants;
  return (
    <>
      {record.inForceAt && (
        <Button kind="secondary" href={paths.midYear(record.clusterYearId)}>
          {visit.t.reports.midYear.crumb}
        </Button>
      )}
      <Button kind="secondary" href={paths.covenantPaper(record.id)}>
        {t.paper}
      </Button>
      {unitsToSign(props).map(({ unitId }) => (
        <Button href={paths.signCovenant(record.id, unitId)}>{t.sign.button}</Button>
      ))}
    </>
  );
}

function Targets({ visit, facts, record }: { visit: Visit; facts: CovenantFacts; record: CovenantRecord }) {
  const t = visit.t.covenants.targets;
  const units = pledges(record);
  const unit = chosenUnit(visit, units);
  if (!unit) return null;
  const mayPropose = proposeAmendmentAccess.allows(visit.actor, { ...facts, unitId: unit.unitId });
  return (
    <section>
      <TargetsTable
        visit={visit}
        year={record.year}
        covenantId={record.id}
        unit={unit}
        amendments={record.amendments}
        mayPropose={mayPropose}
      />
      <p class="mo">
        {t.titleAimed}: {t.titles[unit.titleAimed as keyof typeof t.titles]}
      </p>
      <Form action={paths.covenant(record.id)} method="get" class="hep">
        <Select
          name={unitQuery}
          label={t.others}
          value={unit.unitId}
          options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
        />
        <Button kind="secondary" small>
          {t.show}
        </Button>
      </Form>
    </section>
  );
}

/** The unit asked for, else the reader's own, else the first one. */
function chosenUnit(visit: Visit, units: PledgedUnit[]): PledgedUnit | undefined {
  const asked = visit.query(unitQuery);
  return (
    units.find(({ unitId }) => unitId === asked) ??
    units.find(({ unitId }) => unitId === visit.actor?.unitId) ??
    units[0]
  );
}

/** What only leaders may do, apart from the page's first things. */
function Ends({ visit, facts, record }: { visit: Visit; facts: CovenantFacts; record: CovenantRecord }) {
  const t = visit.t.covenants;
  return (
    <>
      {withdrawCovenantAccess.allows(visit.actor, facts) && (
        <ButtonGroup>
          <Button kind="secondary" href={paths.withdrawCovenant(record.id)}>
            {t.withdraw.button}
          </Button>
        </ButtonGroup>
      )}
      {closeCovenantAccess.allows(visit.actor, facts) && (
        <Form action={paths.closeCovenant(record.id)}>
          <p class="mo">{t.close.help}</p>
          <Button kind="warning">{t.close.button}</Button>
        </Form>
      )}
    </>
  );
}
