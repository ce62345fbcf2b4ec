import { expect } from 'vitest';
import { type App, createApp } from '#src/app.ts';
import { type Assets, buildAssets } from '#src/ui/assets.ts';
import { cacheFolder } from './test-database.ts';
import type { World } from './world.ts';

const origin = 'http://localhost';
let assets: Promise<Assets> | null = null;

/** One person's browser: keeps cookies, follows no redirect by itself. */
export interface Browser {
  get(path: string): Promise<Page>;
  /** Posts a form as the page at `path` would; a list sends a field several times, a File uploads it. */
  post(path: string, fields: Record<string, string | string[] | File>, headers?: Record<string, string>): Promise<Page>;
  cookies: Map<string, string>;
}

export interface Page {
  status: number;
  text: string;
  headers: Headers;
  /** Address of a redirect, without the origin. */
  location: string | null;
}

export interface Web extends App {
  /** A browser without a session. */
  stranger(): Browser;
  /** A browser signed in as this user. */
  signedIn(userName: string): Promise<Browser>;
}

export async function openWeb(world: World): Promise<Web> {
  assets ??= buildAssets(cacheFolder);
  const app = createApp(world.services, { publicUrl: origin }, await assets);
  const open = () => browser(app);
  return {
    ...app,
    stranger: open,
    async signedIn(userName) {
      const actor = await world.as(userName);
      const { cookies } = await world.services.signIn.signInAs(actor.userId, new Headers(), '127.0.0.1');
      const it = open();
      for (const cookie of cookies) keep(it.cookies, cookie);
      return it;
    },
  };
}

function browser(app: App): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.hono.request(origin + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const location = response.headers.get('location');
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      location: location?.replace(origin, '') ?? null,
    };
  };
  return {
    cookies,
    get: (path) => send(path, { method: 'GET' }),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        body: bodyOf(fields),
        headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
      }),
  };
}

function bodyOf(fields: Record<string, string | string[] | File>): URLSearchParams | FormData {
  const withFiles = Object.values(fields).some((value) => value instanceof File);
  const body = withFiles ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) (body as FormData).append(name, one as string);
  }
  return body;
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split('; ');
  const at = pair.indexOf('=');
  const gone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

/** The value of a hidden or text field in a page, for sending a form as it was shown. */
export function fieldOf(page: Page, name: string): string {
  const input = page.text.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  expect(input, `field ${name}`).toBeDefined();
  return input?.match(/value="([^"]*)"/)?.[1] ?? '';
}
