import { expect, test } from 'vitest';
import { choice, dialogueOf, end, jump } from '../testing.ts';
import { detach, targetAt, withTarget } from './links.ts';

test('a place leads somewhere, nowhere yet, or does not exist', () => {
  const node = choice('q', { yes: 'e', no: null });
  expect(targetAt(node, 'yes')).toBe('e');
  expect(targetAt(node, 'no')).toBeNull();
  expect(targetAt(node, null)).toBeNull();
  expect(targetAt(node, 'maybe')).toBeUndefined();
  expect(targetAt(jump('j', 'e'), null)).toBeUndefined();
  expect(targetAt(end('e'), null)).toBeUndefined();
});

test('what a change leaves as it was stays the same object', () => {
  const dialogue = dialogueOf([choice('q', { yes: 'e' }), jump('j', 'loose'), end('e'), end('loose')]);
  const question = dialogue.nodes.q!;
  expect(withTarget(question, 'yes', 'e')).toBe(question);
  expect(withTarget(question, 'maybe', 'loose')).toBe(question);
  expect(detach(dialogue, 'loose')).toBe(dialogue);
  expect(detach(dialogue, 'e').nodes.j).toBe(dialogue.nodes.j);
});
