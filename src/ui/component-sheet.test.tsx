import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { ComponentSheet } from './component-sheet.tsx';

const html = String(<ComponentSheet frame={sampleFrame({ demonstration: 'Dữ liệu minh họa' })} />);

const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] as string);

describe('the sheet of all components', () => {
  it('has no style attribute and no script of its own: the policy allows none', () => {
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(html).not.toMatch(/<script(?![^>]*nonce=)/);
  });

  it('has one heading of the first rank and skips no rank', () => {
    const ranks = all(/<h([1-6])[ >]/g).map(Number);
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    ranks.forEach((rank, at) => {
      expect(rank - (ranks[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('uses every id once, and every reference leads to one', () => {
    const ids = all(/\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...all(/\sfor="([^"]+)"/g),
      ...all(/\shref="#([^"]+)"/g),
      ...all(/\saria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
    ];
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('hides every icon from readers and gives every drawn measure its words', () => {
    expect(all(/<svg(?![^>]*aria-hidden="true")([^>]*)>/g)).toEqual([]);
    expect(all(/role="img"(?! aria-label="[^"]+")([^>]*)>/g)).toEqual([]);
  });

  it('names its tables and their rows', () => {
    expect(all(/<table class="(?:bang|cot)[^"]*"><(?!caption)(\w+)/g)).toEqual([]);
    expect(all(/<th(?![^>]*scope=)([^>a-z][^>]*)?>/g)).toEqual([]);
  });

  it('defines every class that a style rule was made for', () => {
    const used = new Set(all(/class="[^"]*\b(s-[0-9a-f]{8})\b/g));
    const head = html.slice(0, html.indexOf('</head>'));
    expect([...used].filter((name) => !head.includes(`.${name}{`))).toEqual([]);
  });
});
