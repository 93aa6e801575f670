import type { Page } from 'playwright-core';
import type { OwnConversation } from '../../core/api/public.schema.ts';

export type PlainPages = ReturnType<typeof plainPages>;

/** The plain pages as a respondent uses them: every step is a page of its own. */
export function plainPages(page: Page) {
  const turn = async (step: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load'), step()]);
  };
  const press = (id: string) => turn(() => page.getByTestId(id).first().click());
  const input = page.getByTestId('chat-input').first();

  /** The file that a button leads to. */
  async function download(id: string): Promise<Buffer> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(id).first().click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  return {
    input,
    error: page.getByTestId('chat-error').first(),
    notice: page.getByTestId('chat-notice'),
    turn,
    press,
    download,

    choose: (label: string) =>
      turn(() =>
        page
          .getByTestId('chat-option')
          .and(page.getByText(label, { exact: true }))
          .click(),
      ),

    async tick(...labels: string[]) {
      for (const label of labels) await page.getByLabel(label, { exact: true }).check();
      await press('chat-send');
    },

    async write(text: string) {
      await input.fill(text);
      await press('chat-send');
    },

    async setLanguage(locale: string) {
      await page.getByTestId('chat-language').selectOption(locale);
      await press('chat-language-set');
    },

    /** The respondent’s answers as they stand. */
    async said(): Promise<string[]> {
      const texts = await page.getByTestId('chat-answer').allInnerTexts();
      return texts.map((text) => text.replace(/^\S+:\s+/, '').trim());
    },

    focused: () => page.locator(':focus').getAttribute('data-testid'),

    /** All that the server holds, by way of "my data" and back. */
    async copy(): Promise<OwnConversation> {
      await press('chat-data');
      const file = await download('chat-copy');
      await press('chat-return');
      return JSON.parse(file.toString()) as OwnConversation;
    },
  };
}
