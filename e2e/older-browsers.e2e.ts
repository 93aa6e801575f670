import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { companyPage, opener, useHostSite } from './support/embedding.ts';
import { eventually } from './support/eventually.ts';
import { unconfirmed } from './support/kept-record.ts';
import { watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';
import { WALKED, walkDemo } from './support/walk-demo.ts';

const visit = useBrowser();
const { host, script } = useHostSite();
const BOT = address(ready.bot ?? '');

describe('an iPhone with iOS 15', () => {
  it('sends every answer and opens every dialog without what came with iOS 16 and 17', async () => {
    const { page } = await visit({ size: 'phone' });
    const ownCopy = watchConversation(page);
    await page.addInitScript(() => {
      const newer: [object, string[]][] = [
        [AbortSignal, ['timeout', 'any']],
        [URL, ['canParse']],
        [HTMLFormElement.prototype, ['requestSubmit']],
        [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
      ];
      for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
    });
    await page.goto(BOT);
    await walkDemo(page);
    await eventually(async () => (await ownCopy()).status).toBe('completed');
    await page.getByTestId('chat-keep-mail').click();
    expect(await page.getByTestId('chat-mail-address').inputValue()).toBe(WALKED.contact.email);
  });

  it('keeps what is answered after it has cut the connection to its database', async () => {
    const { page } = await visit({ size: 'phone', expects: [/ERR_FAILED/] });
    const chat = chatOn(page);
    await page.addInitScript(() => {
      const connections = new Set<IDBDatabase>();
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...asked) {
        connections.add(this);
        return transaction.apply(this, asked);
      };
      addEventListener('cut', () => connections.forEach((connection) => connection.close()));
    });
    await page.route('**/api/v1/conversations/**', (route) => route.abort());
    await page.goto(BOT);
    await chat.write('Pajulan Paja Oy');
    await eventually(() => unconfirmed(page, 'teknoloikka')).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('cut')));
    await chat.choose('2–9');
    await eventually(() => unconfirmed(page, 'teknoloikka')).toBe(2);
    await page.reload();
    await eventually(() => chat.answers.count()).toBe(2);
  });
});

describe('a browser for which the scripts are too new', () => {
  it('answers by the form that the page came with', async () => {
    const { page } = await visit({ size: 'phone' });
    await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
    await page.goto(BOT);
    await page.waitForLoadState('networkidle');
    await page.getByTestId('chat-input').fill('Pajulan Paja Oy');
    await page.getByTestId('chat-send').click();
    await page.waitForURL(/\/plain/);
    await eventually(() => page.getByTestId('chat-answer').innerText()).toContain('Pajulan Paja Oy');
  });

  it('loses no answer that is sent while the scripts fail', async () => {
    const { page } = await visit({ size: 'phone', expects: [/Set is not defined/] });
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      const answerAndFail = () => {
        document.querySelector<HTMLInputElement>('[data-testid="chat-input"]')!.value = 'Pajulan Paja Oy';
        document.querySelector<HTMLElement>('[data-testid="chat-send"]')!.click();
        Reflect.deleteProperty(window, 'Set');
      };
      indexedDB.open = (...name) => {
        answerAndFail();
        return open(...name);
      };
    });
    await page.goto(BOT);
    await page.waitForURL(/\/plain/);
    await eventually(() => page.getByTestId('chat-answer').innerText()).toContain('Pajulan Paja Oy');
  });

  it('goes on with the plain page where they fail half-way', async () => {
    const { page } = await visit({ size: 'phone', expects: [/findLast/] });
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...name) => {
        // Lists with something in them are first gone through when the page has begun to be drawn.
        Array.prototype.findLast = function (this: unknown[]) {
          if (this.length > 0) throw new TypeError('findLast');
        };
        return open(...name);
      };
    });
    await page.goto(BOT);
    await page.waitForURL(/\/b\/teknoloikka\/plain/);
    await page.getByTestId('chat-input').waitFor();
  });

  it('opens the bot’s own page instead of a sheet on another site', async () => {
    const { page, context } = await visit({ size: 'phone' });
    await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'show'));
    await page.goto(companyPage(host, { end: script() }));
    const [own] = await Promise.all([context.waitForEvent('page'), opener(page).click()]);
    await own.waitForURL(/\/b\/.*channel=embed/);
    await chatOn(own).input.waitFor();
  });
});
