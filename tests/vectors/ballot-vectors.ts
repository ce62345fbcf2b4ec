import { readFileSync } from 'node:fs';

/** The parts of an election that the independent tool made, 2 of 3 trustees, 11 voters. */
export const TOOL_MADE = 'tool-2.0-threshold-2of3-11';

export function vectorText(path: string): string {
  return readFileSync(new URL(`ballots/${path}`, import.meta.url), 'utf8');
}

export function toolMade(file: string): string {
  return vectorText(`${TOOL_MADE}/${file}`);
}

/** Lines of a file of the tool-made election, without the empty one at the end. */
export function toolLines(file: string): string[] {
  return toolMade(file).trimEnd().split('\n');
}
