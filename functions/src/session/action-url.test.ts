import { expect, test } from 'vitest';
import { actionUrl } from './action-url.ts';

const link =
  'https://ukv.firebaseapp.com/__/auth/action?mode=signIn&oobCode=a-B_c&apiKey=key&continueUrl=https://ukv.example/app&lang=en';

test('keeps the code and its purpose, changes the page and the language, and drops the rest', () => {
  expect(actionUrl(link, 'https://ukv.example', 'fi')).toBe(
    'https://ukv.example/app/auth/action?mode=signIn&oobCode=a-B_c&apiKey=key&lang=fi',
  );
});

test('a link without a code is an error', () => {
  expect(() => actionUrl('https://ukv.firebaseapp.com/?mode=signIn', 'https://ukv.example', 'fi')).toThrow(
    'oobCode',
  );
});
