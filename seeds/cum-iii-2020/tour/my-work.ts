import { paths } from '#src/paths.ts';
import { id } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const myWorkStops: StopsOfRoom = {
  opening: (stage, at) => [
    at('thong-bao', 'gdbd.cv', paths.notices()),
    at('lich', 'gdbd.cv', paths.ownCalendar()),
    at('nhac-don-vi', 'ktvb.truong', paths.remindUnits(id(stage, 'year.2020'), 'delegates')),
    at('han-da-doi', 'ctn.cv', paths.steps(id(stage, 'year.2020'))),
  ],
};
