import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createScanner, SyntaxKind } from 'typescript/unstable/ast';
import { vietnamese } from '#src/platform/i18n/say.ts';

const root = new URL('..', import.meta.url).pathname;

/**
 * Where the program's own sentences stand: rules, forms, commands and reads of every room, the law, texts and points, and
 * what the platform says. Papers stay Vietnamese, and so do the commands that fill them.
 */
const places = [/^src\/features\/.*\.tsx?$/, /^src\/(law|text|points)\//, /^src\/platform\//];
const elsewhere = [
  /\.test\.tsx?$/,
  /^src\/platform\/i18n\//,
  // Papers and the words in them.
  /\/commands\/(print-|paper-|compose-folder|gather-)/,
  /-paper\.ts$/,
  /^src\/text\/(number-words|sort-key|fold|match-names)\.ts$/,
  // Invented subjects of the golden cases.
  /^src\/law\/golden\/subjects\.ts$/,
  // Descriptions in the JSON schema for other programs.
  /^src\/law\/facts-schema\.ts$/,
  // What was read in a table that is printed in Vietnamese: said in its own words.
  /^src\/points\/reading\//,
  // For whoever runs the server, on its command line.
  /^src\/platform\/(database|journal\/(command-line|seal|checkpoint))/,
  /^src\/features\/accounts\/commands\/create-tenant\.ts$/,
];
/** Properties that name instruments of law, or describe a state table for its readers; neither is a sentence on a screen. */
const unsaid = new Set(['article', 'document', 'precondition', 'undone', 'who']);

/** Titles of instruments and numbers of articles: they stay as they are, so that they are found. */
const isCitation = (sentence: string) =>
  /^(Luật|Bộ luật|Nghị định|Thông tư) [^.]*(số|năm) [^.]*$/.test(sentence) ||
  /^(([Đđ]iểm|[Kk]hoản|Điều) [\d\p{L}]+,? ?)+$/u.test(sentence);

export interface Literal {
  file: string;
  /** With `{0}`, `{1}` in place of what is put in. */
  sentence: string;
}

/** Every Vietnamese sentence in the code that a page may show. */
export function vietnameseLiterals(): Literal[] {
  return files('src')
    .filter((file) => places.some((place) => place.test(file)) && !elsewhere.some((each) => each.test(file)))
    .flatMap((file) =>
      literalsOf(readFileSync(join(root, file), 'utf8'))
        .map((sentence) => sentence.replaceAll('\u00a0', ' '))
        .filter((sentence) => vietnamese.test(sentence) && !isCitation(sentence) && !sentence.startsWith('<'))
        .map((sentence) => ({ file, sentence })),
    );
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

interface Template {
  text: string;
  values: number;
  braces: number;
  said: boolean;
}

/** The texts of string and template literals of TypeScript source, templates with numbered placeholders. */
export function literalsOf(source: string): string[] {
  const scanner = createScanner(true, undefined, source);
  const found: string[] = [];
  const open: Template[] = [];
  let before: SyntaxKind[] = [];
  let name = '';
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    const said = !(
      before.at(-1) === SyntaxKind.ColonToken &&
      before.at(-2) === SyntaxKind.Identifier &&
      unsaid.has(name)
    );
    const inside = open.at(-1);
    if (token === SyntaxKind.SlashToken && mayBeginExpression(before.at(-1))) token = scanner.reScanSlashToken();
    if (token === SyntaxKind.OpenBraceToken && inside) inside.braces++;
    if (token === SyntaxKind.CloseBraceToken && inside && inside.braces-- === 0) {
      token = scanner.reScanTemplateToken(false);
      inside.text += `{${inside.values++}}${scanner.getTokenValue()}`;
      inside.braces = 0;
      if (token === SyntaxKind.TemplateTail) {
        open.pop();
        if (inside.said) found.push(inside.text);
      }
    } else if (token === SyntaxKind.TemplateHead) {
      open.push({ text: scanner.getTokenValue(), values: 0, braces: 0, said });
    } else if ((token === SyntaxKind.StringLiteral || token === SyntaxKind.NoSubstitutionTemplateLiteral) && said) {
      found.push(scanner.getTokenValue());
    } else if (token === SyntaxKind.Identifier) name = scanner.getTokenText();
    before = [before.at(-1) ?? SyntaxKind.Unknown, token];
  }
  return found;
}

const operands = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.ThisKeyword,
]);

/** After an operand a slash divides; elsewhere it begins a regular expression. */
const mayBeginExpression = (before: SyntaxKind | undefined) => before === undefined || !operands.has(before);
