import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';

/** The last crumb is the page itself and carries no `href`. */
export interface Crumb {
  label: string;
  href?: string;
}

export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useFrame();
  return (
    <nav class="duong-dan" aria-label={t.frame.breadcrumb}>
      {crumbs.map((crumb, at) => (
        <>
          {at > 0 && <span aria-hidden="true">/</span>}
          {crumb.href ? (
            <a href={crumb.href}>
              <Said>{crumb.label}</Said>
            </a>
          ) : (
            <Said>{crumb.label}</Said>
          )}
        </>
      ))}
    </nav>
  );
}
