import type { Words } from '#src/platform/i18n/words.ts';
import type { Frame } from './frame.ts';
import { useFrame } from './frame-context.tsx';
import { Layout } from './layout.tsx';
import { Said } from './said.tsx';

interface ErrorPageProps {
  frame: Frame;
  /** 401, 403, 404, 409, 413, 422, 429; anything else is a failure of ours. */
  status: number;
  /** The particular sentence, when there is one; it comes before the general advice. */
  message?: string | null;
  /** Field name -> sentence, for a form that has no page of its own to show them. */
  fields?: Record<string, string>;
  /** What a failed post brought: label and text, so that nothing typed is lost. */
  typed?: [label: string, value: string][];
  /** Number of this failure in the log. */
  reference?: string;
}

/** Says what happened and what to do; keeps what was typed on the screen. */
export function ErrorPage({ frame, status, message, fields = {}, typed = [], reference }: ErrorPageProps) {
  const words = frame.t.frame.errors;
  const { title, what } = words[kindOf(status)];
  return (
    <Layout frame={frame} title={title}>
      <div class="loi-trang">
        <h1>{title}</h1>
        {message && message !== title && (
          <p>
            <b>
              <Said>{message}</Said>
            </b>
          </p>
        )}
        <FieldSentences fields={fields} />
        <p>{what}</p>
        <Typed typed={typed} />
        <Ways />
        <p class="mo">
          {reference && <Reference text={words.code('\u0000')} reference={reference} />}
          {typed.length === 0 && words.nothingLost}
        </p>
      </div>
    </Layout>
  );
}

function kindOf(
  status: number,
): Exclude<keyof Words['frame']['errors'], 'code' | 'otherSite' | 'nothingLost' | 'typedTitle' | 'typedHelp'> {
  const kinds = {
    401: 'signedOut',
    403: 'forbidden',
    404: 'notFound',
    409: 'expired',
    400: 'invalid',
    413: 'tooLarge',
    422: 'invalid',
    429: 'tooMany',
  } as const;
  return kinds[status as keyof typeof kinds] ?? 'failure';
}

function FieldSentences({ fields }: { fields: Record<string, string> }) {
  const sentences = Object.values(fields);
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>
          <Said>{sentence}</Said>
        </li>
      ))}
    </ul>
  );
}

function Typed({ typed }: { typed: [string, string][] }) {
  const { t } = useFrame();
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="da-nhap">
      <h2 id="da-nhap">{t.frame.errors.typedTitle}</h2>
      <p>{t.frame.errors.typedHelp}</p>
      <ul class="da-nhap">
        {typed.map(([label, value]) => (
          <li>
            {label && <b>{label}: </b>}
            {value}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first places that this reader may enter. */
function Ways() {
  const { places } = useFrame();
  if (places.length === 0) return null;
  return (
    <ul class="ds-lien-ket">
      {places.slice(0, 3).map((place) => (
        <li>
          <a href={place.href}>{place.label}</a>
        </li>
      ))}
    </ul>
  );
}

/** The code stands out inside its sentence. */
function Reference({ text, reference }: { text: string; reference: string }) {
  const [before, after] = text.split('\u0000');
  return (
    <>
      {before}
      <span class="mono">{reference}</span>
      {after}{' '}
    </>
  );
}
