import { useMore } from '../hooks/use-more.ts';
import { fill } from '../texts/texts.ts';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { usePage, useTexts } from './page-context.ts';

/** Who speaks, in which language, and how far the conversation is. */
export function ChatHeader({ onClose }: { onClose?: () => void }) {
  const { version, session } = usePage().state;
  const texts = useTexts();
  const percent = Math.round((useMore()?.progress(version.dialogue, session) ?? 0) * 100);
  return (
    <header class="chat-header">
      <Avatar persona={version.persona} />
      <div class="persona">
        <strong>{version.persona.name}</strong>
        <span>{version.persona.role}</span>
      </div>
      <LanguageMenu />
      <MenuButton />
      {onClose && (
        <button
          type="button"
          class="round"
          data-testid="chat-close"
          aria-label={texts.closeChat}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      )}
      <progress class="progress" max={100} value={percent} aria-label={fill(texts.progress, { percent })} />
    </header>
  );
}
