import { useFrame } from './frame-context.tsx';

/** Help, who is responsible, Vietnam time, the other language. */
export function PageFooter() {
  const { t, footer = [], standingOffice, path, lang } = useFrame();
  const words = t.frame.footer;
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <footer class="chan">
      <div class="trang">
        <ul>
          {footer.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          <li>
            <form method="post" action="/ngon-ngu" aria-label={words.language}>
              <input type="hidden" name="back" value={path} />
              <button class="nut-lien-ket" type="submit" name="lang" value={other} lang={other}>
                {words.otherLanguage}
              </button>
            </form>
          </li>
        </ul>
        {standingOffice && `${words.standingOffice(standingOffice)} `}
        {words.time}
      </div>
    </footer>
  );
}
