import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icons.tsx';
import { Said } from './said.tsx';

export type NoticeKind = 'tin' | 'xong' | 'luu-y' | 'loi' | 'cho';

const icons: Record<NoticeKind, IconName> = {
  tin: 'info',
  xong: 'check',
  'luu-y': 'warning',
  loi: 'stop',
  cho: 'info',
};

interface NoticeProps {
  kind?: NoticeKind;
  /** The bold first sentence: what happened. */
  title?: Child;
  /** Told at once to readers: after an action, not on every visit. */
  live?: boolean;
  /** What next; text, or paragraphs of its own. */
  children?: Child;
}

/** One message at the top of a page (`bao`). */
export function Notice({ kind = 'tin', title, live = false, children }: NoticeProps) {
  return (
    <div class={kind === 'tin' ? 'bao' : `bao bao--${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div>
        {title && (
          <p>
            <b>
              <Said>{title}</Said>
            </b>
          </p>
        )}
        {typeof children === 'string' ? (
          <p>
            <Said>{children}</Said>
          </p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
