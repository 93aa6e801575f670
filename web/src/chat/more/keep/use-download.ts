import { useState } from 'preact/hooks';
import { usePage } from '../../components/page-context.ts';
import { fetchPdf } from './own-api.ts';
import { saveFile } from './save-file.ts';
import { useKeepTexts } from './texts/index.ts';

/** Downloading the PDF: `said` tells how it goes, '' before it is asked for. */
export function useDownload(): { download: () => Promise<void>; said: string; busy: boolean } {
  const { state, chat } = usePage();
  const texts = useKeepTexts();
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const { locale, slug } = state.version;

  async function download() {
    if (busy) return;
    setBusy(true);
    say(texts.downloading);
    const reply = await fetchPdf(chat, locale);
    setBusy(false);
    if (!reply.ok) return say(texts.failures[reply.failure]);
    saveFile(reply.value, `${slug}.pdf`);
    say(texts.downloaded);
  }

  return { download, said, busy };
}
