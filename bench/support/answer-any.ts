import type { Page } from 'playwright-core';

/** What is typed into a field, by the keyboard it asks for. */
const TYPED: Record<string, string> = { email: 'nimi@yritys.example', tel: '0401234567', decimal: '12' };

/**
 * Prepares an answer to the question in view, whatever it is, up to the last touch.
 * @returns the test id of what is touched last; null → the conversation has ended
 */
export async function prepareAny(page: Page): Promise<'chat-send' | 'chat-option' | null> {
  const end = page.getByTestId('chat-end');
  const option = page.getByTestId('chat-option').first();
  const field = page.getByTestId('chat-input').first();
  await end.or(option).or(field).first().waitFor();
  if (await end.isVisible()) return null;
  if (await field.isVisible()) await typeIn(page);
  else if ((await option.getAttribute('role')) === 'checkbox') await option.click();
  return (await page.getByTestId('chat-send').isVisible()) ? 'chat-send' : 'chat-option';
}

/** Answers the question in view and waits until the answer is among those given. */
export async function answerAny(page: Page): Promise<void> {
  const answers = page.getByTestId('chat-answer');
  const before = await answers.count();
  const last = await prepareAny(page);
  if (!last) throw new Error('The conversation has ended');
  await page.getByTestId(last).first().click();
  await answers.nth(before).waitFor();
}

async function typeIn(page: Page): Promise<void> {
  for (const field of await page.getByTestId('chat-input').all()) {
    const keyboard = (await field.getAttribute('inputmode')) ?? '';
    await field.fill(TYPED[keyboard] ?? 'Mallila Oy');
  }
  const consent = page.getByTestId('chat-consent');
  if (await consent.isVisible()) await consent.check();
}
