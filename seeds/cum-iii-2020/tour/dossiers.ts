import type { StopsOfRoom } from './stops.ts';

export const dossiersStops: StopsOfRoom = {};
