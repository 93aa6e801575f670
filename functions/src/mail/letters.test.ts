import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { invitationLetter, sessionLetter } from './letters.ts';
import { MAIL_TEXTS } from './texts.ts';

const url = 'https://ukv.example/app/invitation/a?b=1&c="c"';
const invitation = {
  organisationName: 'Kasvu & <b>Kumppanit</b>',
  inviter: { name: 'Aino "Ansa" Aalto', email: 'aino@ukv.example' },
  roles: ['owner', 'adviser'] as ('owner' | 'adviser')[],
  url,
  expiresAt: new Date('2026-03-16T22:30:00Z'),
};

describe.each(LOCALES)('%s', (locale) => {
  test('an invitation says who, where, as what and until when', () => {
    const { subject, text, html } = invitationLetter({ locale, ...invitation });
    expect(subject).toMatch(/: Kasvu & b Kumppanit \/b$/);
    expect(text).toContain('Aino "Ansa" Aalto');
    expect(text).toContain(url);
    expect(text).toContain(MAIL_TEXTS[locale].roles.adviser);
    expect(text).toMatch(/\b17\b.*2026/);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain('Kasvu &amp; b Kumppanit /b');
    expect(html).not.toContain('<b>');
    expect(html).toContain('a?b=1&amp;c=&quot;c&quot;');
  });

  test('a session letter holds its link in both parts', () => {
    for (const kind of ['signIn', 'reset'] as const) {
      const { text, html } = sessionLetter(kind, locale, 'https://ukv.example/x');
      expect(text).toContain('\nhttps://ukv.example/x\n');
      expect(html.match(/href="https:\/\/ukv\.example\/x"/g)).toHaveLength(2);
    }
  });
});

test('what a name says stays on its line: it cannot pass for a paragraph of ours', () => {
  const organisationName = 'Kasvu\n\nhttps://evil.example\n';
  const { text } = invitationLetter({
    locale: 'fi',
    ...invitation,
    inviter: { name: 'A\n\nB', email: '' },
    organisationName,
  });
  expect(text).not.toMatch(/^https:\/\/evil/m);
  expect(text).toMatch(/^A B .*Kasvu evil example /m);
});

test('a name that was stored before is no address any more; who has none is known by the address', () => {
  const named = { locale: 'fi' as const, ...invitation, organisationName: 'Katso https://evil.example' };
  const { subject, text, html } = invitationLetter({
    ...named,
    inviter: { name: 'Voita: www.evil.example', email: '' },
  });
  expect([subject, text, html].join()).not.toMatch(/evil\.example|www\./);
  const unnamed = invitationLetter({ ...named, inviter: { name: ' ', email: 'aino@ukv.example' } });
  expect(unnamed.text).toContain('aino@ukv.example kutsui');
});

test('a subject is one line', () => {
  const letter = invitationLetter({
    locale: 'fi',
    ...invitation,
    organisationName: 'Kasvu\r\nBcc: x@example.fi',
  });
  expect(letter.subject).toBe('Kutsu UKV-palveluun: Kasvu Bcc: x example fi');
});
