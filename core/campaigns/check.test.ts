import { describe, expect, test } from 'vitest';
import { START_HINDRANCES } from '../api/campaigns.schema.ts';
import { LOCALES } from '../dialogue/locale.ts';
import { messageWarnings, startHindrances } from './check.ts';
import { defaultMessage, defaultReminder } from './default-message.ts';
import { addressesIn } from './message-addresses.ts';

const sender = { name: 'Aino', replyTo: 'aino@ukv.example', address: 'Asematie 7' };
const settings = {
  message: defaultMessage(LOCALES),
  reminders: [defaultReminder(LOCALES, 1)],
  sender,
  trial: null,
};
const ready = {
  settings,
  locales: [...LOCALES],
  recipients: 1,
  botPublished: true,
  botLocales: [...LOCALES],
};
const trial = {
  seed: 1,
  treatmentShare: 0.5,
  strata: [],
  outcome: 'answered' as const,
  baseline: 0.1,
  plan: '',
  frozenAt: null,
  frozenHash: '',
};

describe('what stops the start', () => {
  test('nothing, when all is there', () => expect(startHindrances(ready)).toEqual([]));

  test('a language that nobody is written to in may lack its texts', () => {
    const message = defaultMessage(['fi']);
    const change = {
      ...ready,
      settings: { ...settings, message, reminders: [] },
      botLocales: ['fi' as const],
    };
    expect(startHindrances({ ...change, locales: ['fi'] })).toEqual([]);
    expect(startHindrances(change)).toEqual(['noSubject', 'noBody', 'botLacksLocale']);
  });

  const text = { fi: 'x {link}', sv: 'x {link}', en: 'x {link}' };
  test.each([
    ['noRecipients', { recipients: 0 }],
    ['noSender', { settings: { ...settings, sender: { ...sender, address: ' ' } } }],
    ['noSender', { settings: { ...settings, sender: { ...sender, replyTo: '' as const } } }],
    ['noSubject', { settings: { ...settings, message: { subject: { ...text, sv: ' ' }, body: text } } }],
    ['noBody', { settings: { ...settings, message: { subject: text, body: { ...text, en: '' } } } }],
    ['noLink', { settings: { ...settings, message: { subject: text, body: { ...text, en: 'link' } } } }],
    [
      'noLink',
      { settings: { ...settings, reminders: [{ subject: text, body: { ...text, fi: 'x' }, afterDays: 1 }] } },
    ],
    [
      'unknownPlaceholder',
      { settings: { ...settings, message: { subject: { ...text, fi: '{yritys}' }, body: text } } },
    ],
    ['botNotPublished', { botPublished: false, botLocales: [] }],
    ['botLacksLocale', { botLocales: ['fi' as const] }],
    ['planNotFrozen', { settings: { ...settings, trial } }],
    ['noReminderText', { settings: { ...settings, reminders: [{ subject: {}, body: text, afterDays: 1 }] } }],
  ])('%s', (hindrance, change) => {
    expect(startHindrances({ ...ready, ...change })).toEqual([hindrance]);
  });

  test('everything at once, in the order of the list', () => {
    const bare = {
      message: { subject: {}, body: {} },
      reminders: [],
      trial,
      sender: { ...sender, name: '' },
    };
    const found = startHindrances({ ...ready, settings: bare, recipients: 0, botPublished: false });
    expect(found).toEqual(START_HINDRANCES.filter((one) => found.includes(one)));
    expect(found).toHaveLength(6);
  });

  test('a frozen plan does not', () => {
    const frozen = { ...trial, frozenAt: new Date(0), frozenHash: 'h' };
    expect(startHindrances({ ...ready, settings: { ...settings, trial: frozen } })).toEqual([]);
  });
});

