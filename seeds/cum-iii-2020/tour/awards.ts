import type { StopsOfRoom } from './stops.ts';

export const awardsStops: StopsOfRoom = {};
