import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

/** What the caller's address is taken for, before any route asks for it. */
export function addressBehind(trustedProxies: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    c.set(kept, callerOf(connectionAddress(c), c.req.header('x-forwarded-for'), trustedProxies));
    await next();
  };
}

/** The network address of the caller: of the connection, or, where that is a trusted proxy's, the one it passes on. */
export function clientAddress(c: Context): string {
  return c.get(kept) ?? connectionAddress(c);
}

const kept = 'clientAddress';

/**
 * Headers that a client may set are not believed: only what trusted proxies added counts, from the right, so the caller
 * is the last address that none of them has.
 */
export function callerOf(connection: string, forwarded: string | undefined, trustedProxies: readonly string[]): string {
  let caller = plain(connection);
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    const before = plain(hop);
    if (!trustedProxies.includes(caller) || isIP(before) === 0) break;
    caller = before;
  }
  return caller;
}

/** "::ffff:10.0.0.1" is how a socket of both families names 10.0.0.1. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

function connectionAddress(c: Context): string {
  // Without a connection (a request handed to the app directly) the caller is this machine.
  if (!c.env?.incoming && !c.env?.server) return '127.0.0.1';
  return getConnInfo(c).remote.address ?? '127.0.0.1';
}
