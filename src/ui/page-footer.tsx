import { languageField } from '#src/platform/i18n/words.ts';
import { useFrame } from './frame-context.tsx';
import { typedForm } from './typed-form.ts';

/** Help, who is responsible, Vietnam time, the other language. */
export function PageFooter() {
  const { t, footer = [], standingOffice } = useFrame();
  const words = t.frame.footer;
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
            <LanguageSwitch />
          </li>
        </ul>
        {standingOffice && `${words.standingOffice(standingOffice)} `}
        {words.time}
      </div>
    </footer>
  );
}

/**
 * To the other language, on the same page. Where something is typed, the button sends that form to its own address with
 * only the choice of language in mind: the page comes back with what was typed, and nothing is done.
 */
function LanguageSwitch() {
  const frame = useFrame();
  const { t, path, lang } = frame;
  const words = t.frame.footer;
  const other = lang === 'vi' ? 'en' : 'vi';
  const form = typedForm(frame);
  if (form) {
    return (
      <button
        class="nut-lien-ket"
        type="submit"
        form={form}
        formnovalidate
        name={languageField}
        value={other}
        lang={other}
      >
        {words.otherLanguage}
      </button>
    );
  }
  return (
    <form method="post" action="/ngon-ngu" aria-label={words.language}>
      <input type="hidden" name="back" value={path} />
      <button class="nut-lien-ket" type="submit" name="lang" value={other} lang={other}>
        {words.otherLanguage}
      </button>
    </form>
  );
}
