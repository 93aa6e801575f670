import type { Page } from 'playwright-core';
import type { NodeKind } from '../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../core/dialogue/locale.ts';
import { eventually } from './eventually.ts';

/** The tree editor in Finnish, as an adviser uses it with a mouse on a wide screen. */
export function editorOn(page: Page) {
  const inspector = page.getByTestId('inspector');
  const card = (words: string) => page.getByRole('treeitem', { name: words });
  const optionRow = (number: number) => inspector.getByTestId('option-row').nth(number - 1);
  const section = (title: string) => inspector.getByRole('region', { name: title });
  const chooseKind = (kind: NodeKind) =>
    page.locator(`[data-testid="add-kind"][data-kind="${kind}"]:visible`).click();

  return {
    card,
    inspector,
    problems: page.getByTestId('problem'),

    /** Shows the whole tree and opens the card that says these words in the inspector. */
    async select(words: string) {
      await page.getByRole('button', { name: 'Näytä koko puu' }).click();
      await card(words).click();
      await eventually(() => card(words).getAttribute('aria-selected')).toBe('true');
    },

    /** Writes the first text bubble of the selected node. */
    say: (text: string) => inspector.getByLabel('Teksti', { exact: true }).first().fill(text),

    /** Writes a ready answer of the selected choice. */
    writeOption: (number: number, text: string) => optionRow(number).getByRole('textbox').fill(text),

    /** Switches the language being written in the inspector. */
    writeIn: (locale: Locale) => inspector.locator(`button[value="${locale}"]`).click(),

    /** Adds a node after the selected one. */
    async add(kind: NodeKind) {
      await page.getByTestId('add-node').click();
      await chooseKind(kind);
      await page.locator(`[data-testid="tree-node"][data-kind="${kind}"][aria-selected="true"]`).waitFor();
    },

    /** Adds a node after a ready answer of the selected choice; it becomes the selected one. */
    async addAfterOption(number: number, kind: NodeKind) {
      await optionRow(number).getByRole('button', { name: 'Uusi solmu tähän' }).click();
      await chooseKind(kind);
      await inspector.getByTestId('option-row').first().waitFor({ state: 'detached' });
    },

    /** Lets the selected node lead to one that exists, by a cross-link. */
    async leadTo(words: string) {
      const after = section('Tämän jälkeen');
      await after.getByRole('button', { name: 'Jatka olemassa olevaan solmuun' }).click();
      await after.locator('input').fill(words);
      await page.getByRole('option', { name: words }).click();
    },

    /** Resolves when everything written is on the server. */
    saved: () => eventually(() => page.getByTestId('save-state').getAttribute('data-state')).toBe('saved'),
  };
}
