import type { Visit } from '#src/platform/http/visit.ts';

/** A paper shown in the browser under its file name. */
export function pdfAnswer(visit: Visit, pdf: Uint8Array, name: string): Response {
  return visit.c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
