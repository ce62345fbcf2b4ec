import { attribute } from './xml-text.ts';

export interface NamedSheet {
  name: string;
  /** Path of its part in the workbook. */
  path: string;
}

/** The sheets in the order of their tabs, from `xl/workbook.xml` and its relationships. */
export function sheetNames(workbook: string, relationships: string): NamedSheet[] {
  const targets = new Map(
    tags(relationships, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
  return tags(workbook, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, 'r:id'));
    return target === undefined ? [] : [{ name: attribute(tag, 'name') ?? '', path: pathOf(target) }];
  });
}

/** Whether days are counted from 1904, as old workbooks from the Macintosh do. */
export function countsFrom1904(workbook: string): boolean {
  return /<workbookPr\b[^<>]*\bdate1904="(1|true)"/.test(workbook);
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b[^<>]*>`, 'g'))].map(([tag]) => tag.replace(/\s+/g, ' '));
}
