import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { characterSet } from '#src/papers/font-coverage.ts';

const require = createRequire(import.meta.url);

/** The four faces of Tinos (same widths as Times New Roman, full Vietnamese), as files of the installed package. */
export const FONT_FILES: string[] = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
);

let printable: Set<number> | undefined;

/** Code points that every face can draw; read from the fonts once. */
export function printableCharacters(): Set<number> {
  printable ??= FONT_FILES.map((file) => characterSet(readFileSync(file))).reduce(common);
  return printable;
}

function common(left: Set<number>, right: Set<number>): Set<number> {
  return new Set([...left].filter((code) => right.has(code)));
}
