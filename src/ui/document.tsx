import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { gatheredRules } from './style-rule.ts';

interface DocumentProps {
  frame: Frame;
  title: string;
  islands?: string[];
  /** More of the head. */
  head?: Child;
  /** Rendered before this component runs: its style rules are already gathered. */
  children?: Child;
}

/** The bare HTML document around a page or the projector. */
export function Document({ frame, title, islands = [], head, children }: DocumentProps) {
  const rules = gatheredRules(frame);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={frame.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – ${frame.t.frame.product}`}</title>
          {frame.assets.icon && <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />}
          <link rel="stylesheet" href={frame.assets.css} />
          {rules && (
            <style nonce={frame.nonce} data-rules="">
              {raw(rules)}
            </style>
          )}
          {islands.map((name) => (
            <script type="module" nonce={frame.nonce} src={frame.assets.island(name)} />
          ))}
          {head}
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}
