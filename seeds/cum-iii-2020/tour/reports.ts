import type { StopsOfRoom } from './stops.ts';

export const reportsStops: StopsOfRoom = {};
