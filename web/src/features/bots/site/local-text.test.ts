import { expect, it } from 'vitest';
import { toTranslate } from './local-text.ts';

it('shows what there is to translate, and only where something lacks', () => {
  const text = { fi: 'Apua yritykselle ', sv: '  ', en: 'Help' };
  expect(toTranslate(text, 'sv', 'fi')).toBe('Apua yritykselle');
  expect(toTranslate(text, 'en', 'fi')).toBe('');
  expect(toTranslate({}, 'fi', 'fi')).toBe('');
  expect(toTranslate(undefined, 'sv', 'fi')).toBe('');
});
