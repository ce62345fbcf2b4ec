import type { Visit } from '#src/platform/http/visit.ts';
import { Notice } from '#src/ui/notice.tsx';

/** What an electronic ballot protects and what it does not: on a page of its own and above the choice of the way. */
export function LimitsList({ visit }: { visit: Visit }) {
  const t = visit.t.ballotLimits;
  return (
    <>
      <Notice kind="luu-y" title={t.standing}>
        {t.standingWords}
      </Notice>
      <section>
        <h2>{t.fails.title}</h2>
        <dl>
          {t.fails.points.map(({ what, why, cure }) => (
            <div>
              <dt>
                <b>{what}</b>
              </dt>
              <dd>
                <p>{why}</p>
                <p class="mo">
                  {t.cure}: {cure}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t.protects.title}</h2>
        <dl>
          {t.protects.points.map(({ what, why }) => (
            <div>
              <dt>
                <b>{what}</b>
              </dt>
              <dd>
                <p>{why}</p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t.mixed}</h2>
        <p>{t.mixedWords}</p>
      </section>
    </>
  );
}