describe('warnings', () => {
  const warn = (subject: string, body: string, before?: Parameters<typeof messageWarnings>[2]['before']) =>
    messageWarnings({ subject: { fi: subject }, body: { fi: body } }, 'fi', { sender, before });

  test.each(LOCALES)('the first words in %s bring none', (locale) => {
    const messages = [defaultMessage(LOCALES), defaultReminder(LOCALES, 1), defaultReminder(LOCALES, 2)];
    messages.forEach((message, index) =>
      expect(messageWarnings(message, locale, { sender, before: messages.slice(0, index) })).toEqual([]),
    );
  });

  test.each([
    ['missingLanguage', '', ' ', []],
    ['noSubject', '', '{link}', []],
    ['noBody', 'Hei', '', []],
    ['noLink', 'Hei', 'link', []],
    ['noLink', 'Hei', '<a href="{link}">tästä</a>', []],
    ['unknownPlaceholder', '{yritys}', '{link} {Nimi|te} }', ['{yritys}', '{Nimi}', '}']],
    ['placeholderInAddress', 'Hei', '{link} [a](https://x.fi/{company})', ['https://x.fi/{company}']],
    [
      'linkNotHttps',
      'Hei',
      '[a]({link}) [b](http://x.fi) www.y.fi http://z.fi/a?b',
      ['http://x.fi', 'http://z.fi/a?b'],
    ],
    ['linkNotHttps', 'Hei', '{link} [b](x.fi) [c](https://y.fi) [d](mailto:a@b.fi)', ['x.fi']],
    ['longSubject', 'a'.repeat(61), '{link}', []],
    ['longSubject', `${'a'.repeat(52)} {company}`, '{link}', []],
    ['longBody', 'Hei', `{link} ${'sana '.repeat(300)}`, []],
    [
      'spamWords',
      'Tarjous yrittäjälle',
      '{link} Klikkaa  tästä: arvonnassa. tarjous',
      ['tarjous', 'Klikkaa tästä', 'arvonnassa'],
    ],
    [
      'capitals',
      'TÄRKEÄÄ asiaa',
      '{link} LUE TÄMÄ, ÄLKÄÄ UNOHTAKO',
      ['TÄRKEÄÄ', 'TÄMÄ', 'ÄLKÄÄ', 'UNOHTAKO'],
    ],
    ['exclamations', 'Hei!!', '{link}', []],
    ['exclamations', 'Hei!', '{link}! Moi!', []],
  ] as const)('%s: %j, %j', (code, subject, body, words) => {
    expect(warn(subject, body)).toEqual([{ code, words }]);
  });

  test('nothing wrong with a name in capitals, abbreviations, a friendly mark or a word inside another', () => {
    const body = 'NOKIA {link} PRH ja TEM. Esitarjousta ei tarvita! {name|HYVÄ YRITTÄJÄ}';
    expect(warn('Hei {company}!', body.replace('HYVÄ YRITTÄJÄ', 'Te'))).toEqual([]);
    expect(warn('Hei', body)).toEqual([{ code: 'capitals', words: ['NOKIA', 'HYVÄ', 'YRITTÄJÄ'] }]);
  });

  test('a sender who is not known', () => {
    const message = { subject: { fi: 'Hei' }, body: { fi: '{link}' } };
    const nobody = { ...sender, address: '' };
    expect(messageWarnings(message, 'fi', { sender: nobody })).toEqual([{ code: 'noSender', words: [] }]);
  });

  test('a reminder that repeats an earlier message', () => {
    const before = [{ subject: { fi: 'Hei' }, body: { fi: 'Vastaa  tähän\n{link}', sv: '' } }];
    expect(warn('Taas', 'vastaa tähän {link}', before)).toEqual([{ code: 'sameAsMessage', words: [] }]);
    expect(warn('Hei', 'Vielä kerran {link}', before)).toEqual([]);
  });
});

test('addresses of links and those written out', () => {
  expect(addressesIn('[a](https://a.fi) ja http://b.fi/x, <https://c.fi>. ( ei ) [d]( {link} )')).toEqual([
    'https://a.fi',
    'http://b.fi/x,',
    'https://c.fi',
    '{link}',
  ]);
});
