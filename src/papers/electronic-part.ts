import { type Annex, type Block, bold, column, paragraph, table } from '#src/papers/sheet.ts';
import { formatCount } from '#src/text/numbers.ts';

/** What ties counting minutes to one archive of an electronic vote. */
export interface ElectronicPartFacts {
  /** "phiếu điện tử", "phiếu giấy và phiếu điện tử" */
  way: string;
  uuid: string;
  fingerprint: string;
  /** The fingerprint as the tellers read it to each other. */
  words: readonly string[];
  /** Hash of the archive's last event as it was signed before the decryption, in groups of four. */
  head: readonly string[];
  /** Ballots in the sum, one for each slip that voted. */
  tallied: number;
  /** Of every ballot in the box, sorted, never in the order of casting. */
  trackers: readonly string[];
}

/** The paragraphs below the figures of the count. */
export function electronicBlocks(facts: ElectronicPartFacts): Block[] {
  return [
    paragraph(bold('Cách bỏ phiếu: '), `${facts.way}; ${formatCount(facts.tallied)} phiếu điện tử được tính.`),
    paragraph(bold('Cuộc bỏ phiếu điện tử: '), `${facts.uuid}; dấu của thể lệ ${facts.fingerprint}.`),
    paragraph(bold('Tám từ đã đối chiếu: '), `${facts.words.join(' ')}.`),
    paragraph(bold('Dấu của hồ sơ đã ký trước khi giải mã: '), `${facts.head.join(' ')}.`),
  ];
}

/** The list of trackers: each voter finds the own one in it. */
export function trackersAnnex(
  { trackers, uuid }: ElectronicPartFacts,
  { label, title, reference }: Omit<Annex, 'blocks'>,
): Annex {
  const half = Math.ceil(trackers.length / 2);
  return {
    label,
    title,
    reference,
    blocks: [
      paragraph(
        `${formatCount(trackers.length)} phiếu trong hòm của cuộc bỏ phiếu điện tử ${uuid}, xếp theo mã; mã không cho biết lựa chọn và thứ tự bỏ phiếu.`,
      ),
      table(
        [
          column('STT', 2, 'center'),
          column('Mã theo dõi phiếu', 12),
          column('STT', 2, 'center'),
          column('Mã theo dõi phiếu', 12),
        ],
        Array.from({ length: half }, (_, at) => ({
          cells: [
            String(at + 1),
            trackers[at] ?? '',
            at + half < trackers.length ? String(at + half + 1) : '',
            trackers[at + half] ?? '',
          ],
        })),
      ),
    ],
  };
}
