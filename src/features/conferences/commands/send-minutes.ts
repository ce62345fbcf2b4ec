import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { MinutesFacts } from '../queries/minutes.ts';
import { minutesInChange, writeMinutes } from './minutes-in-change.ts';

/** Sends the version that stands to every member unit, to agree or remark until a day. */
export function sendMinutes(
  scope: Scope<'minutes.send', MinutesFacts>,
  { until, version }: { until: string; version: number },
): Promise<{ number: number }> {
  return change(scope, async (tx, journal) => {
    const { minutes, next } = await minutesInChange(tx, scope, 'send');
    if (minutes.number !== version) {
      throw new AppError('conflict', 'Biên bản vừa được sửa. Đọc bản mới rồi gửi.', {
        conflict: { values: { until: formatDay(until) }, version: minutes.number },
      });
    }
    if (until < scope.today) throw invalid({ until: 'Hạn đã qua. Ghi ngày từ hôm nay trở đi.' });
    await writeMinutes(tx, scope, { state: next, agree_until: until });
    await journal({
      object: scope.facts.object,
      before: { state: minutes.state },
      after: { state: next, until, number: minutes.number },
    });
    return { number: minutes.number };
  });
}
