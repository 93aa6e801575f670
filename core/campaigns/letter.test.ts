import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../dialogue/locale.ts';
import { readableAccent } from '../text/accent.ts';
import { defaultMessage, defaultReminder } from './default-message.ts';
import { campaignLetter } from './letter.ts';
import { letterFixture } from './letter-testing.ts';

const linesOf = (text: string) => text.split('\n');
const BUTTON = /<p style="margin:24px 0"><a class="button" href="([^"]*)"[^>]*>(.*?)<\/a><\/p>/g;
const buttons = (html: string) => [...html.matchAll(BUTTON)].map(([, address, words]) => [address, words]);

describe('the whole letter', () => {
  const golden = {
    fi: [
      'Hyvä Aino Pelto,',
      'Vastaa kysymyksiin:',
      'Lähettäjä: Aino Neuvoja, Tikkurannan yrityspalvelut, Asematie 7, 01300 Vantaa',
      'Vastaukset: aino@tikkuranta.example',
      'Sait tämän viestin, koska osoitteesi on julkaistu yrityksen verkkosivulla www.havukka.example/yhteystiedot. Löysimme sen 20. marraskuuta 2026.',
      'Näin käsittelemme tietojasi: https://ukv.example/api/v1/privacy/9cYd2',
      'Jos et halua näitä viestejä, voit kieltää ne maksutta ja kirjautumatta. Kiellä viestit: https://ukv.example/api/v1/unsubscribe/9cYd2',
    ],
    sv: [
      'Bästa Aino Pelto,',
      'Svara på frågorna:',
      'Avsändare: Aino Neuvoja, Tikkurannan yrityspalvelut, Asematie 7, 01300 Vantaa',
      'Svar: aino@tikkuranta.example',
      'Du fick det här meddelandet eftersom din adress finns på företagets webbplats www.havukka.example/yhteystiedot. Vi hittade den 20 november 2026.',
      'Så behandlar vi dina uppgifter: https://ukv.example/api/v1/privacy/9cYd2',
      'Om du inte vill ha de här meddelandena kan du säga nej till dem gratis och utan att logga in. Stoppa meddelandena: https://ukv.example/api/v1/unsubscribe/9cYd2',
    ],
    en: [
      'Hello Aino Pelto,',
      'Answer the questions:',
      'From: Aino Neuvoja, Tikkurannan yrityspalvelut, Asematie 7, 01300 Vantaa',
      'Replies: aino@tikkuranta.example',
      'You received this message because your address is published on the company’s website www.havukka.example/yhteystiedot. We found it on 20 November 2026.',
      'How we handle your data: https://ukv.example/api/v1/privacy/9cYd2',
      'If you do not want these messages, you can stop them free of charge and without signing in. Stop the messages: https://ukv.example/api/v1/unsubscribe/9cYd2',
    ],
  };

  test.each(LOCALES)('in %s says who, what, why and how to stop it', (locale) => {
    const { subject, body } = defaultMessage(LOCALES);
    const letter = campaignLetter(
      letterFixture({ locale, subject: subject[locale] ?? '', body: body[locale] ?? '' }),
    );
    expect(letter.subject).toMatch(/^Havukan Konepaja Oy: /);
    const lines = linesOf(letter.text);
    expect(lines.filter((line) => golden[locale].includes(line))).toEqual(golden[locale]);
    expect(lines).toContain('https://ukv.example/i/9cYd2');
    expect(letter.html).toContain(`<html lang="${locale}">`);
    expect(buttons(letter.html)).toEqual([
      ['https://ukv.example/i/9cYd2', golden[locale][1]?.replace(':', '')],
    ]);
    for (const address of ['unsubscribe/9cYd2', 'privacy/9cYd2', 'mailto:aino@tikkuranta.example']) {
      expect(letter.html).toMatch(new RegExp(`<a [^>]*href="[^"]*${address}"`));
    }
  });

  test.each(LOCALES)('reminders in %s have a subject, a link and other words than the message', (locale) => {
    const messages = [defaultMessage([locale]), defaultReminder([locale], 1), defaultReminder([locale], 2)];
    expect(new Set(messages.map(({ body }) => body[locale])).size).toBe(3);
    expect(new Set(messages.map(({ subject }) => subject[locale])).size).toBe(3);
    expect(messages.every(({ body }) => Object.keys(body).join() === locale)).toBe(true);
    for (const { body } of messages) {
      const { html } = campaignLetter(letterFixture({ locale, body: body[locale] ?? '' }));
      expect(buttons(html)).toHaveLength(1);
    }
  });

  test('says once who the organisation is, and otherwise where the address is from', () => {
    const sender = { name: 'Aino', replyTo: '', address: 'PL 1, 01300 Vantaa' };
    const at = new Date('2026-03-01T10:00:00Z');
    const text = (reason: Parameters<typeof campaignLetter>[0]['reason']) =>
      campaignLetter(letterFixture({ sender, reason })).text;
    expect(text(null)).toContain('Lähettäjä: Aino, Tikkurannan yrityspalvelut, PL 1, 01300 Vantaa\nSait');
    expect(text(null)).toContain('koska Tikkurannan yrityspalvelut kutsuu yrityksiä kertomaan tarpeistaan.');
    expect(text({ kind: 'import', at, detail: 'salainen-lista.xlsx' })).toContain('yritysluettelossa');
    expect(text({ kind: 'import', at, detail: 'salainen-lista.xlsx' })).not.toContain('salainen');
    expect(text({ kind: 'website', at, detail: 'javascript:alert(1)' })).toContain(
      'verkkosivulla. Löysimme sen 1. maaliskuuta 2026.',
    );
  });
});

