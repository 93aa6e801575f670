import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDialogue } from '../../../../../core/dialogue/arbitrary.ts';
import type { Dialogue, NodeOf } from '../../../../../core/dialogue/dialogue.schema.ts';
import { addOption, removeNode, setStart, updateNode } from '../../../../../core/dialogue/edit.ts';
import { emptyHistory, record, undo } from '../../../../../core/dialogue/history.ts';
import { choice, dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import { withNode } from './draft-sync.ts';
import { keptStepSchema, stepsOf, withSteps } from './kept-steps.ts';

const begun = dialogueOf([
  message('a', 'q'),
  choice('q', { yes: 'b', no: 'e' }),
  message('b', null),
  end('e'),
]);

/** What a reload leaves: the steps as text, and the draft as the server has it. */
const reloaded = (history: ReturnType<typeof emptyHistory<Dialogue>>, server = history.present) =>
  withSteps(
    emptyHistory(server),
    JSON.parse(JSON.stringify(stepsOf(history))).map((step: unknown) => keptStepSchema.parse(step)),
  );

it('brings a removed branch back after a reload', () => {
  const history = record(emptyHistory(begun), removeNode(begun, 'q', { subtree: true }));
  expect(Object.keys(history.present.nodes)).toEqual(['a']);
  expect(undo(reloaded(history)).present).toEqual(begun);
});

it('brings it back beside what others have done since, and leaves their work alone', () => {
  const history = record(emptyHistory(begun), removeNode(begun, 'q', { subtree: true }));
  const led = { ...message('a', 'new'), bubbles: (begun.nodes.a as NodeOf<'message'>).bubbles };
  const server = withNode(withNode(history.present, 'a', led), 'new', end('new'));
  const { present } = undo(reloaded(history, server));
  expect(Object.keys(present.nodes).sort()).toEqual(['a', 'b', 'e', 'new', 'q']);
  expect(present.nodes.a).toEqual(led);
});

it('leaves out steps that have nothing left to take back', () => {
  const title = (dialogue: Dialogue, words: string) =>
    updateNode(dialogue, 'a', { editor: { ...begun.nodes.a!.editor, title: words } });
  const history = record(
    record(emptyHistory(begun), title(begun, 'uusi')),
    addOption(title(begun, 'uusi'), 'q'),
  );
  expect(reloaded(history).past).toHaveLength(2);
  expect(reloaded(history, begun).past).toHaveLength(0);
});

it('takes back a moved start', () => {
  const history = record(emptyHistory(begun), setStart(begun, 'q'));
  expect(undo(reloaded(history)).present).toEqual(begun);
});

it('undoes whatever was removed, all the way', () => {
  fc.assert(
    fc.property(arbitraryDialogue(), fc.array(fc.nat(), { maxLength: 5 }), (dialogue, picks) => {
      let history = emptyHistory(dialogue);
      for (const pick of picks) {
        const ids = Object.keys(history.present.nodes);
        history = record(history, removeNode(history.present, ids[pick % ids.length]!, { subtree: true }));
      }
      let back = reloaded(history);
      while (back.past.length > 0) back = undo(back);
      expect(back.present).toEqual(dialogue);
    }),
  );
});
