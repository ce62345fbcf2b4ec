import type { RouteDescription } from './feature-routes.tsx';

/** Whether a form may be posted to this path: it is one of the addresses that a room registered. */
export function isRegisteredPost(described: readonly RouteDescription[], path: string): boolean {
  return described.some((route) => route.method === 'POST' && fits(route.path, path));
}

function fits(pattern: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => (part.startsWith(':') ? /^[\w.-]+$/.test(parts[at] ?? '') : part === parts[at]))
  );
}
