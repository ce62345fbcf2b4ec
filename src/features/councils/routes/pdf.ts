import type { Visit } from '#src/platform/http/visit.ts';

export function pdfOf(visit: Visit, bytes: Uint8Array, name: string): Response {
  return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}
