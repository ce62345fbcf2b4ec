import { momentCell } from '#src/papers/moment-words.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wordsOf } from '#src/platform/i18n/words.ts';
import { canonicalEntry, entryLeafHash } from '#src/platform/journal/canonical.ts';
import { formatCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { toHex } from '#src/platform/journal/merkle.ts';
import { checkpointsCovering, entriesAbout, type PlacedEntry } from '#src/platform/journal/queries.ts';
import { dayOf, type Instant } from '#src/text/day.ts';
import type { DossierRecord } from '../../dossiers/queries/dossier-record.ts';

export interface JournalExtract {
  /** One line for each entry: its hash in the log and the exact text that was hashed. Stays the same for ever. */
  lines: string;
  /** Where each entry stands in the log and the signed checkpoints that cover it, as of the sealing. */
  places: string;
  paper: Paper;
  entries: number;
  sealedEntries: number;
  lastCheckpoint: number | null;
  /** When the last of the entries was written: nothing later belongs to the extract. */
  until: string | null;
}

/** Reading a dossier is journalled too, and goes on after the sealing: it is no link of the chain. */
const NOT_OF_THE_CHAIN = new Set(['dossier.readFile', 'certificate.print', 'dossier.archive']);

/** @param until as an earlier extract gave it; null: everything up to now */
export async function gatherJournal(
  tx: Tx,
  objects: readonly { kind: string; id: string }[],
  dossier: DossierRecord,
  { until, at, demonstration }: { until: string | null; at: Instant; demonstration: boolean },
): Promise<JournalExtract> {
  const placed = (await entriesAbout(tx, objects, until)).filter(({ entry }) => !NOT_OF_THE_CHAIN.has(entry.action));
  const sealed = placed.flatMap(({ leafIndex }) => (leafIndex === null ? [] : [leafIndex]));
  const checkpoints = await checkpointsCovering(tx, sealed);
  return {
    lines: placed.map(lineOf).join(''),
    places: `${JSON.stringify(
      {
        form: 'thidua-journal-places/1',
        entries: placed.map(({ entry, leafIndex }) => ({ id: entry.id, leafIndex })),
        checkpoints: checkpoints.map(formatCheckpoint),
      },
      null,
      2,
    )}\n`,
    paper: paperOf(placed, dossier, at, demonstration),
    entries: placed.length,
    sealedEntries: sealed.length,
    lastCheckpoint: checkpoints.at(-1)?.number ?? null,
    until: placed.at(-1)?.entry.recordedAt ?? null,
  };
}

function lineOf({ entry }: PlacedEntry): string {
  const line = { id: entry.id, recordedAt: entry.recordedAt, leafHash: toHex(entryLeafHash(entry)) };
  return `${JSON.stringify({ ...line, entry: canonicalEntry(entry) })}\n`;
}

/** The last `recordedAt` of an extract, read back from its lines. */
export function untilOf(lines: string): string | null {
  const last = lines.trimEnd().split('\n').at(-1);
  if (!last) return null;
  const value: unknown = JSON.parse(last);
  return (value as { recordedAt?: string }).recordedAt ?? null;
}

function paperOf(placed: readonly PlacedEntry[], dossier: DossierRecord, at: Instant, demonstration: boolean): Paper {
  const { actions, objects } = wordsOf('vi').matrix;
  const { roles } = wordsOf('vi').common;
  const named = (catalogue: Record<string, string>, key: string) => catalogue[key] ?? key;
  return {
    kind: 'recordExtract',
    facts: {
      superiorBody: dossier.tenantName,
      issuingBody: 'Văn thư, lưu trữ',
      registration: null,
      place: dossier.tenantPlace,
      date: dayOf(at),
      createdAt: at,
      synthetic: demonstration ? ['tên người, ngày giờ và nội dung các việc.'] : [],
      type: 'Bản trích nhật ký',
      subject: `Hồ sơ ${dossier.code ?? ''}, ${dossier.unitName}`,
      sections: [
        {
          title: 'Các việc đã ghi',
          pairs: [],
          table: {
            columns: [
              { head: 'Lúc', width: 6, align: 'center' },
              { head: 'Ai', width: 9, align: 'left' },
              { head: 'Việc', width: 10, align: 'left' },
              { head: 'Lý do', width: 8, align: 'left' },
            ],
            rows: placed.map(({ entry }) => [
              momentCell(entry.at),
              `${entry.actorName} (${named(roles, entry.actorRole)})`,
              `${named(actions, entry.action)} · ${named(objects, entry.objectKind)}`,
              entry.reason ?? '',
            ]),
          },
        },
      ],
      origin: 'Nội dung đầy đủ và dấu của từng dòng nằm trong tệp trích nhật ký kèm theo',
    },
  };
}
