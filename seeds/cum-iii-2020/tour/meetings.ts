import type { StopsOfRoom } from './stops.ts';

export const meetingsStops: StopsOfRoom = {};
