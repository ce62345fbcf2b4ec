import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';

/** One of the ways in which a condition can be met, or one of the things that it asks for together. */
export interface Way {
  /** `<Status>` */
  status: Child;
  title: string;
  found: readonly string[];
  /** What would still be needed on this way. */
  cure: string | null;
  joint: 'any' | 'all' | null;
  ways: readonly Way[];
}

/** Alternatives each with its own outcome and what was found for it (`cach`). */
export function Ways({ joint, ways }: Pick<Way, 'joint' | 'ways'>) {
  const { t } = useFrame();
  return (
    <div class="cach">
      {joint && t.frame.dossier.joints[joint]}
      <ul>
        {ways.map(({ status, title, found, cure, ...inner }) => (
          <li>
            {status} <Said>{title}</Said>
            {[...new Set(found)].map((line) => (
              <div class="mo">
                <Said>{line}</Said>
              </div>
            ))}
            {cure && (
              <div>
                <b>
                  <Said>{cure}</Said>
                </b>
              </div>
            )}
            {inner.ways.length > 0 && <Ways {...inner} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
