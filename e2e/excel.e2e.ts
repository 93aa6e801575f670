import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dayKey } from '../core/statistics/periods.ts';
import { useBrowser } from './support/browser.ts';
import { downloadedExcel } from './support/excel.ts';
import { signIn } from './support/staff.ts';

const visit = useBrowser();

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => dayKey(new Date(Date.now() - days * DAY_MS));
const [from, to] = [daysAgo(300), daysAgo(0)];

/** Every page that hands out the file, with every kind of period and filter that its address can hold. */
const PLACES = [
  'statistics?span=months3',
  'statistics?span=months12&version=1',
  `statistics?span=own&from=${from.slice(0, 7)}&to=${to.slice(0, 7)}`,
  'conversations?period=days30',
  'conversations?period=days90&status=completed',
  'conversations?period=all&status=active',
  `conversations?period=own&from=${from}&to=${to}`,
  `conversations?period=own&from=${from}&version=1`,
  'conversations?period=own',
];

/** The dialog counts no further than this, and says so. */
const COUNTED = 200;

/** How many conversations the dialog promises. */
async function promised(page: Page): Promise<number> {
  const count = page.getByRole('dialog').getByRole('status');
  await count.filter({ hasText: /\d/ }).waitFor();
  return Number((await count.innerText()).replace(/\D/g, ''));
}

it.each(PLACES)('the Excel file comes from %s, and opens', async (place) => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'manager@ukv.example', `/app/tikkuranta/bots/teknoloikka/${place}`);
  let count = 0;
  const sheets = await downloadedExcel(page, async () => (count = await promised(page)));
  const rows = (sheets.get('Keskustelut') ?? []).slice(1);
  expect(count).toBeGreaterThan(0);
  if (count < COUNTED) expect(rows).toHaveLength(count);
  else expect(rows.length).toBeGreaterThanOrEqual(COUNTED);
});
