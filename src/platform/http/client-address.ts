import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The network address of the caller's connection; headers that a client may set are not believed. */
export function clientAddress(c: Context): string {
  // Without a connection (a request handed to the app directly) the caller is this machine.
  if (!c.env?.incoming && !c.env?.server) return '127.0.0.1';
  return getConnInfo(c).remote.address ?? '127.0.0.1';
}
