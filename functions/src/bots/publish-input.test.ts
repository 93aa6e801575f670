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
  expect(mediaIn({ nodes: { a, b, c: newNode('jump', 'c') }, persona, site })).toEqual([
    'one',
    'two',
    'face',
    'front',
  ]);
  expect(mediaIn({ nodes: {}, persona: { ...persona, avatar: '' }, site: newSite({}) })).toEqual([]);
});
