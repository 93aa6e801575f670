import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const GRAVE = new Set(['serious', 'critical']);

/** A frame that runs no script cannot be looked into by one either. */
const CLOSED_FRAMES = 'iframe[sandbox]';

/** Waits until what fades or moves has come to rest: half-way its colours are nobody's. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe finds serious or critical on the page against WCAG 2.2 A and AA, an element a line. */
export async function graveViolations(page: Page): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).exclude(CLOSED_FRAMES).withTags(STANDARDS).analyze();
  return violations
    .filter(({ impact }) => impact && GRAVE.has(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
    );
}

/** Expects that axe finds nothing of the kind. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await graveViolations(page), `accessibility of ${page.url()}`).toEqual([]);
}
