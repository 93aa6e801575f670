import { fill } from '../texts/texts.ts';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { Goes } from '../more/Goes.tsx';
import { NOW_ID, usePlain, type View } from './plain-page.ts';

/** Is everything to be erased? */
export function EraseView() {
  const { texts: plain } = usePlain();
  return (
    <div class="card said-so" id={NOW_ID} tabIndex={-1}>
      <h2>{plain.eraseSure}</h2>
      <p>{plain.eraseHint}</p>
      <div class="button-row">
        <button class="danger" name="do" value="erased" data-testid="chat-erase-yes">
          {plain.eraseYes}
        </button>
        <button class="quiet bordered" name="do" value="data">
          {plain.eraseNo}
        </button>
      </div>
    </div>
  );
}

/** Nothing is kept any more. */
export function ErasedView() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  return (
    <div class="card said-so" id={NOW_ID} tabIndex={-1} data-testid="chat-erased">
      <h2>{plain.erased}</h2>
      <p>{plain.erasedHint}</p>
      <a class="primary" href={`${page.action}?lang=${page.version.locale}`}>
        {texts.startOver}
      </a>
    </div>
  );
}

/** A conversation's own link has been opened. The script goes on from here by itself. */
export function ResumeView() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const wrong = page.notice === 'badLink';
  return (
    <div class="card said-so" id={wrong ? undefined : NOW_ID} tabIndex={wrong ? undefined : -1}>
      <h2>{plain.resume}</h2>
      <div class="field">
        <label for="resume">{plain.resumeField}</label>
        <p class="hint" id="resume-hint">
          {plain.resumeHow}
        </p>
        <input
          id={wrong ? NOW_ID : 'resume'}
          name="resume"
          autoComplete="off"
          aria-describedby="resume-hint"
          data-testid="chat-resume-field"
        />
      </div>
      <div class="button-row">
        <button class="primary" name="do" value="resume" data-testid="chat-resume">
          {plain.resumeGo}
        </button>
        <a class="quiet bordered" href={`${page.action}?lang=${page.version.locale}`}>
          {texts.startOver}
        </a>
      </div>
    </div>
  );
}

/** On the way to another site; the browser goes there by itself. */
export function LeaveView({ url, label }: { url: string; label: string }) {
  const { texts: plain } = usePlain();
  return (
    <div class="card said-so">
      <h2>{plain.leaving}</h2>
      <p>
        <a href={url} rel="noopener noreferrer">
          {fill(plain.leavingLink, { label })}
        </a>
      </p>
    </div>
  );
}

/** Which answers an answer would make go. */
export function ChangeView({ goes, deed }: Extract<View, { kind: 'change' }>) {
  const texts = useAllTexts();
  return (
    <div class="card said-so" id={NOW_ID} tabIndex={-1}>
      <h2>{texts.changeTitle}</h2>
      <p>{texts.changeGoes}</p>
      <Goes goes={goes} />
      <div class="button-row">
        <button class="primary" name="do" value={deed} data-testid="chat-change-yes">
          {texts.changeYes}
        </button>
        <button class="quiet bordered" name="do" value="show" data-testid="chat-change-no">
          {texts.changeNo}
        </button>
      </div>
    </div>
  );
}
