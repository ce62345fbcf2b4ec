import { describe, expect, it } from 'vitest';
import { isUuid, uuidv7, uuidv7Series } from './ids.ts';

describe('keys of one moment', () => {
  it('are UUIDs of version 7, each after the one before', () => {
    const next = uuidv7Series(1_607_907_600_000);
    const made = Array.from({ length: 10_000 }, () => next());
    expect(made.every(isUuid)).toBe(true);
    expect(made.every((id, at) => at === 0 || id > (made[at - 1] ?? ''))).toBe(true);
    expect(made[0]?.slice(0, 15)).toBe(uuidv7(1_607_907_600_000).slice(0, 15));
  });

  it('of two series do not meet', () => {
    const [one, other] = [uuidv7Series(1), uuidv7Series(1)];
    const made = new Set(Array.from({ length: 1000 }, () => [one(), other()]).flat());
    expect(made.size).toBe(2000);
  });
});
