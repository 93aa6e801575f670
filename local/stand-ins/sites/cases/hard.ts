import { page, twoPages, type CaseSite } from './case-site.ts';

/** What a person finds and a reader of pages may not: kept in the count all the same. */
export const HARD: CaseSite[] = [
  {
    kind: 'a script that writes the address',
    host: 'www.lehto-mokit.example',
    company: 'Lehto Mökit Oy',
    pages: twoPages(
      `<script>var n = 'mokit'; var d = 'lehto-mokit.example'; document.write('<a href="mailto:' + n + '@' + d + '">' + n + '@' + d + '</a>');</script>`,
    ),
    contacts: ['mokit@lehto-mokit.example'],
  },
  {
    kind: 'an address in a picture',
    host: 'www.mansikka-tila.example',
    company: 'Mansikka Tila Oy',
    pages: twoPages('<p>Sähköposti: <img src="/osoite.png" alt=""></p>'),
    contacts: ['tila@mansikka-tila.example'],
  },
  {
    kind: 'data that a script draws',
    host: 'www.nosto-apu.example',
    company: 'Nosto Apu Oy',
    pages: {
      '/': page('Nosto', '<div id="root"></div>', {
        nav: '',
        head: '<script id="__DATA__" type="application/json">{"props":{"contact":{"email":"apu@nosto-apu.example"}}}</script>',
      }),
    },
    contacts: ['apu@nosto-apu.example'],
  },
  {
    kind: 'letters moved by thirteen',
    host: 'www.opas-retki.example',
    company: 'Opas Retki Oy',
    pages: twoPages('<a href="#" class="rot13" data-mail="ergxv@bcnf-ergxv.rknzcyr">Sähköposti</a>'),
    contacts: ['retki@opas-retki.example'],
  },
  {
    kind: 'a card to download',
    host: 'www.puro-kanootti.example',
    company: 'Puro Kanootti Oy',
    pages: {
      ...twoPages('<a href="/kortti.vcf">Lataa käyntikortti</a>'),
      '/kortti.vcf': {
        headers: { 'content-type': 'text/vcard' },
        body: 'BEGIN:VCARD\nEMAIL:puro@puro-kanootti.example\nEND:VCARD',
      },
    },
    contacts: ['puro@puro-kanootti.example'],
  },
];
