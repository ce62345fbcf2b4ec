import { paths } from '#src/paths.ts';
import { id } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const fairnessStops: StopsOfRoom = {
  opening: (stage, at) => [at('phan-tich', 'vu.tdkt', paths.fairness(id(stage, 'year.2020')))],
  closed: (stage, at) => [at('phan-tich-cong-bo', 'ktvb.truong', paths.fairness(id(stage, 'year.2020')))],
};
