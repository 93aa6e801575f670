import { expect, test } from 'vitest';
import { digestPage } from './digest.ts';
import { mergeFound } from './extract.ts';

const at = (html: string, contactPage = true, url = 'https://www.havukka.fi/yhteystiedot') =>
  digestPage({ html, url, contactPage }).found;
const found = (...pages: string[]) => mergeFound(pages.flatMap((page) => at(page)));
const emails = (html: string) => found(html).map(({ email }) => email);

test.each([
  ['<a href="mailto:info@havukka.fi?subject=Hei&body=x">Kirjoita</a>', 'info@havukka.fi'],
  ['<a href="MAILTO:info%40havukka.fi">Kirjoita</a>', 'info@havukka.fi'],
  ['<a href=" mailto: info@havukka.fi ">Kirjoita</a>', 'info@havukka.fi'],
  ['<a href="mailto:%E4%zz info@havukka.fi">Kirjoita</a>', 'info@havukka.fi'],
  ['<p>info<span>@</span>havukka<b>.fi</b></p>', 'info@havukka.fi'],
  ['<p>info&#64;havukka&#46;fi</p>', 'info@havukka.fi'],
  ['<p>info&commat;havukka&period;fi</p>', 'info@havukka.fi'],
  ['<p>info@<span style="display: none">nospam.</span>havukka.fi</p>', 'info@havukka.fi'],
  ['<p>info\n  (ät)\n  havukka.fi</p>', 'info@havukka.fi'],
  ['<noscript>info@havukka.fi</noscript>', 'info@havukka.fi'],
  ['<p>info@havukka.fi<p>unclosed <table><td>', 'info@havukka.fi'],
])('%s → %s', (html, email) => expect(emails(html)).toEqual([email]));

test('several in one link, and each address once', () => {
  const html = '<a href="mailto:a@havukka.fi,b@havukka.fi">a@havukka.fi</a><p>b@havukka.fi</p>';
  expect(emails(html)).toEqual(['a@havukka.fi', 'b@havukka.fi']);
});

test.each([
  '<script>var a = "info@havukka.fi"</script>',
  '<style>/* info@havukka.fi */</style>',
  '<!-- info@havukka.fi -->',
  '<template>info@havukka.fi</template>',
  '<p hidden>info@havukka.fi</p>',
  '<p placeholder="info@havukka.fi">Hei</p>',
  '<img src="info@havukka.fi">',
  '<p data-dsn="https://info@havukka.fi/7">Hei</p>',
  '<p data-cfemail="zz" data-user="info">Hei</p>',
])('%s shows nobody an address', (html) => expect(emails(html)).toEqual([]));

test('cards: each person’s name, title and number', () => {
  const html = `
    <h2>Henkilöstö</h2>
    <div><h3>Aino Korpela</h3><p>Toimitusjohtaja</p><p>Puh. 040 000 0001</p><p>aino.korpela@havukka.fi</p></div>
    <div><h3>Eero von Salmi</h3><p>Myyntipäällikkö</p><p>eero.salmi@havukka.fi</p><p>040 000 0002</p></div>
    <div><p>Asiakaspalvelu Vantaa</p><p>info@havukka.fi</p></div>`;
  expect(found(html)).toMatchObject([
    {
      email: 'aino.korpela@havukka.fi',
      name: 'Aino Korpela',
      title: 'Toimitusjohtaja',
      phone: '+358400000001',
    },
    {
      email: 'eero.salmi@havukka.fi',
      name: 'Eero von Salmi',
      title: 'Myyntipäällikkö',
      phone: '+358400000002',
    },
    { email: 'info@havukka.fi', name: '', title: '', phone: '' },
  ]);
});

test('a table: a row is a person', () => {
  const html = `<table><tr><th>Nimi</th><th>Tehtävä</th><th>Puhelin</th><th>Sähköposti</th></tr>
    <tr><td>Aino Korpela</td><td>yrittäjä</td><td>040 000 0001</td><td>aino (at) havukka.fi</td></tr>
    <tr><td>Eero Salmi</td><td>työnjohtaja</td><td>040 000 0002</td><td>eero (at) havukka.fi</td></tr></table>`;
  expect(found(html)).toMatchObject([
    { email: 'aino@havukka.fi', name: 'Aino Korpela', title: 'yrittäjä', phone: '+358400000001' },
    { email: 'eero@havukka.fi', name: 'Eero Salmi', title: 'työnjohtaja', phone: '+358400000002' },
  ]);
});

test('one line: name, title, address', () => {
  expect(found('<p>Kaisa Äijälä, verkställande direktör, kaisa.aijala@havukka.fi</p>')).toMatchObject([
    { name: 'Kaisa Äijälä', title: 'verkställande direktör' },
  ]);
});

