import { expect, it } from 'vitest';
import { dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import { compareDialogues } from './compare.ts';

it('tells what was added, changed and removed, and takes no notice of folding', () => {
  const before = dialogueOf([message('a', 'b'), message('b', 'c'), end('c')]);
  const folded = message('a', 'b');
  const after = dialogueOf([
    { ...folded, editor: { ...folded.editor, collapsed: true } },
    message('b', 'd'),
    end('d'),
  ]);
  expect(compareDialogues(before, after)).toEqual({ added: ['d'], changed: ['b'], removed: ['c'] });
});
