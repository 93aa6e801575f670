import { expect, test } from 'vitest';
import { newBubble, newNode } from '../../../core/dialogue/new-node.ts';
import { mediaIn } from './publish-input.ts';

const persona = { name: 'Aino', role: {}, avatar: 'face' };
const image = (media: string) => ({ ...newBubble('image'), kind: 'image' as const, media, alt: {} });

test('images of bubbles and of the persona, each once and none that is not chosen yet', () => {
  const a = { ...newNode('message', 'a'), bubbles: [newBubble('text'), image('one'), image('')] };
  const b = { ...newNode('end', 'b'), bubbles: [image('one'), image('two')] };
  expect(mediaIn({ nodes: { a, b, c: newNode('jump', 'c') }, persona })).toEqual(['one', 'two', 'face']);
  expect(mediaIn({ nodes: {}, persona: { ...persona, avatar: '' } })).toEqual([]);
});
