import { Icon } from './Icon.tsx';
import { useTexts } from './page-context.ts';

export function SendButton() {
  const texts = useTexts();
  return (
    <button type="submit" class="primary send" data-testid="chat-send">
      {texts.send}
      <Icon name="send" />
    </button>
  );
}
