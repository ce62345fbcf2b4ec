import type { StopsOfRoom } from './stops.ts';

export const councilsStops: StopsOfRoom = {};
