import type { StopsOfRoom } from './stops.ts';

export const myWorkStops: StopsOfRoom = {};
