import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import type { IconName } from './icons.tsx';
import { Said } from './said.tsx';
import { StatusIcon, type StatusKind } from './status.tsx';

export interface Signer {
  /** Role and unit. */
  who: Child;
  state: 'signed' | 'opened' | 'notSigned';
  /** How and when signed, or what it waits for; the default is the state's word. */
  note?: Child;
}

/** Who signs, in order, and how far each is (`ky-ds`). */
export function Signers({ signers }: { signers: Signer[] }) {
  const { t } = useFrame();
  const kinds = { signed: 'xong', opened: 'tin', notSigned: 'cho' } as const;
  return (
    <CheckList
      ordered
      items={signers.map(({ who, state, note }) => ({
        kind: kinds[state],
        text: who,
        note: note ?? t.frame.signing[state],
      }))}
    />
  );
}

export interface Check {
  kind: StatusKind;
  icon?: IconName;
  text: Child;
  note?: Child;
  /** For readers when the text alone does not say the outcome. */
  word?: string;
}

/** Checks with their verdicts in a fixed order, passed or not. */
export function CheckList({ items, ordered = false }: { items: Check[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="ky-ds">
      {items.map(({ kind, icon, text, note, word }) => (
        <li>
          <StatusIcon kind={kind} icon={icon} word={word} />
          <div>
            <Said>{text}</Said>
            {note && (
              <p>
                <Said>{note}</Said>
              </p>
            )}
          </div>
        </li>
      ))}
    </List>
  );
}
