import type { StopsOfRoom } from './stops.ts';

export const archiveStops: StopsOfRoom = {};
