import { type Source, sourceWords } from '#src/law/source.ts';

/** "Khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP"; of an assumption who decided it. */
export function articleOf(source: Source): string {
  if (source.standing === 'assumption') return sourceWords(source);
  return [source.article, source.document].filter((part) => part !== '').join(' ');
}
