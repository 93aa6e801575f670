import { PrivacyText } from '../components/PrivacyText.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { usePlain } from './plain-page.ts';

/** The promises, and the respondent's own data. */
export function PlainFooter() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const { slug, locale, organisationName } = page.version;
  return (
    <footer class="plain-footer">
      <div class="plain-footer-ways">
        {page.view.kind === 'chat' && (
          <button class="link" name="do" value="data" data-testid="chat-data">
            {plain.myData}
          </button>
        )}
        <a href={`/b/${slug}?lang=${locale}`}>{plain.about}</a>
        <a href={`/b/${slug}/accessibility?lang=${locale}`}>{plain.accessibility}</a>
      </div>
      <details class="privacy">
        <summary>{texts.privacy}</summary>
        <PrivacyText />
      </details>
      <p>{organisationName}</p>
    </footer>
  );
}
