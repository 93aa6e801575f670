import { expect, test } from 'vitest';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import { everyLink } from './every-link.ts';
import { shownLink } from './links.ts';

const dialogue: CompiledDialogue = {
  start: 'hello',
  needs: [],
  services: [
    { id: 'coach', name: 'Valmennus', summary: '', url: 'https://coach.example/', needs: {} },
    { id: 'silent', name: 'Ei sivua', summary: '', url: '', needs: {} },
  ],
  nodes: {
    hello: {
      id: 'hello',
      kind: 'message',
      bubbles: [
        { kind: 'text', html: '<p>Hei</p>' },
        {
          kind: 'text',
          html: '<p>Lue <a href="https://guide.example/" rel="x"><b>opas</b> &amp; ohje</a></p>',
        },
        { kind: 'link', url: 'https://shop.example/', label: '' },
        { kind: 'link', url: 'https://shop.example/b', label: 'Kauppa {{town}}' },
      ],
      next: 'end',
    },
    end: { id: 'end', kind: 'end', bubbles: [], services: ['coach'], matches: 0 },
  },
};

test('names every link by its words, and what shows it', () => {
  expect(everyLink(dialogue)).toEqual([
    { id: 'hello:1', of: { node: 'hello' }, label: 'opas & ohje', url: 'https://guide.example/' },
    { id: 'hello:2', of: { node: 'hello' }, label: 'https://shop.example/', url: 'https://shop.example/' },
    { id: 'hello:3', of: { node: 'hello' }, label: 'Kauppa …', url: 'https://shop.example/b' },
    { id: 'service:coach', of: { service: 'coach' }, label: 'Valmennus', url: 'https://coach.example/' },
  ]);
});

test('they are the links that the engine lets be followed', () => {
  const session = { path: [{ node: 'hello' }, { node: 'end' }], services: ['coach', 'silent'] };
  for (const { id, url } of everyLink(dialogue)) expect(shownLink(dialogue, session, id)?.url).toBe(url);
});
