import type { HandoverMinutesFacts } from '#src/papers/handover-minutes.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import {
  type HandoverFacts,
  handoverItems,
  handoverSignatures,
  type Leadership,
  leadershipOf,
  type YearRecord,
  yearRecord,
} from '../queries.ts';
import { type HandoverItem, type HandoverSignature, isHandedOver } from '../rules.ts';

/**
 * The minutes of the handover as a PDF, from what both sides confirmed and signed.
 * @throws AppError wrongPhase while an item is not confirmed by both
 */
export async function printHandover(scope: Scope<'handover.view', HandoverFacts>): Promise<Uint8Array> {
  const { clusterYearId, nextYearId } = scope.facts;
  const found = await read(scope, async (tx) => ({
    year: await yearRecord(tx, clusterYearId),
    items: await handoverItems(tx, clusterYearId),
    signatures: await handoverSignatures(tx, clusterYearId),
    outgoing: await leadershipOf(tx, clusterYearId),
    incoming: nextYearId ? await leadershipOf(tx, nextYearId) : null,
  }));
  const { year, outgoing, incoming, items } = found;
  if (!year) throw notFound();
  if (!outgoing || !incoming || !isHandedOver(items)) {
    throw wrongPhase('Biên bản bàn giao in được khi hai bên đã xác nhận đủ các mục.');
  }
  const { demonstration } = scope.services;
  return renderPaper({
    kind: 'handoverMinutes',
    facts: minutesFacts({ ...found, year, outgoing, incoming }, demonstration),
  });
}

interface Handover {
  year: YearRecord;
  items: HandoverItem[];
  signatures: HandoverSignature[];
  outgoing: Leadership;
  incoming: Leadership;
}

function minutesFacts(handover: Handover, demonstration: boolean): HandoverMinutesFacts {
  const { year, items, signatures, outgoing, incoming } = handover;
  const started = earliest(items.flatMap(({ givenAt }) => givenAt ?? []));
  const ended = latest([
    ...items.flatMap(({ receivedAt }) => receivedAt ?? []),
    ...signatures.map(({ signedAt }) => signedAt),
  ]);
  return {
    superiorBody: year.tenantName,
    issuingBody: year.clusterName,
    registration: { number: null, symbol: `BB-CTĐ${year.clusterCode}` },
    place: year.tenantPlace,
    date: dayOf(ended),
    createdAt: ended,
    synthetic: [
      ...(demonstration ? ['tên người, giờ giao nhận và nội dung bàn giao.'] : []),
      ...(incoming.decision.synthetic ? ['số, ngày của quyết định về lãnh đạo Cụm.'] : []),
    ],
    cluster: year.clusterName,
    fromYear: year.year,
    toYear: year.year + 1,
    startedAt: started,
    endedAt: signatures.length === 2 ? ended : null,
    location: `${year.tenantPlace}; từng mục được xác nhận trên hệ thống thi đua của ${year.tenantName}`,
    outgoing: { unit: outgoing.headName, person: signerOf(signatures, 'giving') },
    incoming: { unit: incoming.headName, person: signerOf(signatures, 'receiving') },
    witnesses: [],
    leadershipDecision: decisionWords(incoming),
    items: items.map(({ name, fact, kept, note }) => ({
      name,
      quantity: null,
      state: kept ? 'kept' : 'handedOver',
      note: [fact, note].filter(Boolean).join('; ') || null,
    })),
    agreements: signatures.map(
      ({ side, signedAt, mark }) =>
        `${side === 'giving' ? 'Bên giao' : 'Bên nhận'} ký trên hệ thống lúc ${momentWords(signedAt)}; dấu của nội dung: ${mark.slice(0, 16)}`,
    ),
    recipients: ['Vụ Thi đua – Khen thưởng', 'Bên giao, bên nhận', `Lưu: ${year.clusterName}`],
  };
}

function signerOf(signatures: readonly HandoverSignature[], side: HandoverSignature['side']) {
  const signature = signatures.find((each) => each.side === side);
  return signature ? { name: signature.name, title: signature.title } : { name: null, title: 'Thủ trưởng đơn vị' };
}

function decisionWords({ decision }: Leadership): string {
  const day = decision.signedOn ? ` ngày ${formatDay(decision.signedOn)}` : '';
  return `Quyết định số ${decision.number}${day} của ${decision.issuer} về ${decision.subject}`;
}

function momentWords(instant: Date): string {
  const text = instant.toISOString();
  return `${formatHour(text)}, ${formatDay(dayOf(text))}`;
}

const earliest = (instants: readonly Date[]) => new Date(Math.min(...instants.map(Number))).toISOString();
const latest = (instants: readonly Date[]) => new Date(Math.max(...instants.map(Number))).toISOString();
