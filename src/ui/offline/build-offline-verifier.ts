import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { productRoot } from '../asset-files.ts';
import { offlineStyle } from './style.ts';

/** One HTML file that verifies an archive without a network, at file:// too: everything is in it, and it may load nothing. */
export async function buildOfflineVerifier(): Promise<string> {
  const worker = await bundle('verify-worker.ts', {});
  const script = await bundle('verify-page.ts', { VERIFY_WORKER: JSON.stringify(worker) });
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(offlineStyle)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Kiểm tra gói bầu chọn</title>',
    '<link rel="icon" href="data:,">',
    `<style>${offlineStyle}</style>`,
    '</head>',
    '<body>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: productRoot,
    entryPoints: [join(productRoot, 'src/ui/offline', entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define,
    write: false,
    logLevel: 'silent',
  });
  // The end of the element that it stands in must not be in it.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
