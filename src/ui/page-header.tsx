import type { Frame, Place } from './frame.ts';
import { useFrame } from './frame-context.tsx';
import { Flag, Icon } from './icons.tsx';

/** The lacquer band: mark, where I am, who I am, and the menu of a phone. */
export function PageHeader({ current }: { current?: string }) {
  const frame = useFrame();
  return (
    <header class="dau">
      <div class="trang">
        <a class="dau__ten" href="/">
          <Flag />
          {frame.t.frame.product}
        </a>
        {frame.where && <Where frame={frame} where={frame.where} />}
        <div class="dau__ai">{frame.who ? <Who frame={frame} who={frame.who} /> : <SignInLink frame={frame} />}</div>
        <details class="dau__menu">
          <summary>
            <Icon name="menu" />
            {'\u00a0'}
            {frame.t.frame.menu}
          </summary>
          <ul>
            {frame.places.map((place) => (
              <li>
                <PlaceLink place={place} current={current} />
              </li>
            ))}
            <li class="dau__menu-ai">
              {frame.who ? <Who frame={frame} who={frame.who} /> : <SignInLink frame={frame} />}
            </li>
          </ul>
        </details>
      </div>
    </header>
  );
}

/** So many places stand on one line of the bar; of more than one beyond that, the rest is folded. */
const onOneLine = 10;

/** The places of the year for this role; on phones the header's menu takes over. The present place is never folded. */
export function Navigation({ current }: { current?: string }) {
  const { places, t } = useFrame();
  if (places.length === 0) return null;
  const fits = places.length <= onOneLine + 1;
  const stands = ({ key }: Place, index: number) => fits || index < onOneLine || key === current;
  const folded = places.filter((place, index) => !stands(place, index));
  return (
    <nav class="dieu-huong" aria-label={t.frame.mainMenu}>
      <div class="trang">
        <ul>
          {places.filter(stands).map((place) => (
            <li>
              <PlaceLink place={place} current={current} badge />
            </li>
          ))}
          {folded.length > 0 && (
            <li>
              <details>
                <summary>{t.frame.otherPlaces}</summary>
                <ul>
                  {folded.map((place) => (
                    <li>
                      <PlaceLink place={place} current={current} />
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          )}
        </ul>
      </div>
    </nav>
  );
}

function PlaceLink({ place, current, badge = false }: { place: Place; current?: string; badge?: boolean }) {
  const { t } = useFrame();
  return (
    <a href={place.href} aria-current={place.key === current ? 'page' : undefined}>
      {place.label}
      {badge && place.count ? (
        <span class="dem">
          <span aria-hidden="true">{place.count}</span>
          <span class="an"> ({t.frame.tasks(place.count)})</span>
        </span>
      ) : null}
    </a>
  );
}

function Where({ frame, where }: { frame: Frame; where: NonNullable<Frame['where']> }) {
  return (
    <div class="dau__noi">
      <b>{where.cluster}</b>, {where.body}
      {where.year !== null && ` · ${frame.t.common.year(where.year)}`}
      {where.changeHref && (
        <>
          {' '}
          <a href={where.changeHref}>{frame.t.frame.changeYear}</a>
        </>
      )}
    </div>
  );
}

function Who({ frame, who }: { frame: Frame; who: NonNullable<Frame['who']> }) {
  return (
    <form method="post" action={who.signOutAction}>
      <b>{who.title}</b>
      <br />
      {who.unit} ·{' '}
      <button class="nut-lien-ket" type="submit">
        {frame.t.frame.signOut}
      </button>
    </form>
  );
}

function SignInLink({ frame }: { frame: Frame }) {
  return <a href="/dang-nhap">{frame.t.frame.signIn}</a>;
}
