import { awardFaults, levelOf } from '#src/features/people/rules.ts';
import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import { awardNames } from '#src/papers/sheets/award-names.ts';
import { uuidv7Series } from '#src/platform/ids.ts';
import { choiceReader, readDay, readLine, readWhole, readYear } from './cell-readers.ts';
import type { Ground, RowCheck } from './check-ground.ts';
import { subjectReader } from './check-subject.ts';
import type { RowReader } from './row-reader.ts';

const MOST_MONEY = 10_000_000_000;

/** The check of rows of the book of awards. */
export function awardCheck(ground: Ground): RowCheck {
  const nextId = uuidv7Series(ground.now);
  const readSubject = subjectReader(ground);
  const readAward = choiceReader<AwardCode>(
    awardNames().flatMap(({ code, names }) => (isAwardCode(code) ? [[code, [...names, code]] as const] : [])),
  );
  return (reader) => {
    const subject = readSubject(reader);
    const line = (longest: number) => (text: string) => readLine(text, longest);
    const award = reader.need('award', readAward, 'list');
    const year = reader.need('year', (text) => readYear(text, ground.today));
    const decidedOn = reader.need('decidedOn', readDay);
    const row = {
      ...{ r: reader.row, id: nextId(), ...subject.data, award, year, decided: decidedOn },
      level: award && levelOf(award),
      number: reader.need('decisionNumber', line(100)),
      issuer: reader.need('issuer', line(200)),
      money: reader.read('money', (text) => readWhole(text, { from: 0, to: MOST_MONEY })),
      revoked: reader.read('revokedOn', readDay),
      rnumber: reader.read('revokeNumber', line(100)),
      reason: reader.read('revokeReason', line(500)),
    };
    if (award && year && decidedOn) {
      const faults = awardFaults({ award, year, decidedOn }, { kind: subject.kind, today: ground.today });
      for (const [key, message] of Object.entries(faults)) reader.fault(key, message, 'contradiction');
    }
    checkRevocation(reader, { decidedOn, revoked: row.revoked }, ground.today);
    return { data: reader.faults.length > 0 ? null : row, earlier: [] };
  };
}

/** Day, number and reason of a revocation stand together or not at all. */
function checkRevocation(
  reader: RowReader,
  { decidedOn, revoked }: { decidedOn: string | null; revoked: string | null },
  today: string,
): void {
  const keys = ['revokedOn', 'revokeNumber', 'revokeReason'];
  const empty = keys.filter((key) => reader.text(key) === '');
  if (empty.length === keys.length) return;
  for (const key of empty) {
    reader.fault(key, 'Hủy bỏ phải ghi đủ ngày, số quyết định và lý do.', 'required');
  }
  if (revoked && revoked > today) reader.fault('revokedOn', 'Ngày hủy bỏ chưa tới.', 'contradiction');
  if (revoked && decidedOn && revoked < decidedOn) {
    reader.fault('revokedOn', 'Ngày hủy bỏ trước ngày quyết định khen.', 'contradiction');
  }
}
