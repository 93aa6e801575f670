import { progress } from '../state/progress.ts';
import { LANGUAGE_NAMES } from '../texts/language-names.ts';
import { fill } from '../texts/texts.ts';
import { Avatar } from '../components/Avatar.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { usePlain } from './plain-page.ts';

/** Whose page it is, in which language, and how far the conversation is. */
export function PlainHeader() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const { version, session } = page;
  const { persona, organisationName } = version;
  const percent = Math.round(100 * progress(version.dialogue, session));
  return (
    <header class="plain-header">
      <div class="plain-bar">
        <div class="plain-who">
          <Avatar persona={persona} />
          <div class="persona">
            <strong>{persona.name}</strong>
            <span>{[persona.role, organisationName].filter(Boolean).join(', ')}</span>
          </div>
        </div>
        {version.locales.length > 1 && (
          <div class="plain-language">
            <select class="plain-select" name="lang" aria-label={texts.language} data-testid="chat-language">
              {version.locales.map((one) => (
                <option key={one} value={one} lang={one} selected={one === version.locale}>
                  {LANGUAGE_NAMES[one]}
                </option>
              ))}
            </select>
            <button class="quiet" name="do" value="language" data-testid="chat-language-set">
              {plain.changeLanguage}
              <span class="unseen"> ({texts.language})</span>
            </button>
          </div>
        )}
      </div>
      {page.view.kind === 'chat' && (
        <progress
          class="plain-progress"
          max={100}
          value={percent}
          aria-label={fill(texts.progress, { percent })}
        />
      )}
    </header>
  );
}
