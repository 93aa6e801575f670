import { expect, it } from 'vitest';
import { PAGE_GROUND } from '../../../core/bots/theme.ts';
import { ON_GROUND } from '../../../core/text/contrast.ts';
import { palette } from './tokens.ts';

it('themes are checked against the colours that the page has', () => {
  expect(PAGE_GROUND).toBe(palette.light.canvas);
  expect(ON_GROUND).toEqual([palette.light.surface, palette.light.ink]);
});
