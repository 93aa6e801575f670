import { expect, test } from 'vitest';
import { followedLinks } from './followed.ts';

const guide = { id: 'hello:0', of: { node: 'hello' }, label: 'Opas', url: 'https://guide.example/' };
const coach = {
  id: 'service:coach',
  of: { service: 'coach' },
  label: 'Valmennus',
  url: 'https://coach.example/',
};
const shop = { id: 'later:0', of: { node: 'later' }, label: 'Kauppa', url: 'https://shop.example/' };

test('the most followed first; a link shown and not followed is there too, one never shown is not', () => {
  const counts = { opened: { 'service:coach': 3 }, shown: { hello: 10 }, services: { coach: 4 } };
  expect(followedLinks(counts, [guide, coach, shop])).toEqual([
    { id: 'service:coach', label: 'Valmennus', url: coach.url, shown: 4, opened: 3, rate: 0.75 },
    { id: 'hello:0', label: 'Opas', url: guide.url, shown: 10, opened: 0, rate: 0 },
  ]);
});

test('a link of several versions is called as in the newest that has it; one that none has by its id', () => {
  const older = { ...guide, label: 'Vanha opas', url: 'https://old.example/' };
  const counts = { opened: { 'hello:0': 1, 'gone:2': 1, constructor: 1 }, shown: { hello: 2 }, services: {} };
  expect(followedLinks(counts, [guide, older]).map(({ label, shown }) => [label, shown])).toEqual([
    ['Opas', 2],
    ['constructor', 1],
    ['gone:2', 1],
  ]);
});

test('after going back on another day a link may be followed oftener than its service counts as shown', () => {
  const counts = { opened: { 'service:coach': 2 }, shown: {}, services: { coach: 1 } };
  expect(followedLinks(counts, [coach])).toMatchObject([{ shown: 2, opened: 2, rate: 1 }]);
});
