import { membersOf } from '#src/features/clusters/queries.ts';
import type { CovenantFacts as CovenantPaper, CovenantSigner, CovenantTarget } from '#src/papers/covenant.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import {
  type CovenantRecord,
  commonText,
  covenantRecord,
  type PledgedTarget,
  pledges,
} from '../queries/covenant-record.ts';
import type { CovenantFacts } from '../queries.ts';

/** The covenant as a PDF: a draft without targets, or the version that was signed with what was amended since beside it. */
export async function printCovenant(scope: Scope<'covenant.view', CovenantFacts>): Promise<Uint8Array> {
  const { record, members } = await read(scope, async (tx) => ({
    record: await covenantRecord(tx, scope.facts.covenantId),
    members: await membersOf(tx, scope.facts.clusterYearId),
  }));
  if (!record) throw notFound();
  return renderPaper({
    kind: 'covenant',
    facts: covenantPaper(
      record,
      members.map(({ name }) => name),
      { createdAt: scope.now.toISOString(), demonstration: scope.services.demonstration },
    ),
  });
}

/** @param memberNames the members of the year, for the list of signers of a draft */
export function covenantPaper(
  record: CovenantRecord,
  memberNames: readonly string[],
  { createdAt, demonstration }: { createdAt: string; demonstration: boolean },
): CovenantPaper {
  // The signatures and the mark belong to the version that all sign, never to an amended one.
  const frozen = record.state === 'draft' ? null : record.signed;
  return {
    superiorBody: record.tenantName,
    issuingBody: record.clusterName,
    registration: null,
    place: record.place,
    date: record.inForceAt ? dayOf(record.inForceAt.toISOString()) : null,
    createdAt: frozen ? lastChange(record, (record.current ?? frozen).frozenAt) : createdAt,
    synthetic: demonstration ? ['nội dung chung, chỉ tiêu, tên người ký và thời điểm ký.'] : [],
    year: record.year,
    cluster: record.clusterName,
    version: frozen?.number ?? (record.signed?.number ?? 0) + 1,
    ...commonText(record),
    annexes: (frozen ? pledges(record) : []).map(({ unitName, targets }) => ({
      unit: unitName,
      targets: targets.map(targetLine),
      remarks: [],
    })),
    signers: frozen ? signersOf(record) : memberNames.map(unsigned),
    contentHash: frozen?.hash ?? null,
    recipients: [],
  };
}

/** The instant of the last fact on the paper: equal facts give equal bytes. */
function lastChange({ parties }: CovenantRecord, frozenAt: Date): string {
  const instants = parties.flatMap(({ signature }) => (signature ? [signature.signedAt.getTime()] : []));
  return new Date(Math.max(frozenAt.getTime(), ...instants)).toISOString();
}

/** The signed value first; what an amendment made of it stands beside it. */
function targetLine(target: PledgedTarget): CovenantTarget {
  const { indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, original } = target;
  return {
    indicator,
    unitOfMeasure,
    baseline: baseline || null,
    target: original ? amendedWords(original, { goal, dueOn }) : goal,
    weight: `${formatPoints(weight)}\u00a0%`,
    owner: owner || null,
    dueDay: original?.dueOn ?? dueOn,
  };
}

function amendedWords(signed: { goal: string; dueOn: string }, now: { goal: string; dueOn: string }): string {
  const changes = [
    ...(now.goal === signed.goal ? [] : [`mức thành ${now.goal}`]),
    ...(now.dueOn === signed.dueOn ? [] : [`hạn thành ${formatDay(now.dueOn)}`]),
  ];
  return `${signed.goal} (sau khi ký, phụ lục sửa ${changes.join(', ')})`;
}

function signersOf({ parties }: CovenantRecord): CovenantSigner[] {
  return parties.map(({ unitName, signature }) =>
    signature
      ? {
          unit: unitName,
          person: { name: signature.signerName, title: signature.signerTitle },
          signedAt: signature.signedAt.toISOString(),
          method: 'inApplication',
        }
      : unsigned(unitName),
  );
}

function unsigned(unit: string): CovenantSigner {
  return { unit, person: { name: null, title: 'Thủ trưởng đơn vị' }, signedAt: null, method: null };
}
