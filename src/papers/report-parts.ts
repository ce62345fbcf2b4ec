import { type Block, paragraph, type Signature } from '#src/papers/sheet.ts';
import { capitals, sentence } from '#src/papers/wording.ts';

/** Who signs a report of a cluster: the head of the leading unit, on behalf of the cluster. */
export interface ReportSigner {
  /** The unit that leads the cluster. */
  unit: string;
  /** Null: not signed yet. */
  name: string | null;
  /** "Cục trưởng" */
  title: string;
}

/** "TM. CỤM THI ĐUA SỐ III / TRƯỞNG CỤM / CỤC TRƯỞNG CỤC …" */
export function reportSignature(issuingBody: string, { unit, name, title }: ReportSigner): Signature {
  return { capacity: [`TM. ${capitals(issuingBody)}`, 'TRƯỞNG CỤM', capitals(title), capitals(unit)], name };
}

/** One paragraph a line, each closed. */
export function textBlocks(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(sentence(line)));
}
