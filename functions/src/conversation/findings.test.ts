import { expect, test } from 'vitest';
import type { AnswerValue, PathStep, Session } from '../../../core/conversation/conversation.ts';
import type { CompiledNodeOf } from '../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { companyOf, contactOf } from './findings.ts';

const at = '2026-11-21T10:00:00.000Z';
const now = new Date('2026-11-21T12:00:00Z');
const from = { version: 3, locale: 'sv' } as const;
const dialogue = mappingDialogue();
const email: CompiledNodeOf<'input'> = {
  ...(dialogue.nodes.why as CompiledNodeOf<'input'>),
  id: 'email',
  input: 'email',
  consent: '<p>Ok</p>',
};
dialogue.nodes.email = email;

const step = (node: string, value: AnswerValue): PathStep => ({
  node,
  answer: { seq: 1, at, kind: 'answer', node, value },
});
const session = (...path: PathStep[]): Session => ({
  status: 'active',
  at: 'bye',
  path,
  variables: {},
  needs: {},
  services: [],
  opened: [],
  seq: path.length,
});

test('the company is the one answered last, before the one of the contact details', () => {
  const first = step('company', { kind: 'company', name: 'Eka Oy', businessId: '1234567-1' });
  expect(companyOf(session(first))).toEqual({ name: 'Eka Oy', businessId: '1234567-1' });
  const contact = step('contact', { kind: 'contact', contact: { company: 'Toka Oy' }, consent: true });
  const second = step('company', { kind: 'company', name: 'Kolmas Oy' });
  expect(companyOf(session(first, contact))).toEqual({ name: 'Eka Oy', businessId: '1234567-1' });
  expect(companyOf(session(first, second, contact))).toEqual({ name: 'Kolmas Oy' });
  expect(companyOf(session(contact))).toEqual({ name: 'Toka Oy' });
  expect(companyOf(session(step('grow', { kind: 'options', options: ['yes'] })))).toBeNull();
});

test('contact details carry the consent they were given under', () => {
  const given = session(
    step('email', { kind: 'text', text: ' a@b.fi ' }),
    step('contact', { kind: 'contact', contact: { name: 'Matti' }, consent: true }),
  );
  expect(contactOf(dialogue, given, from, null, now)).toEqual({
    fields: { name: 'Matti', email: 'a@b.fi' },
    consent: { version: 3, node: 'contact', locale: 'sv', at: now },
  });
});

test('the time of a consent stays when further answers come', () => {
  const given = session(step('email', { kind: 'text', text: 'a@b.fi' }));
  const before = contactOf(dialogue, given, from, null, now);
  expect(contactOf(dialogue, given, from, before, new Date(now.getTime() + 1_000))).toEqual(before);
});

test('nothing is a contact without a consent text, or when it is refused', () => {
  const plain = { ...dialogue, nodes: { ...dialogue.nodes, email: { ...email, consent: '' } } };
  expect(
    contactOf(plain, session(step('email', { kind: 'text', text: 'a@b.fi' })), from, null, now),
  ).toBeNull();
  expect(contactOf(dialogue, session(step('contact', { kind: 'skipped' })), from, null, now)).toBeNull();
});
