import { useReveal } from '../hooks/use-reveal.ts';
import { transcript } from '../state/transcript.ts';
import { fill } from '../texts/texts.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { ConnectionNote } from './ConnectionNote.tsx';
import { Dock } from './Dock.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Transcript } from './Transcript.tsx';
import { usePage, useTexts } from './page-context.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  onPrivacy: () => void;
}

/** The chat: a sheet over the site, the whole screen on a phone. */
export function ChatPanel({ open, onClose, onPrivacy }: Props) {
  const { version, session } = usePage().state;
  const texts = useTexts();
  const { shown, typing, skip } = useReveal(transcript(version, session, texts));
  return (
    <section
      class="chat"
      id="chat"
      hidden={!open}
      aria-label={fill(texts.chatWith, { name: version.persona.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (typing) skip();
      }}
    >
      <ChatHeader onClose={onClose} />
      <Transcript items={shown} typing={typing} onSkip={skip} />
      <NoticeBar />
      <ConnectionNote />
      <noscript>
        <p class="note">{texts.noScript}</p>
      </noscript>
      <Dock pending={typing} onPrivacy={onPrivacy} />
    </section>
  );
}
