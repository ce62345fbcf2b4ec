import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { sortKey } from '#src/text/sort-key.ts';

/** A user guide of `docs/user`: its address is the name of the file. */
export interface Guide {
  name: string;
  title: string;
}

const folder = fileURLToPath(new URL('../../docs/user/', import.meta.url));
const guideName = /^[a-z0-9][a-z0-9-]*$/;
const imageName = /^[a-z0-9][a-z0-9.-]*\.webp$/;

/** Guides in the order of their titles; none when the folder is missing. */
export async function listGuides(from = folder): Promise<Guide[]> {
  const files = await readdir(from).catch(() => [] as string[]);
  const names = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3));
  const guides = await Promise.all(
    names.filter((name) => guideName.test(name)).map(async (name) => ({ name, title: await titleOf(from, name) })),
  );
  return guides.sort((a, b) => (sortKey(a.title) < sortKey(b.title) ? -1 : 1));
}

/**
 * One guide as HTML. The files are the program's own, so nothing is filtered; links to other guides and to images
 * become addresses of the program.
 * @param addresses of a guide and of an image by name
 * @returns null when there is no such guide
 */
export async function readGuide(
  name: string,
  addresses: { guide(name: string): string; image(name: string): string },
  from = folder,
): Promise<(Guide & { html: string }) | null> {
  if (!guideName.test(name)) return null;
  const text = await readFile(`${from}${name}.md`, 'utf8').catch(() => null);
  if (text === null) return null;
  const marked = new Marked({
    async: false,
    walkTokens(token) {
      if (token.type === 'link') token.href = guideAddress(token.href, addresses);
      if (token.type === 'image') token.href = addresses.image(token.href.replace(/^(?:\.\/)?images\//, ''));
    },
  });
  const html = folded((marked.parse(text) as string).replaceAll('<table>', '<table class="bang">'));
  return { name, title: titleIn(text) ?? name, html };
}

/** A picture is fetched when somebody unfolds it: a guide with five of them stays as light as any page on a bad line. */
function folded(html: string): string {
  return html.replaceAll(
    /<p><img src="([^"]*)" alt="([^"]*)"><\/p>/g,
    (_, src: string, alt: string) =>
      `<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Xem hình: ${alt}</span></summary><div class="govuk-details__text"><img src="${src}" alt="${alt}" loading="lazy"></div></details>`,
  );
}

/** The bytes of a picture of the guides; null for another name or a missing file. */
export async function readGuideImage(name: string, from = folder): Promise<Buffer | null> {
  if (!imageName.test(name)) return null;
  return readFile(`${from}images/${name}`).catch(() => null);
}

function guideAddress(href: string, addresses: { guide(name: string): string }): string {
  const found = /^(?:\.\/)?([a-z0-9-]+)\.md(#.*)?$/.exec(href);
  return found ? `${addresses.guide(found[1] as string)}${found[2] ?? ''}` : href;
}

async function titleOf(from: string, name: string): Promise<string> {
  return titleIn(await readFile(`${from}${name}.md`, 'utf8')) ?? name;
}

function titleIn(text: string): string | null {
  return /^# (.+)$/m.exec(text)?.[1]?.trim() ?? null;
}
