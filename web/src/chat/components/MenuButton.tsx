import { useLayoutEffect, useRef } from 'preact/hooks';
import { loadMore, useMore } from '../hooks/use-more.ts';
import { Icon } from './Icon.tsx';
import { usePage, useTexts } from './page-context.ts';

/** Opens what else can be done; focus comes back to it when that is over. */
export function MenuButton() {
  const { sheet, show } = usePage();
  const texts = useTexts();
  const more = useMore();
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(sheet);
  useLayoutEffect(() => {
    if (before.current && !sheet) button.current?.focus();
    before.current = sheet;
  }, [sheet]);
  return (
    <div class="menu-place">
      <button
        type="button"
        class="round"
        ref={button}
        data-testid="chat-menu"
        aria-label={texts.menu}
        aria-expanded={sheet === 'menu'}
        onClick={() => {
          void loadMore();
          show(sheet ? null : 'menu');
        }}
      >
        <Icon name="menu" />
      </button>
      {more && sheet === 'menu' && <more.Menu />}
    </div>
  );
}
