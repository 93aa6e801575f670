import { useFirstMoment } from '../hooks/use-first-moment.ts';
import { useMore } from '../hooks/use-more.ts';
import { useOneTurn } from '../hooks/use-one-turn.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import { transcript } from '../state/transcript.ts';
import { fill } from '../texts/texts.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { Dock } from './Dock.tsx';
import { Transcript } from './Transcript.tsx';
import { usePage, useTexts } from './page-context.ts';

interface Props {
  open: boolean;
  /** undefined → the chat cannot be closed. */
  onClose?: () => void;
}

/** Who speaks, what has been said, and what can be done. */
export function ChatPanel({ open, onClose }: Props) {
  const { state, native } = usePage();
  const { persona } = state.version;
  // Over the site, where it covers the site's own header: until the conversation has begun.
  const named = state.layout === 'full' || (state.layout === 'popup' && state.session.seq === 0);
  const texts = useTexts();
  const more = useMore();
  const { shown, typing, skip } = useReveal(transcript(state));
  return (
    <section
      class="chat"
      id="chat"
      hidden={!open}
      aria-label={fill(texts.chatWith, { name: persona.name })}
      data-fresh={useFirstMoment(state.turn) || undefined}
      {...useOneTurn(state.turn)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
        else if (typing) skip();
      }}
    >
      {named && <p class="organisation">{state.version.organisationName}</p>}
      <ChatHeader onClose={onClose} />
      <Transcript items={shown} typing={typing} onSkip={skip} />
      <div role="status">
        {more && state.notice && <more.NoticeBar notice={state.notice} />}
        {more && <more.ConnectionNote />}
      </div>
      <Dock pending={typing} />
      {native?.note}
    </section>
  );
}
