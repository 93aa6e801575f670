import { page, twoPages, type CaseSite } from './case-site.ts';

const LETTER = (email: string) => `<p>Sähköposti <a href="mailto:${email}">${email}</a></p>`;
const bare = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

/** Sites whose first page only leads on. */
export const WAYS: CaseSite[] = [
  {
    kind: 'frames',
    host: 'www.oras-kaivuu.example',
    company: 'Oras Kaivuu Oy',
    pages: {
      '/': '<html><head><title>Oras</title></head><frameset cols="200,*"><frame src="valikko.htm"><frame src="etu.htm" name="sivu"></frameset></html>',
      '/valikko.htm': bare(
        '',
        '<a href="etu.htm" target="sivu">Etusivu</a><a href="yht.htm" target="sivu">Yhteystiedot</a>',
      ),
      '/etu.htm': bare('', '<p>Kaivamme.</p>'),
      '/yht.htm': bare('', LETTER('kaivuu@oras-kaivuu.example')),
    },
    contacts: ['kaivuu@oras-kaivuu.example'],
  },
  {
    kind: 'a frame of the site within its contact page',
    host: 'www.peura-teltat.example',
    company: 'Peura Teltat Oy',
    pages: {
      ...twoPages('<iframe src="/upotus/henkilot.html" title="Henkilöt"></iframe>'),
      '/upotus/henkilot.html': bare(
        '',
        '<p>Ilkka Heinonen, yrittäjä<br>ilkka.heinonen@peura-teltat.example</p>',
      ),
    },
    contacts: ['ilkka.heinonen@peura-teltat.example | Ilkka Heinonen | yrittäjä'],
  },
  {
    kind: 'a booking service’s frame',
    host: 'www.ruska-hieronta.example',
    company: 'Ruska Hieronta Oy',
    pages: {
      ...twoPages(
        `${LETTER('hieronta@ruska-hieronta.example')}<iframe src="https://www.ajanvaraus-muualla.example/ruska"></iframe>`,
      ),
      'www.ajanvaraus-muualla.example/ruska': bare('', LETTER('tuki@ajanvaraus-muualla.example')),
    },
    contacts: ['hieronta@ruska-hieronta.example'],
  },
  {
    kind: 'meta refresh',
    host: 'www.suvi-jaatelo.example',
    company: 'Suvi Jäätelö Oy',
    pages: {
      '/': bare('<meta http-equiv="refresh" content="0; url=/fi/etusivu">'),
      '/fi/etusivu': page('Suvi', LETTER('tehdas@suvi-jaatelo.example')),
    },
    contacts: ['tehdas@suvi-jaatelo.example'],
  },
  {
    kind: 'meta refresh to the new domain',
    host: 'www.taimi-vanha.example',
    company: 'Taimi Viher Oy',
    pages: {
      '/': bare(
        `<META HTTP-EQUIV='Refresh' CONTENT='5;URL="http://www.taimi-viher.example/"'>`,
        'Olemme muuttaneet.',
      ),
      'www.taimi-viher.example/': page('Taimi Viher', '<p>Viherrakentamista.</p>'),
      'www.taimi-viher.example/yhteystiedot': page('Yhteystiedot', LETTER('info@taimi-viher.example')),
    },
    contacts: ['info@taimi-viher.example'],
  },
  {
    kind: 'a script that leads on',
    host: 'www.ukko-sadevesi.example',
    company: 'Ukko Sadevesi Oy',
    pages: {
      '/': bare('<script>window.location.href = "/koti/index.html";</script>'),
      '/koti/index.html': page('Ukko', '<p>Kourut.</p>', { nav: '<a href="yhteys.html">Yhteystiedot</a>' }),
      '/koti/yhteys.html': page('Yhteystiedot', LETTER('kourut@ukko-sadevesi.example')),
    },
    contacts: ['kourut@ukko-sadevesi.example'],
  },
  {
    kind: 'a script that replaces',
    host: 'www.valo-studio.example',
    company: 'Valo Studio Oy',
    pages: {
      '/': bare(
        '',
        `<script type="text/javascript">if (top == self) { location.replace('etusivu.php?kieli=fi'); }</script>`,
      ),
      '/etusivu.php?kieli=fi': page('Valo', LETTER('studio@valo-studio.example')),
    },
    contacts: ['studio@valo-studio.example'],
  },
  {
    kind: 'a choice of languages in words',
    host: 'www.wirta-hotelli.example',
    company: 'Wirta Hotelli Oy',
    pages: {
      '/': bare(
        '',
        '<p><a href="/1/">Suomeksi</a> | <a href="/2/">På svenska</a> | <a href="/3/">In English</a></p>',
      ),
      '/1/': page('Hotelli', '<p>Tervetuloa yöksi.</p>', {
        nav: '<a href="/1/ota-yhteytta">Ota yhteyttä</a>',
      }),
      '/1/ota-yhteytta': page('Ota yhteyttä', LETTER('vastaanotto@wirta-hotelli.example')),
      '/2/': page('Hotell', '<p>Välkommen.</p>', { lang: 'sv', nav: '<a href="/2/kontakt">Kontakt</a>' }),
      '/3/': page('Hotel', '<p>Welcome.</p>', { lang: 'en', nav: '<a href="/3/contact">Contact</a>' }),
    },
    contacts: ['vastaanotto@wirta-hotelli.example'],
  },
  {
    kind: 'a choice of languages in flags',
    host: 'www.ylva-bageri.example',
    company: 'Ylva Bageri Ab',
    pages: {
      '/': bare(
        '',
        '<a href="sv.html"><img src="/img/se.gif" alt="Svenska"></a><a href="fi.html"><img src="/img/fi.gif" alt="Suomi"></a>',
      ),
      '/fi.html': page('Leipomo', LETTER('info@ylva-bageri.example')),
      '/sv.html': page('Bageri', LETTER('info@ylva-bageri.example'), { lang: 'sv' }),
    },
    contacts: ['info@ylva-bageri.example'],
  },
  {
    kind: 'a script that writes a frame’s way home is none',
    host: 'www.aarni-sauna.example',
    company: 'Aarni Sauna Oy',
    pages: {
      '/': page('Aarni', LETTER('saunat@aarni-sauna.example'), {
        head: `<script>function siirry() { location.href = "http://www.kilpailija-sauna.example/"; }</script>`,
      }),
      'www.kilpailija-sauna.example/': page('Kilpailija', LETTER('info@kilpailija-sauna.example')),
    },
    contacts: ['saunat@aarni-sauna.example'],
  },
];
