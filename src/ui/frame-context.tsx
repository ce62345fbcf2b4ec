import { createContext, useContext } from 'hono/jsx';
import type { Frame } from './frame.ts';

const FrameContext = createContext<Frame | null>(null);

/** Renders components outside a Layout (a fragment, a test) with their frame. */
export const Framed = FrameContext.Provider;

/** The language of the page being rendered; Vietnamese outside a frame. */
export const useLanguage = (): Frame['lang'] => useContext(FrameContext)?.lang ?? 'vi';

/** The frame of the page being rendered. @throws when the component stands outside Layout, Projector and Framed */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('component rendered outside a frame: wrap it in Layout, Projector or Framed');
  return frame;
}
