import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryNode } from '../dialogue/arbitrary.ts';
import { nodeSchema } from '../dialogue/dialogue.schema.ts';
import { choice, message } from '../dialogue/testing.ts';
import { storedNode } from './stored-node.ts';

const at = new Date('2026-03-01T10:00:00Z');
const documentOf = (node: unknown) => ({ node, rev: 4, updatedBy: 'aino', updatedAt: at });

test('a sound node is as it was stored', () => {
  fc.assert(
    fc.property(arbitraryNode, (node) => {
      expect(storedNode(node.id, documentOf(node))).toEqual(documentOf(node));
    }),
  );
});

test('a field that cannot be read is as in a new node, and the rest stays', () => {
  const huge = [{ kind: 'text', id: 'b', text: { fi: 'x'.repeat(900_000) } }];
  const { node, rev, updatedBy, lost } = storedNode(
    'q',
    documentOf({ ...choice('q', { a: 'e' }), bubbles: huge }),
  );
  expect(node).toMatchObject({ id: 'q', kind: 'choice', options: [{ id: 'a', next: 'e' }] });
  expect(node).toMatchObject({ bubbles: [{ kind: 'text', text: {} }] });
  expect([rev, updatedBy, lost]).toEqual([4, 'aino', true]);
});

test('anything at all is read as some node under its own id', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (content, rev) => {
      const { node, ...document } = storedNode('n', { node: content, rev });
      expect(nodeSchema.parse(node).id).toBe('n');
      expect(document.rev).toBeGreaterThan(0);
    }),
  );
  expect(storedNode('n', documentOf(message('other', 'e'))).node).toEqual({
    ...message('other', 'e'),
    id: 'n',
  });
});
