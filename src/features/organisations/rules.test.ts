import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayBefore, mergeFaults, unitFaults, unitState, worksOn } from './rules.ts';

describe('the course of a unit', () => {
  it('reads the state from the record', () => {
    expect(unitState({ endsOn: null, successorId: null })).toBe('active');
    expect(unitState({ endsOn: '2020-12-31', successorId: null })).toBe('closed');
    expect(unitState({ endsOn: '2020-12-31', successorId: 'b' })).toBe('merged');
  });

  it('works on its first and its last day', () => {
    const unit = { startsOn: '2015-01-01', endsOn: '2020-12-31' };
    expect(worksOn(unit, '2014-12-31')).toBe(false);
    expect(worksOn(unit, '2015-01-01')).toBe(true);
    expect(worksOn(unit, '2020-12-31')).toBe(true);
    expect(worksOn(unit, '2021-01-01')).toBe(false);
    expect(worksOn({ ...unit, endsOn: null }, '2199-01-01')).toBe(true);
  });
});

describe('a unit in the register', () => {
  const draft = { code: 'A', parentId: null, startsOn: '2015-01-01', endsOn: null };
  const known = { ownId: null, codeOwnerId: null, parentChain: [] };

  it('is right without parent and end', () => expect(unitFaults(draft, known)).toEqual({}));

  it('keeps its own code and takes no other unit’s', () => {
    expect(unitFaults(draft, { ...known, ownId: 'a', codeOwnerId: 'a' })).toEqual({});
    expect(unitFaults(draft, { ...known, ownId: 'a', codeOwnerId: 'b' })).toHaveProperty('code');
  });

  it('ends no earlier than it starts', () => {
    expect(unitFaults({ ...draft, endsOn: '2015-01-01' }, known)).toEqual({});
    expect(unitFaults({ ...draft, endsOn: '2014-12-31' }, known)).toHaveProperty('endsOn');
  });

  it('stands under an existing unit, never under itself or what stands under it', () => {
    const under = { ...draft, parentId: 'p' };
    expect(unitFaults(under, { ...known, ownId: 'a', parentChain: ['p', 'q'] })).toEqual({});
    expect(unitFaults(under, { ...known, ownId: 'a', parentChain: [] })).toHaveProperty('parentId');
    expect(unitFaults(under, { ...known, ownId: 'a', parentChain: ['p', 'a'] })).toHaveProperty('parentId');
    expect(unitFaults({ ...draft, parentId: 'a' }, { ...known, ownId: 'a', parentChain: ['a'] })).toHaveProperty(
      'parentId',
    );
  });

  it('never makes a circle, whatever tree of units there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (seeds, first, second) => {
        // Unit n stands under a unit with a smaller number, or under none.
        const parents = seeds.map((seed, index) => (index === 0 || seed % (index + 1) === index ? null : seed % index));
        const chain = (unit: number): string[] => {
          const above = parents[unit];
          return [String(unit), ...(above === null || above === undefined ? [] : chain(above))];
        };
        const [own, parent] = [first % seeds.length, second % seeds.length];
        const faults = unitFaults(
          { ...draft, parentId: String(parent) },
          { ownId: String(own), codeOwnerId: null, parentChain: chain(parent) },
        );
        const closesCircle = chain(parent).includes(String(own));
        expect('parentId' in faults).toBe(closesCircle);
      }),
    );
  });
});

describe('a merger', () => {
  const unit = { id: 'a', name: 'Cục A', startsOn: '2015-01-01', endsOn: null };
  const successor = { id: 'b', name: 'Cục B', startsOn: '2010-01-01', endsOn: null, merged: false };
  const known = { successorChain: ['b'], children: 0 };

  it('ends the unit the day before it takes effect', () => {
    expect(mergeFaults(unit, successor, '2021-01-01', known)).toEqual({});
    expect(lastDayBefore('2021-01-01')).toBe('2020-12-31');
  });

  it('needs another unit that works on that day and was not merged itself', () => {
    expect(mergeFaults(unit, null, '2021-01-01', known)).toHaveProperty('successorId');
    expect(mergeFaults(unit, { ...successor, id: 'a' }, '2021-01-01', known)).toHaveProperty('successorId');
    expect(mergeFaults(unit, { ...successor, merged: true }, '2021-01-01', known)).toHaveProperty('successorId');
    expect(mergeFaults(unit, { ...successor, endsOn: '2020-12-31' }, '2021-01-01', known)).toHaveProperty(
      'successorId',
    );
    expect(mergeFaults(unit, successor, '2021-01-01', { ...known, successorChain: ['b', 'a'] })).toHaveProperty(
      'successorId',
    );
  });

  it('leaves at least one day of work and nothing under the unit', () => {
    expect(mergeFaults(unit, successor, '2015-01-01', known)).toHaveProperty('from');
    expect(mergeFaults(unit, successor, '2015-01-02', known)).toEqual({});
    expect(mergeFaults(unit, successor, '2021-01-01', { ...known, children: 2 })).toHaveProperty('');
  });
});
