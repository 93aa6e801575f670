import { describe, expect, test } from 'vitest';
import { bubbleSchema, caseSchema, nodeSchema, optionSchema, type NodeKind } from './dialogue.schema.ts';
import { newId } from './new-id.ts';
import { newBubble, newCase, newNode, newOption } from './new-node.ts';

describe('newId', () => {
  test('is ten letters and digits, and hardly ever the same', () => {
    const ids = new Set(Array.from({ length: 10_000 }, () => newId()));
    expect(ids.size).toBe(10_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{10}$/);
  });

  test('stays within the alphabet at both ends of the random range', () => {
    expect(newId(() => 0)).toBe('AAAAAAAAAA');
    expect(newId(() => 1 - 2 ** -32)).toBe('9999999999');
  });
});

test.each<NodeKind>(['message', 'choice', 'input', 'branch', 'set', 'jump', 'contact', 'end'])(
  'a new %s can be stored and leads nowhere',
  (kind) => {
    const node = newNode(kind, 'a');
    expect(nodeSchema.parse(node)).toEqual(node);
    expect(node.id).toBe('a');
    expect(('next' in node && node.next) || ('target' in node && node.target) || null).toBeNull();
  },
);

test('new parts can be stored and have ids of their own', () => {
  for (const kind of ['text', 'image', 'link'] as const) {
    expect(bubbleSchema.safeParse(newBubble(kind)).success).toBe(true);
  }
  expect(optionSchema.safeParse(newOption()).success).toBe(true);
  expect(caseSchema.safeParse(newCase()).success).toBe(true);
  expect(newOption().id).not.toBe(newOption().id);
});