describe('the link', () => {
  const letter = (body: string) => campaignLetter(letterFixture({ body }));
  const address = 'https://ukv.example/i/9cYd2';

  test.each([
    ['Hei\n{link}\nTerveisin', 'Kerro, mitä yrityksesi tarvitsee'],
    ['{link|Aloita tästä}', 'Aloita tästä'],
    ['Hei\n\n[Aloita **nyt**]({link})\n\nMoi', 'Aloita <strong>nyt</strong>'],
    ['  {link|a < b & "c"}  ', 'a &lt; b &amp; &quot;c&quot;'],
  ])('alone on a line is the button: %j', (body, words) => {
    expect(buttons(letter(body).html)).toEqual([[address, words]]);
  });

  test('inside a text is a link', () => {
    const { html, text } = letter('Vastaa {link|täällä} tai [täällä]({link}), osoite on {link}.');
    expect(buttons(html)).toEqual([]);
    expect(html.match(new RegExp(`href="${address}"[^>]*>täällä</a>`, 'g'))).toHaveLength(2);
    expect(linesOf(text)[0]).toBe(`Vastaa täällä: ${address} tai täällä: ${address}, osoite on ${address}.`);
  });

  test('carries white text that can be read, whatever the accent', () => {
    const { html } = campaignLetter(letterFixture({ accent: '#ffcc00' }));
    expect(html).toContain(`background:${readableAccent('#ffcc00')}`);
    expect(html).not.toContain('#ffcc00');
  });
});

test('the text part shows lists, quotes and links as a reader without HTML needs them', () => {
  const body =
    '## Miksi\n\n- yksi *kaksi*\n- kolme\n  1. a\n  2. b\n\n> näin\n> sanoi\n\n---\n\n[Vantaa](https://vantaa.fi) ja <b>x</b> &amp; y\n\n    koodi  tässä';
  const [before = ''] = campaignLetter(letterFixture({ body })).text.split('\n\n----------\n');
  expect(before).toBe(
    'Miksi\n\n- yksi kaksi\n- kolme\n  1. a\n  2. b\n\n> näin\n> sanoi\n\n---\n\nVantaa: https://vantaa.fi ja x & y\n\nkoodi  tässä',
  );
});

describe('what people wrote stays text', () => {
  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '</p></div><h1>Lasku</h1>',
    '{link}',
    '{name|**x**} {sender}',
    '[Lasku](https://evil.example)',
    '**lihava** `koodi` # otsikko',
    '"><script>alert(1)</script>',
    '&lt;b&gt; &#60;',
    '\ue0000\ue001',
    "$& $1 $` $'",
    '](https://evil.example)',
    'https://evil.example/',
  ];
  const shown = (html: string) =>
    html
      .slice(html.indexOf('<body'))
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');

  test.each(HOSTILE)('%j', (hostile) => {
    const body = 'Hei {company}, [sivu](https://x.example/{company}) **{name}** {town}\n\n{link}';
    const facts = { name: hostile, town: hostile };
    const change = { facts, name: hostile, organisationName: hostile };
    const { subject, html, text } = campaignLetter(letterFixture({ body, ...change }));
    const value = hostile.replace(/[\ue000\ue001]/g, '');
    expect(subject).toBe(`${value}: mikä hidastaa kasvua?`);
    expect(linesOf(text)[0]).toBe(`Hei ${value}, sivu: https://x.example/ ${value} ${value}`);
    expect(shown(html)).toContain(`Hei ${value}, sivu ${value} ${value}`);
    const tags = [...html.slice(html.indexOf('<body')).matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name);
    expect(new Set(tags)).toEqual(new Set(['body', 'div', 'p', 'a', 'strong', 'html']));
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => target?.includes('evil'))).toEqual([]);
  });

  test('lines, directions and hidden characters of a name are gone', () => {
    const name = 'Havukka\r\nBcc: a@b.fi\u202egnp.exe\u0000';
    const { subject, text } = campaignLetter(letterFixture({ facts: { name } }));
    expect(subject).toBe('Havukka Bcc: a@b.fignp.exe: mikä hidastaa kasvua?');
    expect(text).not.toMatch(/^Bcc/m);
  });

  test('an adviser cannot bring scripts, styles or images either', () => {
    const body = '<script>x</script><img src="https://e.example/p.gif"><a href="javascript:x">a</a> {link}';
    const { html } = campaignLetter(letterFixture({ body }));
    expect(html).not.toMatch(/<script|<img|javascript/);
  });

  test('for all names: the same tags as with a plain one', () => {
    const tagsOf = (name: string) =>
      campaignLetter(letterFixture({ facts: { name }, body: '{company} *{company}* {link}\n\n{link}' }))
        .html.match(/<[^>]*>/g)
        ?.join('');
    const plain = tagsOf('Havukka');
    const unit = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '{',
      '}',
      '|',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '\n',
      'a',
      '\ue000',
      '$',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (name) => {
        expect(tagsOf(name)).toBe(plain);
      }),
    );
  });
});

test('a long subject is cut between characters', () => {
  const { subject } = campaignLetter(letterFixture({ subject: '😀'.repeat(150) + '{company}' }));
  expect(subject.length).toBeLessThanOrEqual(200);
  expect(subject.isWellFormed()).toBe(true);
});
