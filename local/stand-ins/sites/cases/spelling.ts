import { twoPages, type CaseSite } from './case-site.ts';

const site = (kind: string, stem: string, company: string, body: string, contacts: string[]): CaseSite => ({
  kind,
  host: `www.${stem}.example`,
  company,
  pages: twoPages(body),
  contacts,
});

/** Addresses that are written around robots, or that an editor has filled with what cannot be seen. */
export const SPELLING: CaseSite[] = [
  site('AT', 'elo-vakuutus', 'Elo Vakuutus Oy', '<p>Sähköposti: palvelu AT elo-vakuutus.example</p>', [
    'palvelu@elo-vakuutus.example',
  ]),
  site(
    'AT and DOT, a name',
    'fasadi-pesu',
    'Fasadi Pesu Oy',
    '<p>Helmi Salmi, yrittäjä<br>helmi AT fasadi-pesu DOT example</p>',
    ['helmi@fasadi-pesu.example | Helmi Salmi | yrittäjä'],
  ),
  site(
    'spaces without width',
    'gaala-juhlat',
    'Gaala Juhlat Oy',
    '<p>asi&#8203;akas&#8203;palvelu@gaala-&#8203;juhlat.example</p>',
    ['asiakaspalvelu@gaala-juhlat.example'],
  ),
  site(
    'places to break',
    'harju-sora',
    'Harju Sora Oy',
    '<p>kulje&shy;tukset@<wbr>harju-sora<wbr>.example</p>',
    ['kuljetukset@harju-sora.example'],
  ),
  site(
    'marks that turn the writing',
    'ilo-lelut',
    'Ilo Lelut Oy',
    '<p>\u200einfo\u2060@ilo-lelut.example\u200f</p>',
    ['info@ilo-lelut.example'],
  ),
  site('a wide @', 'jaspis-kulta', 'Jaspis Kulta Oy', '<p>kulta＠jaspis-kulta．example</p>', [
    'kulta@jaspis-kulta.example',
  ]),
  site('in braces', 'kivi-hautaus', 'Kivi Hautaus Oy', '<p>toimisto{ät}kivi-hautaus{piste}example</p>', [
    'toimisto@kivi-hautaus.example',
  ]),
  site(
    'a picture of an @',
    'luoti-ampuma',
    'Luoti Ampuma Oy',
    '<p>rata<img src="/at.gif" alt="@">luoti-ampuma.example</p>',
    ['rata@luoti-ampuma.example'],
  ),
  site(
    'with the domain’s own letters',
    'xn--mki-lvi-5wa',
    'Mäki LVI Oy',
    '<p><a href="mailto:info@mäki-lvi.example">info@mäki-lvi.example</a></p>',
    ['info@xn--mki-lvi-5wa.example'],
  ),
  site(
    'letters before the @ that no address has',
    'nuotti-musiikki',
    'Nuotti Musiikki Oy',
    '<p>myyntipäällikö@nuotti-musiikki.example, ähtäri@nuotti-musiikki.example, ahtari@nuotti-musiikki.example</p>',
    ['ahtari@nuotti-musiikki.example'],
  ),
  site(
    'a sentence with at',
    'olki-luomu',
    'Olki Luomu Oy',
    '<p>Meet us at olki-luomu.example. Find info at olki-luomu.example. Luomua AT home.</p><p>luomu (at) olki-luomu.example</p>',
    ['luomu@olki-luomu.example'],
  ),
];
