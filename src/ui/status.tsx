import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icons.tsx';
import { Said } from './said.tsx';

/** done, in progress, waiting, warning, error. */
export type StatusKind = 'xong' | 'tin' | 'cho' | 'luu-y' | 'loi';

export const statusIcon: Record<StatusKind, IconName> = {
  xong: 'check',
  tin: 'half',
  cho: 'circle',
  'luu-y': 'warning',
  loi: 'stop',
};

interface StatusProps {
  kind: StatusKind;
  /** With a coloured ground: only for a verdict in a list. */
  ground?: boolean;
  /** Another icon than the kind's own: `lock` for what is not open yet, `reissue`, `barred`. */
  icon?: IconName;
  /** At most three words. */
  children?: Child;
}

/** Icon, word and colour together; the word is the status. */
export function Status({ kind, ground = false, icon, children }: StatusProps) {
  return (
    <span class={`tt tt--${kind}${ground ? ' tt--nen' : ''}`}>
      <Icon name={icon ?? statusIcon[kind]} />
      <Said>{children}</Said>
    </span>
  );
}

/** The icon of a status alone, in its colour, before text that says it (`ky-ds`, agenda). */
export function StatusIcon({ kind, icon, word }: { kind: StatusKind; icon?: IconName; word?: string }) {
  return (
    <span class={`mau-${kind}`}>
      <Icon name={icon ?? statusIcon[kind]} />
      {word && (
        <span class="an">
          <Said>{word}</Said>
        </span>
      )}
    </span>
  );
}

/** A warning kept under a value: icon and sentence (`giam`). */
export function Warning({ children }: { children?: Child }) {
  return (
    <div class="giam nho kem-icon">
      <Icon name="warning" />
      <span>
        <Said>{children}</Said>
      </span>
    </div>
  );
}
