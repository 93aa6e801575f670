import { expect, test } from 'vitest';
import { newBubble, newNode } from '../../../core/dialogue/new-node.ts';
import { newSite } from '../../../core/bots/new-site.ts';
import { mediaIn } from './publish-input.ts';

const persona = { name: 'Aino', role: {}, avatar: 'face' };
const image = (media: string) => ({ ...newBubble('image'), kind: 'image' as const, media, alt: {} });

test('images of bubbles and of the persona, each once and none that is not chosen yet', () => {
  const a = { ...newNode('message', 'a'), bubbles: [newBubble('text'), image('one'), image('')] };
  const b = { ...newNode('end', 'b'), bubbles: [image('one'), image('two')] };
  const site = newSite({ hero: 'front', logo: 'face' });
  expect(mediaIn({ nodes: { a, b, c: newNode('jump', 'c') }, persona, site }, 'o')).toEqual([
    'one',
    'two',
    'face',
    'front',
  ]);
  expect(mediaIn({ nodes: {}, persona: { ...persona, avatar: '' }, site: newSite({}) }, 'o')).toEqual([]);
});

test('images in the texts of the site, in every language, those of others not, and not without end', () => {
  const show = (id: string, owner = 'o') => `Teksti\n\n![Kuva](/api/v1/media/${owner}.${id}) jatkuu`;
  const site = newSite({
    body: { fi: show('one') + show('two'), sv: show('one') + show('their', 'other') },
    pages: [{ slug: 'palvelut', title: {}, body: { en: show('three') } }],
    accessibility: { fi: show('four') },
  });
  const draft = { nodes: {}, persona: { ...persona, avatar: '' }, site };
  expect(mediaIn(draft, 'o')).toEqual(['one', 'two', 'three', 'four']);
  const many = Array.from({ length: 500 }, (_, index) => show(`m${index}`)).join('');
  expect(mediaIn({ ...draft, site: { ...site, body: { fi: many } } }, 'o')).toHaveLength(100);
});
