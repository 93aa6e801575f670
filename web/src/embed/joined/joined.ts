/**
 * `/embed-frame.js`: what a chat on another site needs once its frame is there; fetched when that opens. A site whose
 * policy lets no further script in goes without.
 */
import { closeByBack } from './close-by-back.ts';
import { explainAbsence } from './explain-absence.ts';
import { giveFocusBack } from './give-focus-back.ts';
import { keepFor } from './keep-for.ts';

/**
 * @param link the way to the chat's own page, which goes when the chat is there
 * @param come the chat has said something already: this script may come after it
 */
export function join(frame: HTMLIFrameElement, link: HTMLElement, come: boolean): void {
  keepFor(frame);
  if (!come) explainAbsence(frame, link);
  const dialog = frame.closest('dialog');
  if (!dialog) return;
  giveFocusBack(dialog);
  closeByBack(dialog);
}
