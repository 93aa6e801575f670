import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { paths } from '../core/bots/paths.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { copiedBot } from './support/copied-bot.ts';
import { companyPage, frameOn, opener, useHostSite } from './support/embedding.ts';
import { eventually } from './support/eventually.ts';
import { PERSON } from './support/person.ts';
import { variable } from './support/ready.ts';

const visit = useBrowser();
const { bot: embedded, host, script } = useHostSite();

it('counts who does something on a bot’s page, once a visit, and no program that only fetches it', async () => {
  const slug = `opened-${randomUUID().slice(0, 8)}`;
  const url = await copiedBot(slug, (version) => version);
  await fetch(url, { headers: { 'user-agent': PERSON } });
  const scanner = await visit({ size: 'desktop', userAgent: PERSON });
  await scanner.page.goto(url, { waitUntil: 'networkidle' });
  await scanner.page.waitForTimeout(2_000);
  await scanner.page.close();

  const { page } = await visit({ size: 'desktop', userAgent: PERSON });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByTestId('chat-bubble').first().hover();
  await page.mouse.wheel(0, 200);
  await eventually(() => counters(slug)).toEqual({ openings: { site: 1 }, started: 0 });

  await page.reload({ waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 200);
  await chatOn(page).write('Pajulan Paja Oy');
  await eventually(() => counters(slug)).toEqual({ openings: { site: 1 }, started: 1 });
});

it('counts an embedded chat when the person opens it, not when the page around is looked at', async () => {
  const { page } = await visit({ size: 'desktop', userAgent: PERSON });
  await page.goto(companyPage(host, { end: script(), path: '/opened' }), { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(500);
  expect(await counters(embedded)).toEqual({ openings: {}, started: 0 });
  await opener(page).click();
  const { bubbles } = frameOn(page);
  await bubbles.first().click();
  await eventually(() => counters(embedded)).toEqual({ openings: { embed: 1 }, started: 0 });
});

/** What is counted of a copied bot so far. */
async function counters(bot: string) {
  const app = initializeApp({ projectId: variable('GCLOUD_PROJECT') }, `counters-${randomUUID()}`);
  try {
    const { docs } = await getFirestore(app)
      .collection(paths.stats(`org-${bot}`, bot))
      .get();
    const versions = docs.flatMap((shard) => Object.values(shard.get('versions') as Record<string, Shard>));
    const openings: Record<string, number> = {};
    for (const [channel, count] of versions.flatMap((one) => Object.entries(one.openings ?? {})))
      openings[channel] = (openings[channel] ?? 0) + count;
    return { openings, started: versions.reduce((sum, one) => sum + (one.started ?? 0), 0) };
  } finally {
    await deleteApp(app);
  }
}

interface Shard {
  openings?: Record<string, number>;
  started?: number;
}
