import type { StopsOfRoom } from './stops.ts';

export const plansStops: StopsOfRoom = {};
