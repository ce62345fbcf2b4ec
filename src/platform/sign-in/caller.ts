/** Set by us alone: whatever a client sends under this name is overwritten before better-auth reads it. */
export const addressHeader = 'x-thidua-address';

/**
 * The headers that better-auth may see: the cookies and the browser's name of the request, and the address that the
 * HTTP room found (the connection's, or the trusted proxy's).
 */
export function callerHeaders(headers: Headers, address = ''): Headers {
  const caller = new Headers();
  const cookie = headers.get('cookie');
  if (cookie !== null) caller.set('cookie', cookie);
  // Kept with the session for the page of sessions: enough to recognise a browser.
  caller.set('user-agent', (headers.get('user-agent') ?? '').slice(0, 300));
  if (address) caller.set(addressHeader, address);
  return caller;
}

/** The same caller without the session cookie: a second factor belongs to the sign-in that asked for it alone. */
export function withoutSession(caller: Headers): Headers {
  const stripped = new Headers(caller);
  const cookies = (caller.get('cookie') ?? '').split(/;\s*/).filter((cookie) => !isSessionCookie(cookie));
  stripped.set('cookie', cookies.join('; '));
  return stripped;
}

/**
 * The `Set-Cookie` values of an answer. The session cookie loses its `Max-Age`: it ends with the browser, and how long
 * an unused session lives is the server's decision alone.
 */
export function answerCookies(headers: Headers): string[] {
  return headers
    .getSetCookie()
    .map((cookie) =>
      isSessionCookie(cookie) && !/; *Max-Age=0\b/i.test(cookie) ? cookie.replace(/; *Max-Age=\d+/i, '') : cookie,
    );
}

const isSessionCookie = (cookie: string) => /^(__Secure-)?thidua\.session_token=/.test(cookie);
