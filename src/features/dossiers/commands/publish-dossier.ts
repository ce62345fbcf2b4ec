import { afterWorkingDays } from '#src/law/working-days.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { DossierFacts } from '../queries.ts';
import { demandSeen, dossierInChange, writeDossier } from './dossier-in-change.ts';

/** Puts a qualified dossier on the public list for comments, from today until a day that is not too early. */
export function publishDossier(
  scope: Scope<'dossier.publish', DossierFacts>,
  input: { endsOn: Day; version: number },
): Promise<{ endsOn: Day }> {
  return change(scope, async (tx, journal) => {
    const { record } = await dossierInChange(tx, scope, 'publish');
    if (record.publicationEndsOn) throw wrongPhase('Hồ sơ này đã được đưa ra lấy ý kiến.');
    demandSeen(record, input.version);
    const { workingDays } = record.law.publicComment;
    const earliest = afterWorkingDays(scope.today, workingDays).endsOn;
    if (input.endsOn < earliest) {
      throw invalid({
        endsOn: `Lấy ý kiến ít nhất ${workingDays} ngày làm việc: chọn từ ngày ${formatDay(earliest)} trở đi.`,
      });
    }
    await writeDossier(tx, record, {
      publication_starts_on: scope.today,
      publication_ends_on: input.endsOn,
      published_at: scope.now,
    });
    await journal({ object: scope.facts.object, after: { publishedFrom: scope.today, publishedUntil: input.endsOn } });
    return { endsOn: input.endsOn };
  });
}
