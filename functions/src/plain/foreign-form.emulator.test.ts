import { expect, test } from 'vitest';
import { beginOver } from '../testing/public-app.ts';
import { openPlainWorld } from './testing/plain-world.ts';

test.each(['cross-site', 'same-site'])(
  'a form of another site (%s) shows and does nothing: it leads to the first question',
  async (site) => {
    const { server, slug, stored } = await openPlainWorld('demo-plain-foreign');
    const theirs = await beginOver(server.app, slug);
    const post = (origin: string) =>
      server.plain.request(`/b/${slug}/plain`, {
        method: 'POST',
        headers: { 'sec-fetch-site': origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          conversation: theirs.id,
          token: theirs.token,
          version: '1',
          locale: 'fi',
          node: 'grow',
          seq: '0',
          option: 'yes',
        }),
      });
    const response = await post(site);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/b/${slug}/plain`]);
    expect(await response.text()).not.toContain(theirs.token);
    expect(await stored()).toMatchObject([{ seq: 0 }]);

    expect((await post('same-origin')).status).toBe(200);
    expect(await stored()).toMatchObject([{ seq: 1 }]);
  },
);
