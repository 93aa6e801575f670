import { useAllTexts } from '../texts/use-all-texts.ts';
import { fill } from '../texts/texts.ts';
import { Conversation } from './Conversation.tsx';
import { DataView } from './DataView.tsx';
import { ChangeView, EraseView, ErasedView, LeaveView, ResumeView } from './OtherViews.tsx';
import { PlainFooter } from './PlainFooter.tsx';
import { PlainHeader } from './PlainHeader.tsx';
import { State } from './State.tsx';
import { noticeText } from './notice-text.ts';
import { FORM_ID } from './plain-names.ts';
import { NOW_ID, usePlain, type PlainPage } from './plain-page.ts';

/** The whole page is one form: whichever button is pressed, what has been typed comes along. */
export function PlainBody() {
  const { page } = usePlain();
  return (
    <form
      id={FORM_ID}
      method="post"
      action={`${page.action}#${NOW_ID}`}
      encType={page.access || page.invited ? undefined : 'multipart/form-data'}
      noValidate
      rel="noopener"
      class="plain"
      data-slug={page.invited ? undefined : page.version.slug}
      data-lost={page.lost || undefined}
      data-chat={page.handover && page.view.kind === 'chat' && !page.notice ? chatAddress(page) : undefined}
      data-script={page.script}
    >
      <State />
      <PlainHeader />
      <main class="plain-main">
        <Intro />
        <Notice />
        <View />
      </main>
      <PlainFooter />
    </form>
  );
}

/** Where the chat is whose plain pages these are. */
function chatAddress({ action, version, channel, source }: PlainPage): string {
  const query = new URLSearchParams({ lang: version.locale, ...(source && { source }) });
  if (channel !== 'site' && channel !== 'invitation') query.set('channel', channel);
  return `${action.replace(/\/plain$/, '')}?${query}`;
}

function View() {
  const { view } = usePlain().page;
  switch (view.kind) {
    case 'chat':
      return <Conversation />;
    case 'data':
      return <DataView />;
    case 'erase':
      return <EraseView />;
    case 'erased':
      return <ErasedView />;
    case 'resume':
      return <ResumeView />;
    case 'change':
      return <ChangeView {...view} />;
    case 'leave':
      return <LeaveView {...view} />;
  }
}

/** The site's own words before the first answer; afterwards only who speaks. */
function Intro() {
  const { page } = usePlain();
  const texts = useAllTexts();
  const { site, persona } = page.version;
  const begins = page.view.kind === 'chat' && !page.session.path.some(({ answer }) => answer);
  if (!begins) return <h1 class="unseen">{fill(texts.chatWith, { name: persona.name })}</h1>;
  return (
    <div class="plain-intro" data-testid="site-text">
      <h1>{site.title || persona.name}</h1>
      {site.lead && <p>{site.lead}</p>}
    </div>
  );
}

function Notice() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  return (
    <div role="status">
      {page.notice && page.notice !== 'notEmail' && (
        <p class="note note-notice" data-testid="chat-notice">
          {noticeText(page.notice, texts, plain)}
        </p>
      )}
    </div>
  );
}
