import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { expect, it } from 'vitest';
import { choice, dialogueOf, end } from '../../../../core/dialogue/testing.ts';
import { drawTree } from './branches.ts';
import { cardOf, type CardWords } from './card.ts';
import TreeCanvas from './TreeCanvas.vue';

const words: CardWords = {
  kind: (kind) => kind,
  emptyOption: '',
  otherwise: '',
  next: '',
  caseLabel: () => '',
  summary: () => '',
};
const dialogue = dialogueOf([choice('q', { yes: 'e', no: 'f' }), end('e'), end('f')]);

function render(selected: string | null, isCollapsed = false): Promise<string> {
  const { layout, crossLinks, hidden } = drawTree(dialogue, () => isCollapsed);
  const props = {
    layout, crossLinks, hidden, selected, start: 'q', label: 'Keskustelupuu',
    cardOf: (id: string) => cardOf(dialogue.nodes[id]!, words, 'fi', 'fi'),
  }; // prettier-ignore
  return renderToString(createSSRApp({ render: () => h(TreeCanvas, props) }));
}

const item = (html: string, id: string) =>
  html.match(/<g[^>]*data-node-id="[^"]*"[^>]*>/g)?.find((tag) => tag.includes(`data-node-id="${id}"`)) ?? '';

it('names the tree and every card, with level, position and state', async () => {
  const html = await render('f');
  expect(html).toContain('role="tree" aria-label="Keskustelupuu"');
  const tag = item(html, 'f');
  for (const part of [
    'role="treeitem"',
    'aria-level="2"',
    'aria-posinset="2"',
    'aria-setsize="2"',
    'aria-selected="true"',
    'tabindex="0"',
  ]) {
    expect(tag).toContain(part);
  }
  expect(tag).not.toContain('aria-expanded');
  expect(html).toMatch(/<title[^>]*>end: Teksti f<\/title>/);
});

it('tells whether what follows is shown, and keeps one card in the tab order', async () => {
  expect(item(await render('q'), 'q')).toContain('aria-expanded="true"');
  expect(item(await render('q', true), 'q')).toContain('aria-expanded="false"');
  expect((await render('f')).match(/tabindex="0"/g)).toHaveLength(1);
});
