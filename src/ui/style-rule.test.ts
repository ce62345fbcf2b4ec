import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { gatheredRules, percent, styleRule } from './style-rule.ts';

describe('styleRule', () => {
  it('gives one class per text, the same on every page', () => {
    const frame = sampleFrame();
    const first = styleRule(frame, 'width:63%');
    expect(styleRule(frame, 'width:63%')).toBe(first);
    expect(styleRule(sampleFrame(), 'width:63%')).toBe(first);
    expect(gatheredRules(frame).match(/width/g)).toHaveLength(1);
  });

  it('keeps the rules of two requests apart', () => {
    const frame = sampleFrame();
    styleRule(frame, 'left:10%');
    expect(gatheredRules(sampleFrame())).toBe('');
  });

  it.each(['width:1%}body{display:none', '</style><script>', 'background:url("x")', ''])('refuses %s', (text) => {
    expect(() => styleRule(sampleFrame(), text)).toThrow('not plain CSS');
  });
});

describe('percent', () => {
  it('is exact to a hundredth', () => {
    expect(percent(13, 15)).toBe('86.67%');
    expect(percent(8, 11)).toBe('72.73%');
    expect(percent(11, 11)).toBe('100%');
  });

  it('never leaves 0-100 and never grows when the part shrinks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 300 }), fc.integer({ min: 0, max: 200 }), (part, whole) => {
        const share = Number.parseFloat(percent(part, whole));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
        expect(Number.parseFloat(percent(part - 1, whole))).toBeLessThanOrEqual(share);
      }),
    );
  });
});
