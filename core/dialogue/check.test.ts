import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDialogue, arbitraryDraft } from './arbitrary.ts';
import { blocksPublishing, checkDialogue } from './check.ts';
import type { Dialogue } from './dialogue.schema.ts';
import { CHECK_CODES } from './problem.ts';
import { dialogueOf, end, input, message } from './testing.ts';

const check = (dialogue: Dialogue) => checkDialogue({ dialogue, needs: [], services: [] });

test('an error blocks publishing, a warning does not', () => {
  expect(blocksPublishing(check(dialogueOf([message('a', null)])))).toBe(true);
  expect(blocksPublishing(check(dialogueOf([end('e')])))).toBe(false);
});

test('faults of a parked piece are shown but block nothing: it is not published', () => {
  const problems = check(dialogueOf([end('e'), input('parked', null, { bubbles: [] })]));
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'unreachable warning',
    'deadEnd warning',
    'emptyText warning',
  ]);
});

test('any draft at all can be checked, and reachable faults have the severity of their code', () => {
  fc.assert(
    fc.property(arbitraryDraft(), (dialogue) => {
      const problems = check(dialogue);
      const parked = new Set(problems.flatMap(({ code, node }) => (code === 'unreachable' ? [node] : [])));
      for (const { code, node, severity } of problems) {
        expect(severity).toBe(parked.has(node) ? 'warning' : CHECK_CODES[code]);
      }
    }),
  );
});

test('a dialogue of sound shape has no fault of shape', () => {
  const ofShape = ['noStart', 'deadEnd', 'danglingLink', 'endlessLoop', 'twoParents'];
  fc.assert(
    fc.property(arbitraryDialogue(), (dialogue) => {
      const faults = check(dialogue).filter(
        ({ code, severity }) => severity === 'error' && ofShape.includes(code),
      );
      expect(faults).toEqual([]);
    }),
  );
});