test('a name that the address is not made of belongs to somebody else', () => {
  expect(found('<p>Ota Yhteyttä</p><p>info@havukka.fi</p>')).toMatchObject([{ name: '', title: '' }]);
  expect(found('<p>Eero Salmi</p><p>aino.korpela@havukka.fi</p>')).toMatchObject([{ name: '' }]);
});

test('JSON-LD in any shape', () => {
  const json = {
    '@graph': [
      { '@type': ['LocalBusiness', 'Store'], email: 'mailto:info@havukka.fi', telephone: '+358 40 000 0001' },
      {
        '@type': 'Organization',
        contactPoint: [{ '@type': 'ContactPoint', email: 'myynti@havukka.fi', contactType: 'sales' }],
        founder: { '@type': 'Person', name: 'Aino Korpela', jobTitle: 'yrittäjä', email: 'aino@havukka.fi' },
      },
    ],
  };
  const contacts = found(`<script type="application/ld+json">${JSON.stringify(json)}</script>`);
  expect(contacts.toSorted((a, b) => a.email.localeCompare(b.email))).toMatchObject([
    { email: 'aino@havukka.fi', name: 'Aino Korpela', title: 'yrittäjä' },
    { email: 'info@havukka.fi', phone: '+358400000001', name: '' },
    { email: 'myynti@havukka.fi', title: 'sales' },
  ]);
});

test.each([
  '{',
  'null',
  '"info@havukka.fi"',
  '[[[[]]]]',
  '{"email":{"a":1}}',
  '{"email":7}',
  `${'['.repeat(50_000)}`,
])('JSON-LD that is not: %.20s', (json) =>
  expect(found(`<script type="application/ld+json">${json}</script>`)).toEqual([]),
);

test('what one page lacks comes from another; the contact page leads', () => {
  const home = at('<p>aino.korpela@havukka.fi 040 000 0001</p>', false);
  const staff = at(
    '<p>Aino Korpela, toimitusjohtaja</p><p>aino.korpela@havukka.fi</p>',
    true,
    'https://x.fi/h',
  );
  expect(mergeFound([...home, ...staff])).toMatchObject([
    { name: 'Aino Korpela', phone: '+358400000001', contactPage: true, page: 'https://x.fi/h' },
  ]);
});

test('a number that belongs to no address is kept once', () => {
  expect(
    found('<p>Vaihde 09 123 4567</p>', '<p>Puh. (09) 123 4567</p><p>info@havukka.fi</p><p>x</p>'),
  ).toMatchObject([{ email: 'info@havukka.fi', phone: '+35891234567' }]);
  expect(found('<a href="tel:+35891234567">Soita</a>')).toMatchObject([{ email: '', phone: '+35891234567' }]);
});

test('the page’s language', () => {
  expect(found('<html lang="sv-FI"><p>info@havukka.fi</p></html>')).toMatchObject([{ language: 'sv' }]);
  expect(found('<html lang="de"><p>info@havukka.fi</p></html>')).toMatchObject([{ language: '' }]);
});

test('a page nested beyond reason counts as far as it was read, by what the parser itself holds open', () => {
  for (const open of ['<div>', '<a-b></a>', '<a-b></a></b>', '<x:y></x>', '<b/>'])
    expect(emails(`<p>info@havukka.fi</p>${open.repeat(600)}<p>myynti@havukka.fi</p>`)).toEqual([
      'info@havukka.fi',
    ]);
  expect(emails(`${'<p><br><img>'.repeat(5_000)}<p>info@havukka.fi</p>`)).toEqual(['info@havukka.fi']);
});

test.each([
  ['nested', '<div>'.repeat(400_000)],
  ['names with a dash, closed as others', '<a-b></a>'.repeat(220_000)],
  ['unclosed and closed elsewhere', '<b></x>'.repeat(280_000)],
  ['opened, then closed as something else', '<b>'.repeat(510) + '</x>'.repeat(400_000)],
  ['one endless tag', `<a ${'b=c '.repeat(480_000)}>`],
  ['one endless word', 'a'.repeat(2_000_000)],
  ['addresses only', 'info@havukka.fi '.repeat(120_000)],
  ['quotes', '<a href="'.repeat(220_000)],
  ['comments', '<!--'.repeat(500_000)],
  ['entities', '&#64;'.repeat(400_000)],
  ['links', '<a href="/yhteystiedot">x</a>'.repeat(70_000)],
  ['tables', '<table><tr><td>'.repeat(130_000)],
])(
  'two megabytes of markup (%s) keep nobody busy',
  (_, html) => {
    const began = performance.now();
    expect(at(html).length).toBeLessThanOrEqual(200);
    expect(performance.now() - began).toBeLessThan(20_000);
  },
  30_000,
);
