import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

describe('nextPath', () => {
  it.each(['/app', '/app/o1/bots', '/app/o1/bots/b1/editor?node=n1#top', '/app?x=1'])('keeps %s', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/app\\..\\evil',
    '/app/\tx',
    '/apparition',
    '/b/teknoloikka',
    'javascript:alert(1)',
    '/app/sign-in?next=/app',
    '',
    undefined,
    ['/app/o1'],
  ])('refuses %s', (path) => {
    expect(nextPath(path)).toBe('/app');
  });
});
