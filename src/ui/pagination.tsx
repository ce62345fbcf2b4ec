import { useFrame } from './frame-context.tsx';

interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  hrefOf(page: number): string;
}

/** Previous, where I am, next. Nothing for a single page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const { t } = useFrame();
  const words = t.frame.pagination;
  if (pages <= 1) return null;
  return (
    <nav class="phan-trang" aria-label={words.label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span class="mo">{words.page(page, pages)}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
