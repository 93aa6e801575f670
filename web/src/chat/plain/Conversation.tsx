import { Avatar } from '../components/Avatar.tsx';
import { usePage } from '../components/page-context.ts';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { fill } from '../texts/texts.ts';
import { PlainBubble } from './PlainBubble.tsx';
import { PlainEnd } from './PlainEnd.tsx';
import { Question } from './Question.tsx';
import { ResumeLink } from './ResumeLink.tsx';
import { Ways } from './Ways.tsx';
import { NOW_ID, QUESTION_ID, usePlain } from './plain-page.ts';
import { saidIn, type Said } from './said.ts';

/** All that has been said, the newest last, and right after it what can be answered now. */
export function Conversation() {
  const { page } = usePlain();
  const texts = useAllTexts();
  const said = saidIn(page, texts);
  const latest = said.findLastIndex(({ answer }) => answer);
  const focused = !page.rejected && page.notice !== 'notEmail';
  return (
    <>
      {latest > 0 && (
        <ol class="said" aria-label={texts.chat}>
          {said.slice(0, latest).map((one, step) => (
            <Step said={one} opens={opensRow(said, step)} key={step} />
          ))}
        </ol>
      )}
      <div
        class="now"
        id={focused ? NOW_ID : undefined}
        tabIndex={focused ? -1 : undefined}
        role="group"
        aria-label={texts.chat}
      >
        <ol class="said">
          {said.map((one, step) =>
            step < latest ? null : (
              <Step said={one} opens={opensRow(said, step)} asks={step === said.length - 1} key={step} />
            ),
          )}
        </ol>
        {page.changes && (
          <div class="changing">
            <p class="hint">{texts.changing}</p>
            <button class="quiet" name="do" value="keep" data-testid="chat-keep">
              {texts.keepAnswer}
            </button>
          </div>
        )}
        {page.session.status === 'completed' ? <PlainEnd /> : <Question />}
        <Ways />
        <ResumeLink />
      </div>
    </>
  );
}

/** The first of a row of bubbles carries the avatar. */
function opensRow(said: readonly Said[], step: number): boolean {
  const before = said.slice(0, step).findLast(({ bubbles, answer }) => bubbles.length > 0 || answer);
  return !before || before.answer !== null;
}

/** What the bot showed at once, and the answer to it. */
function Step({ said, opens, asks = false }: { said: Said; opens: boolean; asks?: boolean }) {
  const { persona } = usePage().state.version;
  const texts = useAllTexts();
  const last = said.bubbles.findLastIndex(({ kind }) => kind === 'text');
  return (
    <>
      {said.bubbles.map((bubble, index) => (
        <li class="line line-bubble" key={index}>
          {opens && index === 0 && <Avatar persona={persona} />}
          {opens && index === 0 && <span class="unseen">{fill(texts.saidBy, { name: persona.name })}</span>}
          <PlainBubble
            bubble={bubble}
            node={said.node}
            index={index}
            id={asks && index === last ? QUESTION_ID : undefined}
          />
        </li>
      ))}
      {said.answer && (
        <li class="line line-answer" data-testid="chat-answer-line">
          <div class="own">
            <p class="own-bubble" data-testid="chat-answer">
              <span class="unseen">{texts.you} </span>
              {said.answer.text}
            </p>
            <button
              class="quiet change"
              name="to"
              value={said.answer.seq}
              aria-label={fill(texts.changeAnswer, { answer: said.answer.text })}
            >
              {texts.change}
            </button>
          </div>
        </li>
      )}
    </>
  );
}
