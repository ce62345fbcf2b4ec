import { useFrame } from './frame-context.tsx';
import { Icon } from './icons.tsx';
import { Said } from './said.tsx';
import { Status } from './status.tsx';

export interface BalancePart {
  label: string;
  value: number;
}

interface BalanceProps {
  /** Whose counts: "Ủy viên 1". Said to readers. */
  about: string;
  /** issued */
  left: BalancePart;
  /** returned, unused */
  right: BalancePart[];
  /** The verdict when it does not balance, for example "Thiếu 1 phiếu"; default "Chênh 1". */
  mismatch?: string;
}

/** Left = sum of the right, or not, and by how much (`can-bang`). Computed here, never told. */
export function Balance({ about, left, right, mismatch }: BalanceProps) {
  const { t } = useFrame();
  const words = t.frame.balance;
  const difference = left.value - right.reduce((sum, part) => sum + part.value, 0);
  const balanced = difference === 0;
  const sign = balanced ? words.equal : words.notEqual;
  const sum = right.map((part) => `${part.label} ${part.value}`).join(` ${words.plus} `);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a sum that is read as one line, not a set of fields
    <div
      class={balanced ? 'can-bang' : 'can-bang can-bang--lech'}
      role="group"
      aria-label={`${about}: ${left.label} ${left.value} ${sign} ${sum}`}
    >
      <Part {...left} />
      <span class="dau-tinh">{balanced ? '=' : <Icon name="notEqual" />}</span>
      {right.map((part, at) => (
        <>
          {at > 0 && <span class="dau-tinh">+</span>}
          <Part {...part} />
        </>
      ))}
      {balanced ? (
        <Status kind="xong">{words.match}</Status>
      ) : (
        <Status kind="loi">{mismatch ?? words.mismatch(String(Math.abs(difference)))}</Status>
      )}
    </div>
  );
}

function Part({ label, value }: BalancePart) {
  return (
    <div>
      <b>{value}</b>
      <span>
        <Said>{label}</Said>
      </span>
    </div>
  );
}
