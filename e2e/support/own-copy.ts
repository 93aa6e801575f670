import type { Page } from 'playwright-core';
import type { OwnConversation, StartedConversation } from '../../core/api/public.schema.ts';
import { eventually } from './eventually.ts';
import { wake } from './kept-record.ts';
import { address } from './ready.ts';

/**
 * Watches which conversation the page begins, so that a test can ask the server what it holds. To be called before
 * the page opens.
 */
export function watchConversation(page: Page) {
  let started: StartedConversation | undefined;
  page.on('response', (response) => {
    const begins = response.request().method() === 'POST' && response.url().endsWith('/api/v1/conversations');
    if (begins && response.ok()) void response.json().then((body: StartedConversation) => (started = body));
  });

  /** The respondent's own copy, as the server gives it. */
  return async function ownCopy(): Promise<OwnConversation> {
    await eventually(() => started?.token).toBeTruthy();
    const response = await fetch(address(`/api/v1/conversations/${started?.id}`), {
      headers: { Authorization: `Bearer ${started?.token}` },
    });
    return (await response.json()) as OwnConversation;
  };
}

/** The same copy, after the page was made to send what it holds: by itself it rests 10 s, for more to send with it. */
export async function sentCopy(
  page: Page,
  ownCopy: () => Promise<OwnConversation>,
): Promise<OwnConversation> {
  await wake(page);
  return ownCopy();
}
