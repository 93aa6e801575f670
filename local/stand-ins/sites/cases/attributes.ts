import { twoPages, type CaseSite } from './case-site.ts';

/** Addresses that stand in attributes, where a script or a pointer finds them. */
export const ATTRIBUTES: CaseSite[] = [
  {
    kind: 'data-email',
    host: 'www.otava-metalli.example',
    company: 'Otava Metalli Oy',
    pages: twoPages(
      '<p><a class="spamsuoja" data-email="myynti@otava-metalli.example" href="#">Näytä osoite</a></p>',
    ),
    contacts: ['myynti@otava-metalli.example'],
  },
  {
    kind: 'data-user and data-domain',
    host: 'www.kide-kampaamo.example',
    company: 'Kide Kampaamo Oy',
    pages: twoPages(
      '<p><a href="#" class="m" data-user="ajanvaraus" data-domain="kide-kampaamo.example">Varaa aika</a></p>',
    ),
    contacts: ['ajanvaraus@kide-kampaamo.example'],
  },
  {
    kind: 'data-name, data-host and data-tld',
    host: 'www.halla-huolto.example',
    company: 'Halla Huolto Oy',
    pages: twoPages(
      '<p>Huolto: <span class="mail" data-name="huolto" data-host="halla-huolto" data-tld="example"></span></p>',
    ),
    contacts: ['huolto@halla-huolto.example'],
  },
  {
    kind: 'value of a field to copy',
    host: 'www.tyrsky-ravintola.example',
    company: 'Tyrsky Ravintola Oy',
    pages: twoPages(
      '<label>Sähköpostimme <input readonly value="varaukset@tyrsky-ravintola.example"></label><button>Kopioi</button>',
    ),
    contacts: ['varaukset@tyrsky-ravintola.example'],
  },
  {
    kind: 'title of an icon',
    host: 'www.louhi-konepaja.example',
    company: 'Louhi Konepaja Oy',
    pages: twoPages(
      '<p><a href="/lomake" title="toimisto@louhi-konepaja.example"><i class="icon-mail"></i></a></p>',
    ),
    contacts: ['toimisto@louhi-konepaja.example'],
  },
  {
    kind: 'onclick',
    host: 'www.rusko-asennus.example',
    company: 'Rusko Asennus Oy',
    pages: twoPages(
      `<button onclick="window.location.href='mailto:asennus@rusko-asennus.example?subject=Tarjous'">Pyydä tarjous</button>`,
    ),
    contacts: ['asennus@rusko-asennus.example'],
  },
  {
    kind: 'onclick in two parts',
    host: 'www.kaarna-siivous.example',
    company: 'Kaarna Siivous Oy',
    pages: twoPages(
      `<a href="#" onclick="location='mai'+'lto:'+'info'+'@'+'kaarna-siivous.example'; return false">Lähetä sähköpostia</a>`,
    ),
    contacts: ['info@kaarna-siivous.example'],
  },
  {
    kind: 'a form’s hidden recipient, and examples in its fields',
    host: 'www.utu-kotipalvelu.example',
    company: 'Utu Kotipalvelu Oy',
    pages: twoPages(
      `<form action="/laheta"><input type="hidden" name="recipient" value="toimisto@utu-kotipalvelu.example">
<input name="email" placeholder="nimi@utu-kotipalvelu.example"><input name="cc" placeholder="etunimi.sukunimi@yritys.fi"></form>`,
    ),
    contacts: ['toimisto@utu-kotipalvelu.example'],
  },
  {
    kind: 'aria-label',
    host: 'www.vaahtera-puutarha.example',
    company: 'Vaahtera Puutarha Oy',
    pages: twoPages(
      '<a href="/yhteydenotto" aria-label="Lähetä viesti osoitteeseen info@vaahtera-puutarha.example"><svg><path d="M0 0"/></svg></a>',
    ),
    contacts: ['info@vaahtera-puutarha.example'],
  },
  {
    kind: 'microdata',
    host: 'www.naali-kirjapaino.example',
    company: 'Naali Kirjapaino Oy',
    pages: twoPages(
      `<div itemscope itemtype="https://schema.org/LocalBusiness"><meta itemprop="email" content="kirjapaino@naali-kirjapaino.example">
<p data-dsn="https://0123456789abcdef0123456789abcdef@naali-kirjapaino.example/7">Hakkilankuja 1</p></div>`,
    ),
    contacts: ['kirjapaino@naali-kirjapaino.example'],
  },
  {
    kind: 'a script’s link',
    host: 'www.sato-tekstiili.example',
    company: 'Sato Tekstiili Oy',
    pages: twoPages(
      `<a href="javascript:void(window.open('mailto:tekstiili@sato-tekstiili.example'))">Ota yhteyttä</a>`,
    ),
    contacts: ['tekstiili@sato-tekstiili.example'],
  },
];
