import { raw } from 'hono/html';

/** What an island reads of its page: data that no browser runs. */
export function dataBlock(data: unknown) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/json">{raw(text)}</script>;
}
