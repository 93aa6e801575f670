import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage, useTexts, type Sheet } from '../components/page-context.ts';
import { useKeepTexts } from './keep/texts/index.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** What can be done at any time, under the button that opens it. */
export function Menu() {
  const { state, show } = usePage();
  const texts = useTexts();
  const more = useMoreTexts();
  const keep = useKeepTexts();
  const menu = useRef<HTMLDivElement>(null);
  const { slug, locale } = state.version;
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>('button, a')?.focus();
    const leave = ({ target }: Event) => {
      const inside = menu.current?.parentElement?.contains(target as Node);
      if (!inside) show(null);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const item = (sheet: Sheet, label: string) => (
    <button type="button" class="quiet" data-testid={`chat-menu-${sheet}`} onClick={() => show(sheet)}>
      {label}
    </button>
  );
  return (
    <div
      class="menu"
      ref={menu}
      role="group"
      aria-label={texts.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        show(null);
      }}
    >
      {item('data', keep.data)}
      {item('privacy', texts.privacy)}
      <a
        class="quiet"
        href={`/b/${slug}/accessibility?lang=${locale}`}
        target="_blank"
        rel="noopener"
        onClick={() => show(null)}
      >
        {more.accessibility}
        <span class="unseen"> ({texts.newTab})</span>
      </a>
      {state.session.seq > 0 && item('restart', more.startOver)}
    </div>
  );
}
