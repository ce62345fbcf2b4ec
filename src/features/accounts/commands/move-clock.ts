import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { movableClock } from '#src/platform/demonstration-clock.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { addDays, formatDay } from '#src/text/day.ts';

const furthest = 366;

/** Demonstration only: the day moves forward for everybody. @throws AppError wrongPhase for today or an earlier day */
export async function moveClock(scope: Scope<'demonstration.moveClock'>, day: string): Promise<void> {
  const clock = movableClock(scope.services.clock);
  if (!clock) throw wrongPhase('Đồng hồ của máy chủ này không chuyển được.');
  if (day > addDays(scope.today, furthest)) throw wrongPhase('Chỉ chuyển được tới một năm sau hôm nay.');
  await change(scope, async (tx, journal) => {
    if (!(await clock.moveIn(tx, day))) {
      throw wrongPhase(`Đồng hồ chỉ đi tới: ${formatDay(day)} không sau ngày đang đặt.`);
    }
    await journal({ object: { kind: 'clock', id: 'demonstration' }, before: { day: scope.today }, after: { day } });
    return null;
  });
  await clock.reload();
}
