import { expect, test } from 'vitest';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import type { Entry } from './conversation.ts';
import { advance, replay } from './engine.ts';
import { linkId, serviceLinkId, shownLink } from './links.ts';

const at = '2026-11-25T10:00:00.000Z';
const dialogue: CompiledDialogue = {
  start: 'ask',
  needs: [{ id: 'help', label: 'Apu' }],
  services: [
    { id: 'coach', name: 'Valmennus', summary: '', url: 'https://coach.example/', needs: { help: 1 } },
    { id: 'silent', name: 'Ei sivua', summary: '', url: '', needs: { help: 1 } },
  ],
  nodes: {
    ask: {
      id: 'ask',
      kind: 'choice',
      bubbles: [
        { kind: 'text', html: '<p>Lue <a href="https://guide.example/?a=1&amp;b=2">opas</a></p>' },
        { kind: 'link', url: 'https://shop.example/', label: 'Kauppa' },
        { kind: 'text', html: '<p>Tarvitsetko apua?</p>' },
      ],
      multiple: false,
      min: 1,
      max: 1,
      options: [{ id: 'yes', label: 'Kyllä', next: null, needs: { help: 1 } }],
      variable: '',
      next: 'end',
    },
    end: { id: 'end', kind: 'end', bubbles: [], services: [], matches: 3 },
  },
};
const open = (seq: number, link: string): Entry => ({ seq, at, kind: 'opened', link });
const answer = (seq: number): Entry => ({
  seq,
  at,
  kind: 'answer',
  node: 'ask',
  value: { kind: 'options', options: ['yes'] },
});

function sessionAfter(...entries: Entry[]) {
  const step = replay(dialogue, entries);
  if (!step.ok) throw new Error(step.rejection);
  return step.session;
}

test('a link that is shown has an address and words', () => {
  const begun = sessionAfter();
  expect(shownLink(dialogue, begun, linkId('ask', 0))).toEqual({
    label: 'https://guide.example/?a=1&b=2',
    url: 'https://guide.example/?a=1&b=2',
  });
  expect(shownLink(dialogue, begun, linkId('ask', 1))?.label).toBe('Kauppa');
  expect(shownLink(dialogue, sessionAfter(answer(1)), serviceLinkId('coach'))?.url).toBe(
    'https://coach.example/',
  );
});

test.each(['ask:2', 'ask:7', 'ask:x', 'end:0', 'none:0', 'service:coach', '__proto__:0', ''])(
  'nothing is shown at the start under the name "%s"',
  (link) => {
    expect(shownLink(dialogue, sessionAfter(), link)).toBeNull();
    expect(advance(dialogue, sessionAfter(), open(1, link))).toEqual({ ok: false, rejection: 'unknownLink' });
  },
);

test('a service without a site of its own has no link', () => {
  expect(shownLink(dialogue, sessionAfter(answer(1)), serviceLinkId('silent'))).toBeNull();
});

test('following a link leaves the conversation where it was, and is remembered once', () => {
  const before = sessionAfter();
  const after = sessionAfter(open(1, 'ask:1'), open(2, 'ask:1'));
  expect(after).toEqual({ ...before, opened: ['ask:1'], seq: 2 });
});

test('what was opened stays opened after going back, starting over and the end', () => {
  const back: Entry = { seq: 3, at, kind: 'back', to: 2 };
  const session = sessionAfter(open(1, 'ask:0'), answer(2), back, { seq: 4, at, kind: 'restart' }, answer(5));
  expect(session.opened).toEqual(['ask:0']);
  expect(sessionAfter(answer(1), open(2, serviceLinkId('coach')))).toMatchObject({
    status: 'completed',
    opened: ['service:coach'],
  });
});
