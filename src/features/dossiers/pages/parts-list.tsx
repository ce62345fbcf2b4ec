import type { DossierPart } from '#src/law/dossier-law.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { type Part, TaskList } from '#src/ui/conditions.tsx';
import { Status } from '#src/ui/status.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { unanswered } from '../rules/obstacles.ts';
import { partState } from '../rules/part-state.ts';
import { REPORT_QUESTIONS } from '../rules/report-questions.ts';

/** The parts that the law lists, each with its state and what it takes. */
export function PartsList({ visit, record }: { visit: Visit; record: DossierRecord }) {
  return <TaskList parts={record.law.parts.map((part) => partLine(visit, record, part))} />;
}

function partLine(visit: Visit, record: DossierRecord, { key, name }: DossierPart): Part {
  return {
    label: name,
    href: key === 'report' ? paths.dossierReport(record.id) : paths.dossierPart(record.id, key),
    hint: hintOf(visit, record, key),
    status: <PartStatus visit={visit} record={record} part={key} />,
  };
}

function hintOf(visit: Visit, record: DossierRecord, key: DossierPart['key']): string {
  const t = visit.t.dossiers.dossier.part;
  const day = formatDay(record.nominated.conferenceDay);
  switch (key) {
    case 'submission':
      return t.submission.waits;
    case 'report': {
      const left = unanswered(record.answers).length;
      return t.report.waits(REPORT_QUESTIONS.length - left, REPORT_QUESTIONS.length);
    }
    case 'reviewMinutes':
      return t.reviewMinutes.from(day);
    case 'countingMinutes':
      return t.countingMinutes.from(day);
    case 'confirmation':
      return t.confirmation.count(record.attachments.filter(({ part }) => part === key).length);
  }
}

/** The state of a part in at most three words; a remark that is still open comes first. */
export function PartStatus({ visit, record, part }: { visit: Visit; record: DossierRecord; part: DossierPart['key'] }) {
  const t = visit.t.dossiers.dossier;
  const open = record.openRemarks.filter(
    ({ item }) => item === `part.${part}` || (part === 'report' && item.startsWith('report.')),
  );
  if (open.some(({ answered }) => !answered)) return <Status kind="luu-y">{t.remarked}</Status>;
  const state = partState(record, part);
  if (part === 'report') {
    if (state === 'done') return <Status kind="xong">{t.part.report.done}</Status>;
    if (unanswered(record.answers).length === 0) return <Status kind="luu-y">{t.part.report.toSign}</Status>;
    return state === 'working' ? (
      <Status kind="tin">{t.part.report.writing}</Status>
    ) : (
      <Status kind="cho">{t.part.report.notStarted}</Status>
    );
  }
  if (open.length > 0 && part !== 'submission') return <Status kind="xong">{t.remarkDone}</Status>;
  const words = t.part[part];
  if (state === 'done') return <Status kind="xong">{words.done}</Status>;
  return part === 'submission' ? (
    <Status kind="cho">{t.part.report.notStarted}</Status>
  ) : (
    <Status kind="cho">{words.waits}</Status>
  );
}
