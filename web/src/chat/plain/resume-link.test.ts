import { expect, it } from 'vitest';
import { readResumeLink, resumeLink } from './resume-link.ts';

const ACCESS = { id: '018f3f6e-0000-4000-8000-000000000000', token: 'vantaa.AAAAAAAAAAAAAAAAAAAA-_' };
const LINK = resumeLink('/b/mapping/plain', 'sv', ACCESS);

it('tells a server nothing of what opens the conversation', () => {
  const { pathname, search, hash } = new URL(LINK, 'https://botti.example');
  expect(pathname + search).toBe('/b/mapping/plain?resume=1&lang=sv');
  expect(hash).toContain(ACCESS.token);
});

it.each([LINK, `https://botti.example${LINK}`, ` ${LINK}\n`, LINK.slice(LINK.indexOf('#'))])(
  'is read from %j',
  (text) => {
    expect(readResumeLink(text)).toEqual(ACCESS);
  },
);

it.each([
  '',
  '#',
  '#now',
  LINK.split('#')[0]!,
  '#018f3f6e-0000-4000-8000-000000000000',
  '#nothing-of-thirty-six-characters-ab.token',
])('is not %j', (text) => expect(readResumeLink(text)).toBeNull());
