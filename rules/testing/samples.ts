/** One valid document of each collection, to be stored, read, and spoiled in one place at a time. */
import { Timestamp } from 'firebase/firestore';
import type { DialogueNode } from '../../core/dialogue/dialogue.schema.ts';

export const HOME = 'home';
export const ABROAD = 'abroad';
const then = Timestamp.fromMillis(Date.UTC(2026, 0, 1));

export const organisation = {
  name: 'Yrityspalvelut',
  kind: 'businessService',
  accent: '#0f5c73',
  locales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  retentionDays: 365,
  privacy: {},
  rev: 4,
  createdAt: then,
  updatedAt: then,
};

export function member(uid: string, roles: string[], status = 'active') {
  return { uid, email: `${uid}@example.fi`, name: '', roles, status, createdAt: then, updatedAt: then };
}

export const bot = {
  name: 'Teknoloikka',
  slug: 'teknoloikka',
  start: 'n1',
  locales: ['fi', 'sv'],
  defaultLocale: 'fi',
  site: { title: { fi: 'Teknoloikka' }, body: { fi: '# Tervetuloa' } },
  persona: { name: 'Aino', role: { fi: 'Yritysneuvoja' }, avatar: '' },
  rev: 2,
  publishedVersion: 1,
  lastVersion: 1,
  archived: false,
  createdAt: then,
  updatedAt: then,
};

const editor = { title: '', note: '', colour: 'none', collapsed: false } as const;
const bubbles = [{ kind: 'text', id: 'b1', text: { fi: 'Hei!' } }] as const;

/** A node of each kind under the given id. */
export function nodesOfEveryKind(id: string): DialogueNode[] {
  const question = { id, editor, bubbles: [...bubbles], next: 'n2' };
  return [
    { ...question, kind: 'message' },
    {
      ...question,
      kind: 'choice',
      multiple: true,
      min: 1,
      max: null,
      options: [{ id: 'o1', label: { fi: 'Kyllä' }, next: null, needs: {} }],
      variable: 'vastaus',
    },
    {
      ...question,
      kind: 'input',
      input: 'scale',
      required: true,
      min: 1,
      max: 5,
      placeholder: {},
      minLabel: { fi: 'Vähän' },
      maxLabel: {},
      consent: {},
      variable: '',
    },
    { id, editor, kind: 'branch', cases: [], next: null },
    { id, editor, kind: 'set', assignments: [], next: 'n2' },
    { id, editor, kind: 'jump', target: 'n1' },
    {
      ...question,
      kind: 'contact',
      fields: [{ field: 'email', required: true }],
      consent: { fi: 'Saa ottaa yhteyttä.' },
    },
    { id, editor, kind: 'end', bubbles: [...bubbles], services: ['s1'], matches: 2 },
  ];
}

export function storedNode(id: string) {
  return { node: nodesOfEveryKind(id)[0], rev: 3, updatedBy: 'adviser', updatedAt: then };
}

export const need = (id: string) => ({ id, label: { fi: 'Työvoima' }, order: 1 });

export const service = (id: string) => ({
  id,
  name: { fi: 'Kasvuvalmennus' },
  summary: { fi: 'Valmennusta' },
  url: { fi: 'https://example.fi' },
  needs: { n1: 3 },
  active: true,
  order: 1.5,
});

/** For what functions alone write: the content plays no part in who may read it. */
export const anything = { at: then, value: 1 };
