import { expect, test } from 'vitest';
import { mailSettings } from './settings.ts';

const environment = {
  PUBLIC_URL: 'https://ukv.example/',
  MAIL_FROM: 'UKV <a@ukv.example>',
  SMTP_URL: 'smtp://mail:25',
};

test('the public address loses its last slash', () => {
  expect(mailSettings(environment)).toEqual({
    publicUrl: 'https://ukv.example',
    from: 'UKV <a@ukv.example>',
    smtpUrl: 'smtp://mail:25',
  });
});

test.each(Object.keys(environment))('%s missing is named', (name) => {
  expect(() => mailSettings({ ...environment, [name]: ' ' })).toThrow(name);
});
