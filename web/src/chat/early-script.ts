import { scriptJson } from './site/script-json.ts';
import { begunName } from './store/begun.ts';

/**
 * To whatever page is around: it says nothing but that the browser has let the frame in. Twice, since what listens
 * there may come after the page's beginning.
 */
const TELL_AROUND = '(onload=()=>parent.postMessage({ukvHere:1},"*"))()';

/**
 * Runs while the page is still coming: the first question of a page that everybody gets is not there to be answered by
 * somebody who has a conversation under way, or a second one would begin. The style hides it until the chat is here.
 * @param framed the page stands on another site, which is told that it has come
 */
export function earlyScript(slug: string, framed: boolean): string {
  const hide = `try{localStorage[${scriptJson(begunName(slug))}]&&(document.documentElement.dataset.resumes="")}catch{}`;
  return framed ? `${hide};${TELL_AROUND}` : hide;
}
