import type { Child } from 'hono/jsx';
import { say } from '#src/platform/i18n/say.ts';
import { CopyButton } from './button.tsx';
import { useFrame } from './frame-context.tsx';

interface VerdictProps {
  /** The sentence for the minutes as it is shown; bold parts allowed. */
  children?: Child;
  /** The same sentence as plain text, for copying. */
  text: string;
  /** The rule is not met: grey edge. */
  negative?: boolean;
  /** Over the sentence; default "Câu kết luận cho biên bản". */
  heading?: Child;
  /** `<Citation>` */
  citation: Child;
}

/**
 * The sentence that goes into the minutes, to copy, with its article (`ket-luan`). Minutes are Vietnamese: on an English
 * page the sentence stays as it is, with its meaning below.
 */
export function Verdict({ children, text, negative = false, heading, citation }: VerdictProps) {
  const { t, lang } = useFrame();
  const english = lang === 'vi' ? null : say(lang, text);
  return (
    <div class={negative ? 'ket-luan ket-luan--khong' : 'ket-luan'}>
      <span class="mo nho">{heading ?? t.frame.verdict.sentence}</span>
      <p lang={lang === 'vi' ? undefined : 'vi'}>{children ?? text}</p>
      {english && english !== text && <p class="mo">{english}</p>}
      <div class="nhom-nut">
        <CopyButton text={text} />
        {citation}
      </div>
    </div>
  );
}
