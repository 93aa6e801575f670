import { describe, expect, it } from 'vitest';
import { fetchCompanies } from './fetch-companies.ts';
import { moved } from './move.ts';

const { signal } = new AbortController();
const PAJULA = { name: 'Pajula Oy', businessId: '0112038-9', town: 'Vantaa' };
const answering = (body: string, status = 200) =>
  fetchCompanies('paj & co', signal, async () => new Response(body, { status }));

describe('companies for what was typed', () => {
  it('are asked for with the text as it is', async () => {
    let asked: unknown;
    const found = await fetchCompanies('paj & co', signal, async (url) => {
      asked = url;
      return Response.json({ companies: [PAJULA] });
    });
    expect(asked).toBe('/api/v1/companies?q=paj+%26+co');
    expect(found).toEqual([PAJULA]);
  });

  it.each([
    ['a portal that wants a sign-in', '<html>Kirjaudu</html>', 200],
    ['too many', '{"code":"tooMany"}', 429],
    ['a problem with a list', JSON.stringify({ companies: [PAJULA] }), 500],
    ['another shape', '{"companies":[{"name":1}]}', 200],
    ['nothing', 'null', 200],
  ])('are none for %s', async (_what, body, status) => {
    expect(await answering(body, status)).toEqual([]);
  });

  it('are none without a network', async () => {
    expect(await fetchCompanies('paj', signal, () => Promise.reject(new TypeError('offline')))).toEqual([]);
  });
});

it.each([
  [-1, 'ArrowDown', 0],
  [2, 'ArrowDown', -1],
  [-1, 'ArrowUp', 2],
  [0, 'ArrowUp', -1],
  [1, 'a', null],
  [1, 'Enter', null],
])('from %i %s leads to %s', (active, key, next) => {
  expect(moved(active, 3, key)).toBe(next);
});
