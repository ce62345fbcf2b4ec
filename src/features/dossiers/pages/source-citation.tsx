import { type Source, sourceWords } from '#src/law/source.ts';
import { Citation } from '#src/ui/citation.tsx';

/** Article and document with the standing of the source; an assumption says whose. */
export function SourceCitation({ source }: { source: Source }) {
  const { standing, article, document } = source;
  const words = standing === 'assumption' ? sourceWords(source) : [article, document].filter(Boolean).join(' ');
  return <Citation article={words} standing={standing === 'assumption' ? 'read' : standing} />;
}
