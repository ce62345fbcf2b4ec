import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Icon, type IconName } from './icons.tsx';
import { Said } from './said.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface ButtonProps {
  /** One primary per page; warning for what cannot be undone. */
  kind?: ButtonKind;
  small?: boolean;
  icon?: IconName;
  /** A link that looks like a button. */
  href?: string;
  name?: string;
  value?: string;
  /** Posts to another address than its form. */
  formaction?: string;
  /** Id of a form that stands elsewhere on the page. */
  form?: string;
  type?: 'submit' | 'button';
  /** Told to readers after the label: "Ghi có mặt" + " Cục Con nuôi". */
  about?: string;
  children?: Child;
}

export function Button({
  kind = 'primary',
  small = false,
  icon,
  href,
  type = 'submit',
  about,
  children,
  ...rest
}: ButtonProps) {
  const looks = classesOf(kind, small);
  const label = (
    <>
      {icon && <Icon name={icon} />}
      {icon && '\u00a0'}
      <Said>{children}</Said>
      {about && (
        <span class="an">
          {' '}
          <Said>{about}</Said>
        </span>
      )}
    </>
  );
  if (href)
    return (
      <a class={looks} href={href}>
        {label}
      </a>
    );
  return (
    <button class={looks} type={type} {...rest}>
      {label}
    </button>
  );
}

function classesOf(kind: ButtonKind, small: boolean): string {
  const variant = kind === 'primary' ? '' : ` govuk-button--${kind}`;
  return `govuk-button${variant}${small ? ' nut-nho' : ''}`;
}

interface LockedButtonProps {
  /** What opens it, as a sentence: shown below and told to readers. */
  reason: string;
  /** Unique on the page. */
  id: string;
  small?: boolean;
  children?: Child;
}

/** A button that is not available yet: shows a lock, keeps focus, sends nothing, says what opens it. */
export function LockedButton({ reason, id, small = false, children }: LockedButtonProps) {
  return (
    <div>
      <button
        class={`govuk-button govuk-button--khoa${small ? ' nut-nho' : ''}`}
        type="button"
        aria-disabled="true"
        aria-describedby={`${id}-ly-do`}
      >
        <Icon name="lock" />
        {'\u00a0'}
        <Said>{children}</Said>
      </button>
      <p class="mo nho ly-do-khoa" id={`${id}-ly-do`}>
        <Said>{reason}</Said>
      </p>
    </div>
  );
}

export function ButtonGroup({ children }: { children?: Child }) {
  return <div class="nhom-nut">{children}</div>;
}

interface CopyButtonProps {
  /** The text that is copied. */
  text: string;
}

/** Copies a text; without a script it does not show, the text can be selected. Needs the island `copy-text`. */
export function CopyButton({ text }: CopyButtonProps) {
  const { t } = useFrame();
  return (
    <copy-text data-text={text} data-copied={t.frame.verdict.copied} hidden>
      <Button kind="secondary" small type="button">
        {t.frame.verdict.copy}
      </Button>
      <span class="mo nho" role="status" />
    </copy-text>
  );
}
