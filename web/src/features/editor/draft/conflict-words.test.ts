import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../../../../core/dialogue/dialogue.schema.ts';
import { newNode } from '../../../../../core/dialogue/new-node.ts';
import { branch, choice, contact, dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import fi from '../locales/fi.json' with { type: 'json' };
import { labelKey, localeOf, valueWords, type ConflictContext } from './conflict-words.ts';

const nodes = [message('m', 'e'), end('e', { services: ['s'] })];
const context: ConflictContext = {
  dialogue: dialogueOf(nodes),
  needs: [],
  locale: 'fi',
  t: (key) => key,
  serviceName: (id) => `palvelu ${id}`,
};

describe('labelKey', () => {
  it.each([
    ['bubbles.x.text.sv', 'editor.bubble.text'],
    ['bubbles.x.label.sv', 'editor.linkLabel'],
    ['options.x.label.fi', 'editor.answer'],
    ['options.x', 'editor.options'],
    ['options.x.needs.growth', 'editor.needs'],
    ['cases.x.clauses', 'editor.cases'],
    ['editor.title', 'editor.title'],
  ])('%s', (path, key) => expect(labelKey(path)).toBe(key));

  it('knows every field of every kind', () => {
    const kinds: NodeKind[] = ['message', 'choice', 'input', 'branch', 'set', 'jump', 'contact', 'end'];
    const fields = kinds.flatMap((kind) => Object.keys(newNode(kind)));
    const unnamed = fields.filter((field) => labelKey(field) === 'editor.inspector');
    expect(new Set(unnamed)).toEqual(new Set(['id', 'kind', 'editor']));
  });
});

it('has Finnish words for the labels', () => {
  const has = (key: string) =>
    key
      .split('.')
      .slice(1)
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], fi);
  for (const path of ['bubbles.x.text.sv', 'consent.fi', 'services', 'multiple']) {
    expect(typeof has(labelKey(path)), path).toBe('string');
  }
});

it('knows the language of a path', () => {
  expect([localeOf('bubbles.x.text.sv'), localeOf('editor.title')]).toEqual(['sv', undefined]);
});

describe('valueWords', () => {
  it('says where a node leads by the name of what stands there', () => {
    expect(valueWords(nodes[0]!, 'next', context)).toBe('Teksti e');
  });

  it('tells parts, lists and orders by their texts', () => {
    const question = choice('q', { Kyllä: null, Ei: null });
    expect(valueWords(question, 'options.Ei', context)).toBe('Ei');
    expect(valueWords(question, 'options', context)).toBe('1. Kyllä\n2. Ei');
    expect(valueWords(question, 'options.gone', context)).toBe('');
    expect(
      valueWords(contact('c', null, { fields: [{ field: 'email', required: true }] }), 'fields', context),
    ).toBe('editor.contact.email');
    expect(valueWords(nodes[1]!, 'services', context)).toBe('palvelu s');
    expect(valueWords(branch('b', { Vantaa: null }), 'cases.Vantaa', context)).toContain('Vantaa');
  });

  it('has words for what is no text', () => {
    expect(valueWords(choice('q', {}), 'multiple', context)).toBe('editor.conflict.no');
    expect(valueWords(end('e'), 'editor.colour', context)).toBe('editor.colours.none');
  });
});
