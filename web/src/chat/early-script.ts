import { scriptJson } from './site/script-json.ts';
import { begunName } from './store/begun.ts';

/**
 * Runs while the page is still coming: the first question of a page that everybody gets is not there to be answered by
 * somebody who has a conversation under way, or a second one would begin. The style hides it until the chat is here.
 */
export function earlyScript(slug: string): string {
  return `try{localStorage[${scriptJson(begunName(slug))}]&&(document.documentElement.dataset.resumes="")}catch{}`;
}
