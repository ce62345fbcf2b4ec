import type { Visit } from './visit.ts';

/** A workbook as a download under its Vietnamese name. */
export function xlsx(visit: Visit, bytes: Uint8Array, name: string): Response {
  return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
  });
}
