import { describe, expect, it } from 'vitest';
import { passwordStrength } from './password-strength.ts';

describe('passwordStrength', () => {
  it.each([
    ['', 'short'],
    ['Aa1!Aa1!x', 'short'],
    ['kesäpäivät', 'fair'],
    ['aaaaaaaaaaaaaaaaaaaa', 'fair'],
    ['Kesä-2026-ilta', 'good'],
    ['neljä tavallista sanaa', 'good'],
  ])('%s is %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});
