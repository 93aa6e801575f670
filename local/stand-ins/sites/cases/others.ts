import { page, twoPages, type CaseSite } from './case-site.ts';

const link = (email: string) => `<a href="mailto:${email}">${email}</a>`;

/** Addresses that are nobody's to write to, or not this company's, and which of several is the right one. */
export const OTHERS: CaseSite[] = [
  {
    kind: 'recruiting, invoices, privacy and the web before the managing director',
    host: 'www.ankkuri-kone.example',
    company: 'Ankkuri Kone Oy',
    pages: twoPages(
      `<p>${link('rekry@ankkuri-kone.example')}</p><p>${link('laskutus@ankkuri-kone.example')}</p><p>${link('tietosuoja@ankkuri-kone.example')}</p>
<p>${link('webmaster@ankkuri-kone.example')}</p><p>Aino Korpela, toimitusjohtaja, ${link('aino.korpela@ankkuri-kone.example')}</p>`,
    ),
    contacts: [
      'rekry@ankkuri-kone.example',
      'laskutus@ankkuri-kone.example',
      'tietosuoja@ankkuri-kone.example',
      'webmaster@ankkuri-kone.example',
      'aino.korpela@ankkuri-kone.example | Aino Korpela | toimitusjohtaja',
    ],
    best: 'aino.korpela@ankkuri-kone.example',
  },
  {
    kind: 'service, sales and the general one',
    host: 'www.bonus-kodinkone.example',
    company: 'Bonus Kodinkone Oy',
    pages: twoPages(
      `<p>${link('huolto@bonus-kodinkone.example')}</p><p>${link('myynti@bonus-kodinkone.example')}</p><p>${link('info@bonus-kodinkone.example')}</p>`,
    ),
    contacts: [
      'huolto@bonus-kodinkone.example',
      'myynti@bonus-kodinkone.example',
      'info@bonus-kodinkone.example',
    ],
    best: 'info@bonus-kodinkone.example',
  },
  {
    kind: 'only addresses that are nobody’s first',
    host: 'www.ceta-kalusteet.example',
    company: 'Ceta Kalusteet Oy',
    pages: twoPages(
      `<p>Työpaikat ${link('tyopaikat@ceta-kalusteet.example')}, verkkolaskut ${link('ostolaskut@ceta-kalusteet.example')}</p>`,
    ),
    contacts: ['tyopaikat@ceta-kalusteet.example', 'ostolaskut@ceta-kalusteet.example'],
    best: '',
  },
  {
    kind: 'a pattern beside the general address',
    host: 'www.domus-isannointi.example',
    company: 'Domus Isännöinti Oy',
    pages: twoPages(
      `<p>Sähköpostit: etunimi.sukunimi@domus-isannointi.example</p><p>${link('asiakaspalvelu@domus-isannointi.example')}</p>`,
    ),
    contacts: ['asiakaspalvelu@domus-isannointi.example'],
  },
  {
    kind: 'patterns only',
    host: 'www.edda-oversattning.example',
    company: 'Edda Översättning Ab',
    pages: twoPages(
      '<p>Kaj Berg, verkställande direktör</p><p>E-post: fornamn.efternamn@edda-oversattning.example, fornamn.efternamn (at) edda-oversattning.example</p><p>firstname.lastname@edda-oversattning.example</p>',
      { lang: 'sv' },
    ),
    contacts: [],
    best: '',
  },
  {
    kind: 'examples in guides',
    host: 'www.focus-it.example',
    company: 'Focus IT Oy',
    pages: twoPages(
      `<p>Kirjaudu muodossa matti.meikalainen@focus-it.example tai esimerkki@focus-it.example.</p><p>your.name@focus-it.example, nimi@yritys.fi, john.doe@example.com</p><p>${link('myynti@focus-it.example')}</p>`,
    ),
    contacts: ['myynti@focus-it.example'],
  },
  {
    kind: 'other companies’ people',
    host: 'www.geo-mittaus.example',
    company: 'Geo Mittaus Oy',
    pages: twoPages(
      `<h2>Kumppanimme</h2><p>Sami Aho, toimitusjohtaja, ${link('sami.aho@kumppani-yhtio.example')}</p><p>Tuula Saari, ${link('tuula@toinen-yhtio.example')}</p>
<h2>Me</h2><p>Veikko Nyberg, toimitusjohtaja, ${link('veikko.nyberg@geo-mittaus.example')}</p>`,
    ),
    contacts: ['veikko.nyberg@geo-mittaus.example | Veikko Nyberg | toimitusjohtaja'],
  },
  {
    kind: 'a recruiting portal and the maker of the site',
    host: 'www.hissi-huolto.example',
    company: 'Hissi Huolto Oy',
    pages: twoPages(
      `<p>Hakemukset: ${link('hissi-huolto@rekryportaali-muu.example')}</p><p>Päivystys ${link('paivystys@hissi-huolto.example')}</p>`,
      {
        footer: `Toteutus: ${link('info@nettitoimisto-muu.example')}`,
      },
    ),
    contacts: ['paivystys@hissi-huolto.example'],
  },
  {
    kind: 'a form and nothing else',
    host: 'www.iso-kirppis.example',
    company: 'Iso Kirppis Oy',
    pages: twoPages(
      '<form><label>Sähköpostisi <input type="email" placeholder="sinun@osoite.fi"></label><textarea>esim. info@iso-kirppis.example</textarea></form>',
    ),
    contacts: [],
    best: '',
  },
  {
    kind: 'no-reply and machines',
    host: 'www.juna-malli.example',
    company: 'Juna Malli Oy',
    pages: twoPages(
      `<p>Tilausvahvistus tulee osoitteesta noreply@juna-malli.example.</p><p>${link('kauppa@juna-malli.example')}</p><img src="/logo@2x.png" alt="logo@juna-malli.png">`,
    ),
    contacts: ['kauppa@juna-malli.example'],
  },
  {
    kind: 'what visitors have written',
    host: 'www.kuitu-lanka.example',
    company: 'Kuitu Lanka Oy',
    pages: {
      '/': page(
        'Lanka',
        `<p>${link('lanka@kuitu-lanka.example')}</p><section class="comments"><p>Maija kirjoitti: vastatkaa maija.lahtinen@gmail.com</p><p>Kilpailija: info@halpa-lanka.example</p></section>`,
      ),
    },
    contacts: ['lanka@kuitu-lanka.example'],
  },
];
