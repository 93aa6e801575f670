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
    dkim: null,
  });
});

test('mail is signed here only when a domain is named, and then all of the key is needed', () => {
  const signing = { ...environment, DKIM_DOMAIN: 'ukv.example', DKIM_SELECTOR: 's1', DKIM_KEY: 'a\\nb' };
  expect(mailSettings(signing).dkim).toEqual({
    domainName: 'ukv.example',
    keySelector: 's1',
    privateKey: 'a\nb',
  });
  expect(() => mailSettings({ ...signing, DKIM_KEY: '' })).toThrow('DKIM_KEY');
});

test.each(Object.keys(environment))('%s missing is named', (name) => {
  expect(() => mailSettings({ ...environment, [name]: ' ' })).toThrow(name);
});
