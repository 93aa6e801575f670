import { SMALL } from '../small.ts';

/**
 * On a phone, where a chat that was asked for covers the page, Back closes it first. The site's own state of the page
 * stays.
 */
export function closeByBack(dialog: HTMLDialogElement): void {
  let covers = false;
  const isMarked = () => (history.state as { ukv?: boolean } | null)?.ukv === true;

  function follow() {
    const now = dialog.open && !dialog.classList.contains('uncalled') && matchMedia(SMALL).matches;
    if (now === covers) return;
    covers = now;
    // After a reload of the page the mark is still there.
    if (covers && !isMarked()) history.pushState({ ...(history.state as object | null), ukv: true }, '');
    else if (!covers && isMarked()) history.back();
  }

  addEventListener('popstate', () => {
    if (covers && !isMarked()) dialog.close();
  });
  new MutationObserver(follow).observe(dialog, { attributeFilter: ['open', 'class'] });
  follow();
}
