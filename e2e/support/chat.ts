import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** The chat on a page, or in a frame, as a respondent uses it. Every step waits until the page offers what it needs. */
export function chatOn(page: Pick<Page, 'getByTestId' | 'getByText'>) {
  const input = page.getByTestId('chat-input');
  const send = page.getByTestId('chat-send');
  const answers = page.getByTestId('chat-answer');
  const option = (label: string) =>
    page.getByTestId('chat-option').and(page.getByText(label, { exact: true }));

  /** Resolves when the respondent has given one answer more. */
  async function answering(step: () => Promise<void>) {
    const before = await answers.count();
    await step();
    await eventually(() => answers.count()).toBe(before + 1);
  }

  return {
    answers,
    bubbles: page.getByTestId('chat-bubble'),
    end: page.getByTestId('chat-end'),
    error: page.getByTestId('chat-error'),
    input,
    option,
    send,

    /** Takes a ready answer. */
    choose: (label: string) => answering(() => option(label).click()),

    /** Ticks ready answers of a multiple choice and sends them. */
    chooseAll: (labels: readonly string[]) =>
      answering(async () => {
        for (const label of labels) await option(label).click();
        await send.click();
      }),

    /** Types an answer and sends it. */
    write: (text: string) =>
      answering(async () => {
        await input.fill(text);
        await send.click();
      }),

    /** Leaves a question unanswered. */
    skip: () => answering(() => page.getByTestId('chat-skip').click()),
  };
}
