import { expect, it } from 'vitest';
import { contrast } from '../../../../core/text/contrast.ts';
import { ACCENTS } from './accents.ts';

it.each(ACCENTS)('%s carries white text by WCAG AA', (accent) => {
  expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
