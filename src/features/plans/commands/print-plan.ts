import type { LaunchPlanFacts } from '#src/papers/launch-plan.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf } from '#src/text/day.ts';
import { currentRound, currentVersion, type PlanRecord, planRecord, seenBy } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';

/** The plan as it was issued, or the draft that the reader sees, as a PDF. @param writes see `seenBy` */
export async function printPlan(scope: Scope<'plan.view', PlanFacts>, writes: boolean): Promise<Uint8Array> {
  const found = await read(scope, (tx) => planRecord(tx, scope.facts.planId));
  const record = found && seenBy(found, writes);
  if (!record) throw notFound();
  return renderPaper({ kind: 'launchPlan', facts: planPaper(record, scope.services.demonstration) });
}

export function planPaper(record: PlanRecord, demonstration: boolean): LaunchPlanFacts {
  const version = currentVersion(record);
  const issued = record.state === 'issued';
  const at = record.issuedAt ?? version.frozenAt ?? version.writtenAt;
  return {
    ...bodiesOf(record),
    registration: issued ? ownRegistration(record.number ?? '') : null,
    place: record.place,
    date: record.signedOn ?? dayOf(at.toISOString()),
    createdAt: at.toISOString(),
    synthetic: demonstration ? ['nội dung Kế hoạch và người ký.'] : [],
    year: record.year,
    paragraphs: version.paragraphs.map(({ kind, label, words }) => ({ kind, label, words })),
    issuedWith:
      issued && record.signedOn && !ownRegistration(record.number ?? '')
        ? { number: record.number ?? '', day: record.signedOn, issuer: record.issuer ?? '' }
        : null,
    draft: issued
      ? null
      : {
          version: version.number,
          commentUntil: record.state === 'commenting' ? (currentRound(record)?.commentUntil ?? null) : null,
        },
    signatory: issued ? { title: record.signerTitle ?? '', name: record.signerName } : null,
    recipients: issued ? ['Các đơn vị thành viên Cụm', 'Lưu: VT'] : [],
  };
}

/** The issuer as it was recorded; a draft stands under its cluster. */
function bodiesOf({ issuer, tenantName, clusterName }: PlanRecord) {
  const issuingBody = issuer ?? clusterName;
  return { superiorBody: issuingBody === tenantName ? null : tenantName, issuingBody };
}

/** "15/KH-CTĐIII" is a number of the plan itself; "252/QĐ-BTP" is that of the decision that issues it. */
function ownRegistration(number: string): { number: number; symbol: string } | null {
  const parts = /^(\d{1,6})\/(KH.*)$/u.exec(number);
  return parts ? { number: Number(parts[1]), symbol: parts[2] as string } : null;
}
