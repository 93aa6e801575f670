import type { Page } from 'playwright-core';
import type { ConversationRecord } from '../../web/src/chat/store/record.ts';

/** The conversation as the page's browser keeps it in IndexedDB. */
export function keptRecord(page: Page, key: string): Promise<ConversationRecord | undefined> {
  return page.evaluate(
    (name) =>
      new Promise<ConversationRecord | undefined>((resolve, reject) => {
        const opening = indexedDB.open('ukv-chat');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('conversations').objectStore('conversations');
          const reading = store.get(name) as IDBRequest<ConversationRecord | undefined>;
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
          reading.onerror = () => reject(reading.error);
        };
      }),
    key,
  );
}

/** How many answers the browser keeps that the server has not confirmed. */
export async function unconfirmed(page: Page, key: string): Promise<number | undefined> {
  const record = await keptRecord(page, key);
  return record && record.entries.length - record.sent;
}

/** Lets the page try at once, as when the network comes back. */
export async function wake(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

/** Resolves when what the page is sending has been answered and kept: it sends under a lock, which we get in our turn. */
export async function sentIn(page: Page, key: string): Promise<void> {
  await page.evaluate((name) => navigator.locks.request(name, () => undefined), `ukv-chat ${key}`);
}
