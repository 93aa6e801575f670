import { isLocale, type Locale } from '../../../../core/dialogue/locale.ts';
import { fromFrame } from './from-frame.ts';

const SENTENCES: Record<Locale, string> = {
  fi: 'Keskustelu ei aukea tällä sivulla. Voit avata sen omalle sivulleen.',
  sv: 'Samtalet öppnas inte på den här sidan. Du kan öppna det på en egen sida.',
  en: 'The chat does not open on this page. You can open it on a page of its own.',
};
/** Milliseconds without a word: after the frame has loaded something, and at the most. */
const PATIENCE = { loaded: 3_000, longest: 8_000 };

/**
 * Where the chat does not come (the site is not on the bot's list, the network is away), a sentence and the link stand
 * in the place of the browser's grey page. What comes late is shown all the same.
 */
export function explainAbsence(frame: HTMLIFrameElement, link: HTMLElement): void {
  const lang = new URL(frame.src).searchParams.get('lang') ?? '';
  const note = document.createElement('div');
  note.lang = isLocale(lang) ? lang : 'fi';
  note.setAttribute('role', 'status');
  Object.assign(note.style, {
    display: 'grid',
    gap: '24px',
    justifyItems: 'start',
    padding: '72px 24px 24px',
    // An inline chat has no ground of its own, and the site's may be any.
    background: 'Canvas',
    color: 'CanvasText',
    font: '17px/1.5 system-ui, sans-serif',
  });
  let come = false;
  const show = () => {
    if (come || note.isConnected) return;
    frame.before(note);
    note.append(SENTENCES[isLocale(lang) ? lang : 'fi'], link);
    Object.assign(link.style, {
      position: 'static',
      translate: 'none',
    });
    frame.style.display = 'none';
  };
  frame.addEventListener('load', () => setTimeout(show, PATIENCE.loaded));
  setTimeout(show, PATIENCE.longest);
  // Whatever it says, it is there: its first question can be answered before its script has come, or without one.
  fromFrame(frame, () => {
    come = true;
    note.remove();
    frame.style.display = '';
  });
}
