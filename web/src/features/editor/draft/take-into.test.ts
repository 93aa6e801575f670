import { expect, it } from 'vitest';
import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { emptyHistory, record, undo } from '../../../../../core/dialogue/history.ts';
import { dialogueOf, end } from '../../../../../core/dialogue/testing.ts';
import { withNode } from './draft-sync.ts';
import { takeInto } from './take-into.ts';

const base = end('a');
const begun = dialogueOf([base]);
const written = (node: DialogueNode, words: { title?: string; note?: string }) => ({
  ...node,
  editor: { ...node.editor, ...words },
});

it('lets undo take back what was done here, and never what another wrote', () => {
  const mine = written(base, { title: 'minun' });
  const theirs = written(base, { note: 'heidän' });
  const history = record(emptyHistory(begun), withNode(begun, 'a', mine));
  const both = written(mine, { note: 'heidän' });
  const taken = takeInto(history, { id: 'a', node: both, base, theirs });
  expect(taken.present.nodes.a).toEqual(both);
  expect(undo(taken).present.nodes.a).toEqual(theirs);
});

it('brings back what another wrote where both wrote the same', () => {
  const theirs = written(base, { title: 'heidän' });
  const first = withNode(begun, 'a', written(base, { title: 'ensin' }));
  const last = withNode(begun, 'a', written(base, { title: 'minun' }));
  const history = record(record(emptyHistory(begun), first), last);
  const taken = takeInto(history, { id: 'a', node: last.nodes.a!, base, theirs });
  expect(undo(taken).present.nodes.a).toEqual(theirs);
});
