import { page, twoPages, type CaseSite } from './case-site.ts';

const LETTER = (email: string) => `<p>Sähköposti <a href="mailto:${email}">${email}</a></p>`;

/** One page beside the home page, behind the menu that is given. */
function behind(
  kind: string,
  stem: string,
  company: string,
  nav: string,
  path: string,
  lang: 'fi' | 'sv' | 'en' = 'fi',
): CaseSite {
  const email = `info@${stem}.example`;
  return {
    kind,
    host: `www.${stem}.example`,
    company,
    pages: {
      '/': page(company, '<p>Hei!</p>', { lang, nav }),
      '/tuotteet': page('Tuotteet', '<p>Paljon.</p>', { lang, nav }),
      [path]: page('…', LETTER(email), { lang, nav }),
    },
    contacts: [email],
  };
}

const SHOP = '<a href="/">Etusivu</a> <a href="/tuotteet">Tuotteet</a> ';

/** Contact pages that are called otherwise, or lie further away. */
export const PAGES: CaseSite[] = [
  behind(
    'Tavoita meidät',
    'aura-optiikka',
    'Aura Optiikka Oy',
    `${SHOP}<a href="/tavoita-meidat">Tavoita meidät</a>`,
    '/tavoita-meidat',
  ),
  behind(
    'Toimipisteet',
    'eos-renkaat',
    'Eos Renkaat Oy',
    `${SHOP}<a href="/sivu/4">Toimipisteet</a>`,
    '/sivu/4',
  ),
  behind(
    'Löydät meidät täältä',
    'fiilis-kukka',
    'Fiilis Kukka Oy',
    `${SHOP}<a href="/kartta">Löydät meidät täältä</a>`,
    '/kartta',
  ),
  behind(
    'a picture with words',
    'graniitti-kivi',
    'Graniitti Kivi Oy',
    `${SHOP}<a href="/s3.html"><img src="n3.gif" alt="Yhteystiedot"></a>`,
    '/s3.html',
  ),
  behind(
    'a picture with a name',
    'hopea-koru',
    'Hopea Koru Oy',
    `${SHOP}<a href="/s3.html"><img src="/kuvat/nappi_yhteystiedot.png"></a>`,
    '/s3.html',
  ),
  behind(
    'a picture’s map',
    'ikkuna-lasitus',
    'Ikkuna Lasitus Oy',
    `${SHOP}<map name="m"><area href="/s5.html" alt="Ota yhteyttä" shape="rect"></map>`,
    '/s5.html',
  ),
  behind(
    'Hitta till oss',
    'jutta-konditori',
    'Jutta Konditori Ab',
    '<a href="/">Hem</a> <a href="/tuotteet">Sortiment</a> <a href="/hitta-hit">Hitta till oss</a>',
    '/hitta-hit',
    'sv',
  ),
  behind(
    'Get in touch',
    'kelo-design',
    'Kelo Design Oy',
    '<a href="/">Home</a> <a href="/work">Work</a> <a href="/hello">Get in touch</a>',
    '/hello',
    'en',
  ),
  behind(
    'a link’s label for those who do not see',
    'lakka-viini',
    'Lakka Viini Oy',
    `${SHOP}<a href="/x" aria-label="Yhteystiedot"><svg></svg></a>`,
    '/x',
  ),
  {
    kind: 'two levels deep',
    host: 'www.meri-telakka.example',
    company: 'Meri Telakka Oy',
    pages: {
      '/': page('Telakka', '<p>Laivat.</p>', {
        nav: '<a href="/palvelut">Palvelut</a> <a href="/yritys">Yritys</a>',
      }),
      '/palvelut': page('Palvelut', '<p>Korjaamme.</p>'),
      '/yritys': page('Yritys', '<p>Vuodesta 1985.</p>', {
        nav: '<a href="/yritys/historia">Historia</a> <a href="/yritys/hallinto-ja-myynti">Hallinto ja myynti</a>',
      }),
      '/yritys/historia': page('Historia', '<p>Kauan sitten.</p>'),
      '/yritys/hallinto-ja-myynti': page(
        'Myynti',
        '<p>Oskari Rantanen, myyntijohtaja, oskari.rantanen@meri-telakka.example</p>',
      ),
    },
    contacts: ['oskari.rantanen@meri-telakka.example | Oskari Rantanen | myyntijohtaja'],
  },
  {
    kind: 'two levels deep, places first',
    host: 'www.niitty-elaimet.example',
    company: 'Niitty Eläimet Oy',
    pages: {
      '/': page('Eläimet', '<p>Ruokaa.</p>', { nav: '<a href="/myymalat">Myymälät</a>' }),
      '/myymalat': page(
        'Myymälät',
        '<ul><li><a href="/myymalat/tikkurila">Tikkurila – yhteystiedot</a></li></ul>',
      ),
      '/myymalat/tikkurila': page('Tikkurila', LETTER('tikkurila@niitty-elaimet.example')),
    },
    contacts: ['tikkurila@niitty-elaimet.example'],
  },
  {
    kind: 'a long menu, the people last',
    host: 'www.oksa-puu.example',
    company: 'Oksa Puu Oy',
    pages: {
      ...twoPages('<p>Vaihde 09 123 4567</p>', {
        nav: `${Array.from({ length: 40 }, (_, at) => `<a href="/tuote/${at}">Tuote ${at}</a>`).join(' ')}<a href="/yhteystiedot">Yhteystiedot</a><a href="/meidan-vaki">Meidän väki</a>`,
      }),
      '/meidan-vaki': page(
        'Väki',
        '<div><b>Tuula Laaksonen</b><br>tehtaanjohtaja<br>tuula.laaksonen@oksa-puu.example</div>',
      ),
    },
    contacts: ['tuula.laaksonen@oksa-puu.example | Tuula Laaksonen | tehtaanjohtaja'],
  },
];
