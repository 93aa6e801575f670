import type { Opening } from './options.ts';

/** Runs `open` once, when the visitor has been here so long or has come so far down the page. */
export function whenDue({ after, amount }: Opening, open: () => void): void {
  if (after === 'time') {
    setTimeout(open, amount * 1_000);
    return;
  }
  const look = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    if (scrollTop < ((scrollHeight - clientHeight) * amount) / 100) return;
    removeEventListener('scroll', look);
    open();
  };
  addEventListener('scroll', look);
}
