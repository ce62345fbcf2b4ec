import { paths } from '#src/paths.ts';
import { notFound } from '#src/platform/errors.ts';
import { listGuides, readGuide, readGuideImage } from '#src/platform/guides.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { viewHelp } from '../access.ts';
import { GuidePage, GuidesPage } from '../pages/guides-page.tsx';

/** User guides, readable without signing in. */
export function helpRoutes(http: FeatureRoutes): void {
  http.page(paths.help(), viewHelp, async (_scope, visit) => <GuidesPage visit={visit} guides={await listGuides()} />);
  http.page(paths.guideImage(), viewHelp, async (_scope, visit) => {
    const image = await readGuideImage(visit.params.name ?? '');
    if (!image) throw notFound();
    return visit.c.body(new Uint8Array(image), 200, { 'content-type': 'image/webp', 'cache-control': 'no-cache' });
  });
  http.page(paths.guide(), viewHelp, async (_scope, visit) => {
    const addresses = { guide: (name: string) => paths.guide(name), image: (name: string) => paths.guideImage(name) };
    const guide = await readGuide(visit.params.name ?? '', addresses);
    if (!guide) throw notFound();
    return <GuidePage visit={visit} guide={guide} />;
  });
}
