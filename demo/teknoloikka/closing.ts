import type { DialogueNode } from '../../core/dialogue/dialogue.schema.ts';
import { branch, choice, jump, message, option, say, set, text } from './build.ts';

/** Where all paths meet: how soon, contact with consent, and the services that fit. */
export const closing: DialogueNode[] = [
  choice('soon',
    ['Kuinka pian haluaisitte päästä liikkeelle?', 'Hur snart vill ni komma i gång?', 'How soon would you like to get going?'],
    [
      option('now', ['Heti', 'Genast', 'Right away'], {}, 'urgent'),
      option('quarter', ['Lähikuukausina', 'De närmaste månaderna', 'In the coming months']),
      option('year', ['Vuoden sisällä', 'Inom ett år', 'Within a year']),
      option('looking', ['Tutustun vasta', 'Jag tittar bara', 'Just looking'], { peers: 1 }),
    ], 'before', { variable: 'soon' }),
  set('urgent', 'Kiireellinen', [{ kind: 'variable', name: 'priority', op: 'add', value: 1 }], 'urgentOn'),
  jump('urgentOn', 'before'),
  choice('before',
    ['Oletteko käyttäneet yrityspalveluja aiemmin?', 'Har ni använt företagstjänster tidigare?', 'Have you used business services before?'],
    [
      option('yes', ['Kyllä, ja niistä oli hyötyä', 'Ja, och det var till nytta', 'Yes, and they helped']),
      option('meh', ['Kyllä, mutta hyöty jäi pieneksi', 'Ja, men nyttan var liten', 'Yes, but they helped little'], {}, 'sorry'),
      option('no', ['Emme ole', 'Nej', 'No']),
    ], 'contact'),
  message('sorry', say(
    ['Kiitos rehellisyydestä. Jos jätät yhteystietosi, neuvoja lukee vastauksesi etukäteen, jotta emme aloita alusta.', 'Tack för ärligheten. Om du lämnar dina kontaktuppgifter läser rådgivaren dina svar på förhand, så att vi inte börjar från början.', 'Thank you for being frank. If you leave your contact details, the adviser reads your answers beforehand so that we do not start from scratch.'],
  ), 'sorryOn'),
  jump('sorryOn', 'contact'),
  {
    id: 'contact',
    kind: 'contact',
    bubbles: say(
      ['Saanko pyytää neuvojaa ottamaan yhteyttä? Voit myös jatkaa ilman, ja näytän palvelut heti.', 'Får jag be en rådgivare kontakta dig? Du kan också fortsätta utan, så visar jag tjänsterna genast.', 'May I ask an adviser to get in touch? You can also go on without, and I will show the services right away.'],
    ),
    fields: [
      { field: 'name', required: true },
      { field: 'email', required: true },
      { field: 'phone', required: false },
    ],
    consent: text([
      'Tikkurannan yrityspalvelut saa ottaa minuun yhteyttä tästä asiasta. Tiedot säilytetään enintään vuoden, ja voin poistaa ne milloin tahansa.',
      'Företagstjänsterna i Dickstrand får kontakta mig i det här ärendet. Uppgifterna sparas högst ett år och jag kan radera dem när som helst.',
      'Tikkuranta business services may contact me about this. The details are kept for a year at most and I can delete them at any time.',
    ]),
    next: 'result',
    editor: { title: 'Yhteydenotto', note: 'Suostumus kysytään ennen tietoja.', colour: 'red', collapsed: false },
  },
  branch('result', 'Kiireelliset erikseen', [
    { id: 'urgent', match: 'all', next: 'endUrgent', clauses: [{ subject: { kind: 'variable', name: 'priority' }, op: 'atLeast', value: 1 }, { subject: { kind: 'answer', node: 'contact' }, op: 'known', value: '' }] },
    { id: 'looking', match: 'all', next: 'endLooking', clauses: [{ subject: { kind: 'variable', name: 'soon' }, op: 'is', value: 'looking' }] },
  ], 'end'),
  {
    id: 'end',
    kind: 'end',
    bubbles: say(
      ['Kiitos vastauksista! Kerroit, että kasvua hidastaa tämä: **{{slows}}**. Näistä voisi olla eniten apua:', 'Tack för svaren! Du berättade vad som bromsar er: **{{slows}}**. De här kunde hjälpa mest:', 'Thank you! You told us what is slowing you down: **{{slows}}**. These could help most:'],
    ),
    services: [],
    matches: 3,
    editor: { title: 'Loppu', note: '', colour: 'none', collapsed: false },
  },
  {
    id: 'endUrgent',
    kind: 'end',
    bubbles: say(
      ['Kiitos! Neuvoja ottaa yhteyttä **kahden arkipäivän sisällä**. Sillä välin voit tutustua näihin:', 'Tack! En rådgivare kontaktar dig **inom två vardagar**. Under tiden kan du bekanta dig med de här:', 'Thank you! An adviser will contact you **within two working days**. Meanwhile, have a look at these:'],
    ),
    services: [],
    matches: 3,
    editor: { title: 'Loppu: kiireellinen', note: '', colour: 'red', collapsed: false },
  },
  {
    id: 'endLooking',
    kind: 'end',
    bubbles: say(
      ['Kiitos, että katsoit! Kasvuklinikalla kuulet muiden kokemuksia. Nämä voivat myös sopia teille:', 'Tack för att du tittade in! På tillväxtkliniken hör du andras erfarenheter. De här kan också passa er:', 'Thank you for stopping by! At the growth clinic you can hear what others have done. These may suit you too:'],
    ),
    services: ['growthClinic'],
    matches: 2,
    editor: { title: 'Loppu: tutustuja', note: '', colour: 'none', collapsed: false },
  },
];
