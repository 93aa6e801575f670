import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Locale } from '../core/dialogue/locale.ts';
import { graveViolations } from './support/axe.ts';
import { SIZES, useBrowser } from './support/browser.ts';
import { picture, sidewaysScroll, untranslatedKeys } from './support/look.ts';
import { inviteSomebody } from './support/members.ts';
import { ready } from './support/ready.ts';
import { signIn } from './support/staff.ts';
import { conversationView, openView, openViews, STAFF_VIEWS, type View } from './support/views.ts';

type Size = keyof typeof SIZES;

const visit = useBrowser();
const EACH = (['phone', 'tablet', 'desktop'] as const).flatMap((size) =>
  (['fi', 'sv'] as const).map((locale) => ({ size, locale })),
);
/** Where axe looks too: between them the narrowest and the widest layout and both languages. */
const EXAMINED = ['desktop fi', 'phone sv'];

it.each(EACH)(
  'every view is whole on a $size in $locale',
  async ({ size, locale }) => {
    const examined = EXAMINED.includes(`${size} ${locale}`);
    const staff = await open(size, locale);
    await signIn(staff, 'owner@ukv.example');
    for (const view of [...STAFF_VIEWS, await conversationView(staff)]) await look(staff, view);

    const { link } = await inviteSomebody(staff);
    const stranger = await open(size, locale);
    for (const view of openViews(link)) await look(stranger, view);

    async function look(page: Page, view: View) {
      await openView(page, view);
      await picture(page, `${view.name}-${SIZES[size].viewport.width}-${locale}`);
      expect.soft(await sidewaysScroll(page), `${view.name} scrolls sideways by px`).toBe(0);
      expect.soft(await untranslatedKeys(page), `keys shown in ${view.name}`).toEqual([]);
      expect.soft(await page.locator('html').getAttribute('lang')).toBe(locale);
      if (examined) expect.soft(await graveViolations(page), `accessibility of ${view.name}`).toEqual([]);
    }
  },
  300_000,
);

async function open(size: Size, locale: Locale): Promise<Page> {
  const localStorage = [{ name: 'ukv-locale', value: locale }];
  const storageState = { cookies: [], origins: [{ origin: ready.web, localStorage }] };
  return (await visit({ size, reducedMotion: 'reduce', storageState })).page;
}
