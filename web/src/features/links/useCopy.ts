import { useNotify } from '../../components/useNotify.ts';

/** Copying with a word that it was done; a browser that refuses is told of like any other failure. */
export function useCopy() {
  const { notify, notifyError } = useNotify();

  async function tell(done: string, copying: () => Promise<void>) {
    try {
      await copying();
      notify(done);
    } catch (error) {
      notifyError(error);
    }
  }

  return {
    copyText: (text: string, done: string) => tell(done, () => navigator.clipboard.writeText(text)),
    /** As it looks, for programs that take it so, and as text for the others. */
    copyRich: (html: string, text: string, done: string) =>
      tell(done, () =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([html], { type: 'text/html' }),
            'text/plain': new Blob([text], { type: 'text/plain' }),
          }),
        ]),
      ),
  };
}
