import { createHash } from 'node:crypto';
import type { Frame } from './frame.ts';

/*
 * The Content-Security-Policy allows no style attribute. A value that is only
 * known at run time (the width of a bar, the place of a threshold) becomes a
 * rule: `class={styleRule(frame, 'width:63%')}`. Layout renders its children
 * first, gathers the rules and writes them into one <style nonce> in the head.
 * The class depends on the declarations alone, so that a fragment fetched later
 * agrees with the page that it lands in.
 *
 * A value known when the code is written belongs into the theme, not here.
 */
const gathered = new WeakMap<Frame, Map<string, string>>();

const harmless = /^[a-z0-9:;%.,()\s#+*/-]+$/i;

/**
 * @param declarations CSS declarations, for example `left:72.7%` or `--cot:1fr 270px`
 * @returns the class that carries them on this page
 * @throws when the text could leave its rule (braces, quotes, angle brackets)
 */
export function styleRule(frame: Frame, declarations: string): string {
  if (!harmless.test(declarations)) throw new Error(`not plain CSS declarations: ${declarations}`);
  const name = `s-${createHash('sha256').update(declarations).digest('hex').slice(0, 8)}`;
  const rules = gathered.get(frame) ?? new Map<string, string>();
  gathered.set(frame, rules.set(name, declarations));
  return name;
}

/** All rules gathered so far, as the text of a style element. Two classes: stronger than the theme's own. */
export function gatheredRules(frame: Frame): string {
  return [...(gathered.get(frame) ?? [])].map(([name, text]) => `.${name}.${name}.${name}{${text}}`).join('');
}

/** Exact share in percent as CSS wants it, from integers: 9 of 11 -> "81.82%". Clamped to 0-100. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return '0%';
  const hundredths = Math.round((Math.min(Math.max(part, 0), whole) * 10000) / whole);
  return `${hundredths / 100}%`;
}
