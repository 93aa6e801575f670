/** What the first screen has before its script, or without: forms that the server answers with plain pages. */
import type { NativeForm } from './components/page-context.ts';
import { currentQuestion } from '../../../core/conversation/engine.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { Trap } from './more/Trap.tsx';
import type { ChatState } from './state/chat-state.ts';
import type { PageRequest } from './server.tsx';

const NOTES: Record<Locale, { slow: string; without: string; link: string }> = {
  fi: {
    slow: 'Eikö keskustelu etene?',
    without: 'Keskustelu ei toimi tässä selaimessa, mutta voit silti vastata.',
    link: 'Jatka yksinkertaisella sivulla',
  },
  sv: {
    slow: 'Kommer samtalet inte vidare?',
    without: 'Samtalet fungerar inte i den här webbläsaren, men du kan svara ändå.',
    link: 'Fortsätt på en enkel sida',
  },
  en: {
    slow: 'Is the chat stuck?',
    without: 'The chat does not work in this browser, but you can still answer.',
    link: 'Continue on a simple page',
  },
};

/** The script does away with all of it when it comes: nothing of this is in the browser's own tree. */
export function nativeForm(
  { version, channel, source = '', invitation, embed }: PageRequest,
  { session }: ChatState,
): NativeForm {
  const { slug, locale } = version;
  const action = invitation ? `/i/${invitation}/plain` : `/b/${slug}/plain`;
  const hidden = {
    version: version.version,
    locale,
    channel,
    source,
    node: session.at,
    seq: 0,
    handover: 'yes',
  };
  const { slow, without, link } = NOTES[locale];
  // Plain pages stand in no frame.
  const target = embed && '_blank';
  const plain = (
    <a href={`${action}?lang=${locale}`} target={target}>
      {link}
    </a>
  );
  return {
    // By this encoding the server knows a form that is posted again from another one: see first-submission.ts.
    form: { method: 'post', action: `${action}#now`, encType: 'multipart/form-data', target },
    fields: (
      <>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <Trap />
      </>
    ),
    note: currentQuestion(version.dialogue, session) && (
      <>
        <p class="note slow">
          {slow} {plain}
        </p>
        <noscript>
          <p class="note">
            {without} {plain}
          </p>
        </noscript>
      </>
    ),
  };
}
