import { twoPages, type CaseSite } from './case-site.ts';

const GIVEN = 'Aino Eero Helmi Ilkka Kaisa Lauri Minna Oskari Pirjo Sami Tuula Veikko Raili'.split(' ');
const crew = (domain: string, family: string) =>
  GIVEN.map((given, at) => ({
    name: `${given} ${family}`,
    title: at === 0 ? 'toimitusjohtaja' : 'asentaja',
    email: `${given}.${family}@${domain}`.toLowerCase(),
    shown: `040 765 43${String(at).padStart(2, '0')}`,
  }));
const BIG = [...crew('pato-voima.example', 'Salmi'), ...crew('pato-voima.example', 'Korpela')];
const ROWS = [...crew('reki-logistiikka.example', 'Aho'), ...crew('reki-logistiikka.example', 'Saari')];
const noted = ({ email, name, title, shown }: (typeof BIG)[number]) =>
  `${email} | ${name} | ${title} | ${shown.replace(/\s/g, '')}`;

/** Who an address belongs to, and which of several numbers is whose. */
export const PEOPLE: CaseSite[] = [
  {
    kind: 'twenty-six people in cards',
    host: 'www.pato-voima.example',
    company: 'Pato Voima Oy',
    pages: twoPages(
      BIG.map(
        ({ name, title, email, shown }) =>
          `<div class="k"><h3>${name}</h3><p>${title}</p><p>${shown}</p><p><a href="mailto:${email}">${email}</a></p></div>`,
      ).join(''),
    ),
    contacts: BIG.map(noted),
  },
  {
    kind: 'twenty-six people in a table, the address by a link',
    host: 'www.reki-logistiikka.example',
    company: 'Reki Logistiikka Oy',
    pages: twoPages(
      `<table>${ROWS.map(({ name, title, email, shown }) => `<tr><td><a href="mailto:${email}">${name}</a></td><td>${title}</td><td>${shown}</td></tr>`).join('')}</table>`,
    ),
    contacts: ROWS.map(noted),
  },
  {
    kind: 'switchboard, mobile and fax',
    host: 'www.sula-valimo.example',
    company: 'Sula Valimo Oy',
    pages: twoPages(
      `<p>Vaihde 09 123 4500<br>Faksi 09 123 4599<br>toimisto@sula-valimo.example</p>
<p>Lauri Heinonen<br>Tuotantopäällikkö<br>Vaihde 09 123 4500, suora 09 123 4511, fax 09 123 4599<br>lauri.heinonen@sula-valimo.example</p>`,
    ),
    contacts: [
      'toimisto@sula-valimo.example | | | 091234500',
      'lauri.heinonen@sula-valimo.example | Lauri Heinonen | Tuotantopäällikkö | 091234511',
    ],
  },
  {
    kind: 'numbers with their use behind them',
    host: 'www.tiira-lento.example',
    company: 'Tiira Lento Oy',
    pages: twoPages(
      `<h3>Pirjo Rantanen</h3><p>Koulutuspäällikkö</p><p>09 123 4600 (vaihde)</p><p>040 123 4601 (matkapuhelin)</p><p>09 123 4699 (faksi)</p><p>pirjo.rantanen@tiira-lento.example</p>`,
    ),
    contacts: ['pirjo.rantanen@tiira-lento.example | Pirjo Rantanen | Koulutuspäällikkö | 0401234601'],
  },
  {
    kind: 'Swedish, name and title joined by a comma',
    host: 'www.ugglan-bok.example',
    company: 'Ugglan Bok Ab',
    pages: twoPages(
      `<p><strong>Åsa Öhman, verkställande direktör</strong></p><p>tfn 040 123 4701</p><p><a href="mailto:asa@ugglan-bok.example">E-post</a></p>
<p><strong>Göran af Hällström, butikschef</strong></p><p>mobil 040 123 4702</p><p><a href="mailto:goran@ugglan-bok.example">E-post</a></p>`,
      { lang: 'sv' },
    ),
    contacts: [
      'asa@ugglan-bok.example | Åsa Öhman | verkställande direktör | 0401234701',
      'goran@ugglan-bok.example | Göran af Hällström | butikschef | 0401234702',
    ],
    best: 'asa@ugglan-bok.example',
  },
  {
    kind: 'Swedish, titles of a workshop',
    host: 'www.varvet-bat.example',
    company: 'Varvet Båt Ab',
    pages: twoPages(
      `<ul><li>Carl-Johan Sjöberg, ägare, <a href="mailto:cj@varvet-bat.example">cj@varvet-bat.example</a></li>
<li>Marie Östman, kamrer, <a href="mailto:marie.ostman@varvet-bat.example">marie.ostman@varvet-bat.example</a></li>
<li>Sören Åkerblom, båtbyggare, <a href="mailto:soren.akerblom@varvet-bat.example">soren.akerblom@varvet-bat.example</a></li></ul>`,
      { lang: 'sv' },
    ),
    contacts: [
      'cj@varvet-bat.example | Carl-Johan Sjöberg | ägare',
      'marie.ostman@varvet-bat.example | Marie Östman | kamrer',
      'soren.akerblom@varvet-bat.example | Sören Åkerblom | båtbyggare',
    ],
  },
  {
    kind: 'letters with their marks apart',
    host: 'www.yhdys-kaapeli.example',
    company: 'Yhdys Kaapeli Oy',
    pages: twoPages(
      '<p>Päivi Hölttä, myyntijohtaja<br>paivi.holtta@yhdys-kaapeli.example</p>'.normalize('NFD'),
    ),
    contacts: ['paivi.holtta@yhdys-kaapeli.example | Päivi Hölttä | myyntijohtaja'],
  },
  {
    kind: 'the title first, the name behind it',
    host: 'www.orvokki-hoito.example',
    company: 'Orvokki Hoito Oy',
    pages: twoPages(
      '<p>Toiminnanjohtaja Raili Lindqvist<br>puh. 040 123 4801<br>raili.lindqvist@orvokki-hoito.example</p>',
    ),
    contacts: ['raili.lindqvist@orvokki-hoito.example | Raili Lindqvist | Toiminnanjohtaja | 0401234801'],
  },
];
