import type { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { NONCE, secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every answer and the check that a form post comes from our own pages (Sec-Fetch-Site or Origin).
 * Scripts and styles only from our origin with the nonce of this answer; nothing may frame a page.
 */
export function secure(app: Hono, publicUrl: string): void {
  const https = publicUrl.startsWith('https:');
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: [NONCE, "'self'"],
        styleSrc: [NONCE, "'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  );
  // Pages hold what one person may see: no proxy keeps them and a browser asks again. An answer may say more.
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache');
  });
  app.use(
    csrf({ origin: (origin, c) => origin === new URL(publicUrl).origin || origin === new URL(c.req.url).origin }),
  );
}
