import { useFrame } from './frame-context.tsx';
import { Icon } from './icons.tsx';
import { Said } from './said.tsx';

/** How well the source of a rule is known: read in the text, from a secondary source, not compared yet, our assumption. */
export type Standing = 'read' | 'secondary' | 'unverified' | 'assumption';

interface CitationProps {
  /** "Khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP" */
  article: string;
  standing: Standing;
  href?: string;
}

/** Under every verdict, threshold and required item: the article and the standing of its source (`can-cu`). */
export function Citation({ article, standing, href }: CitationProps) {
  const { t } = useFrame();
  return (
    <span class="can-cu">
      <Icon name="law" />
      <span>
        {href ? (
          <a href={href}>
            <Said>{article}</Said>
          </a>
        ) : (
          <Said>{article}</Said>
        )}
        {standing !== 'read' && ` · ${t.frame.standing[standing]}`}
      </span>
    </span>
  );
}
