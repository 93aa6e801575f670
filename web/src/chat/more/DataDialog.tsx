import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../components/page-context.ts';
import { useFirstMoment } from '../hooks/use-first-moment.ts';
import { Dialog } from './Dialog.tsx';
import { OwnFacts } from './keep/OwnFacts.tsx';
import { ownFile } from './keep/own-file.ts';
import { Recap } from './keep/Recap.tsx';
import { saveFile } from './keep/save-file.ts';
import { useKeepTexts } from './keep/texts/index.ts';
import { useDownload } from './keep/use-download.ts';
import { useOwn } from './keep/use-own.ts';
import { useSummary } from './keep/use-summary.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** The respondent's own data: what is kept, where and how long; to take along, and to erase. */
export function DataDialog() {
  const { state, show } = usePage();
  const texts = useKeepTexts();
  const more = useMoreTexts();
  const summary = useSummary();
  const found = useOwn();
  const { download, said } = useDownload();
  const nothing = state.session.seq === 0 && !found.own;

  function downloadJson() {
    const { own, record } = found;
    const { entries = [], sent = 0 } = record ?? {};
    const json = ownFile({ summary, own, entries, sent, now: new Date() });
    saveFile(new Blob([json], { type: 'application/json' }), `${state.version.slug}.json`);
  }

  if (nothing) {
    return (
      <Dialog title={texts.data}>
        <p>{texts.dataNothing}</p>
        <div class="dialog-actions">
          <button type="button" class="primary" onClick={() => show(null)}>
            {more.close}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.data}>
      <OwnFacts found={found} summary={summary} />
      {summary.answers.length > 0 && <Recap summary={summary} />}
      <div class="data-ways">
        <button type="button" class="option" data-testid="chat-data-json" onClick={downloadJson}>
          {texts.dataJson}
        </button>
        <button type="button" class="option" data-testid="chat-data-pdf" onClick={() => void download()}>
          {texts.download}
        </button>
      </div>
      <p class="hint" role="status">
        {said}
      </p>
      <Erase />
    </Dialog>
  );
}

/** Erasure, asked once more before it is done; and the way out. */
function Erase() {
  const { chat, show } = usePage();
  const more = useMoreTexts();
  const [sure, setSure] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sure) button.current?.scrollIntoView({ block: 'end' });
  }, [sure]);
  const erase = ({ detail }: MouseEvent) => {
    if (!sure) return setSure(true);
    if (detail > 1) return;
    void chat.erase();
    show(null);
  };
  return (
    <>
      {sure && <p role="alert">{more.eraseSure}</p>}
      <div class="dialog-actions" data-fresh={useFirstMoment(sure) || undefined}>
        <button type="button" class="danger" ref={button} data-testid="chat-erase" onClick={erase}>
          {sure ? more.eraseYes : more.erase}
        </button>
        <button type="button" class="primary" onClick={() => show(null)}>
          {more.close}
        </button>
      </div>
    </>
  );
}
