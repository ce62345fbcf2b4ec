import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, notFound } from '#src/platform/errors.ts';
import { type MinutesFacts, presentVersion } from '../queries/minutes.ts';
import { minutesInChange, writeMinutes, writeVersion } from './minutes-in-change.ts';

/**
 * The secretary puts one part into other words: a new version of the whole; the assembled one and every one between
 * stay.
 * @param version number of the version that the form was opened with
 */
export function editMinutes(
  scope: Scope<'minutes.edit', MinutesFacts>,
  { code, text, version }: { code: string; text: string; version: number },
): Promise<{ number: number }> {
  return change(scope, async (tx, journal) => {
    const { minutes } = await minutesInChange(tx, scope, 'edit');
    const { sections } = presentVersion(minutes);
    const section = sections.find((each) => each.code === code);
    if (!section) throw notFound();
    if (minutes.number !== version) {
      throw new AppError('conflict', 'Có người vừa sửa biên bản trước bạn.', {
        conflict: { values: { text: section.text }, version: minutes.number },
      });
    }
    if (section.text === text) throw invalid({ text: 'Chưa có gì đổi so với bản hiện nay.' });
    const number = minutes.number + 1;
    const edited = sections.map((each) => (each.code === code ? { ...each, text } : each));
    await writeVersion(tx, scope, { number, sections: edited, changed: section.title || 'Phần mở đầu' });
    await writeMinutes(tx, scope, { number });
    await journal({
      object: scope.facts.object,
      before: { number: minutes.number, text: section.text },
      after: { number, section: section.title, text },
    });
    return { number };
  });
}
