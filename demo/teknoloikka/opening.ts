import type { DialogueNode } from '../../core/dialogue/dialogue.schema.ts';
import { branch, choice, image, input, jump, message, option, say } from './build.ts';

/** Id of the picture in the demo organisation's media. */
export const WELCOME_IMAGE = 'welcome';

/** From hello to the question that divides the tree: what slows growth most? */
export const opening: DialogueNode[] = [
  message('hello', [
    ...say(['Hei! Olen **Aino**, Tikkurannan yrityspalvelujen botti.', 'Hej! Jag är **Aino**, företagstjänsternas bot i Dickstrand.', 'Hi! I am **Aino**, the bot of Tikkuranta business services.']),
    image(WELCOME_IMAGE, ['Kaksi ihmistä juttelee pöydän ääressä, pöydällä kannettava ja kahvikupit', 'Två personer samtalar vid ett bord med en bärbar dator och kaffekoppar', 'Two people talking at a table with a laptop and coffee cups']),
  ], 'howItWorks', 'Tervehdys'),
  message('howItWorks', say(
    ['Autan sinua löytämään yrityksellesi sopivan maksuttoman palvelun. Siihen menee noin **kolme minuuttia**, ja vastaat enimmäkseen nappia painamalla.',
      'Jag hjälper dig att hitta en kostnadsfri tjänst som passar ditt företag. Det tar ungefär **tre minuter** och du svarar mest genom att trycka på knappar.',
      'I will help you find a free service that suits your company. It takes about **three minutes**, and you mostly answer by tapping a button.'],
  ), 'company', 'Miten tämä toimii'),
  input('company', 'company',
    ['Aloitetaan yrityksestä. Mikä sen nimi on? Y-tunnuskin käy.', 'Vi börjar med företaget. Vad heter det? FO-numret går också bra.', 'Let us start with the company. What is it called? A business ID works too.'],
    'size', { variable: 'companyName' }),
  choice('size',
    ['Kuinka monta työntekijää teillä on?', 'Hur många anställda har ni?', 'How many people work there?'],
    [
      option('alone', ['Vain minä', 'Bara jag', 'Only me'], { peers: 1 }),
      option('micro', ['2–9', '2–9', '2–9']),
      option('small', ['10–49', '10–49', '10–49']),
      option('medium', ['50–249', '50–249', '50–249']),
      option('large', ['250 tai enemmän', '250 eller fler', '250 or more']),
    ],
    'sizeBranch', { variable: 'size' }),
  branch('sizeBranch', 'Koon mukaan', [
    { id: 'alone', match: 'all', next: 'aloneNote', clauses: [{ subject: { kind: 'variable', name: 'size' }, op: 'is', value: 'alone' }] },
    { id: 'large', match: 'all', next: 'largeNote', clauses: [{ subject: { kind: 'answer', node: 'size' }, op: 'is', value: 'large' }] },
  ], 'industry'),
  message('aloneNote', say(
    ['Hyvä, että tulit. Yksinyrittäjän aika on kortilla, joten mennään suoraan asiaan.', 'Bra att du kom. Som ensamföretagare har man ont om tid, så vi går rakt på sak.', 'Glad you are here. Time is short when you work alone, so let us get straight to the point.'],
  ), 'aloneOn', 'Yksinyrittäjälle'),
  jump('aloneOn', 'industry'),
  message('largeNote', say(
    ['Palvelumme on tehty pienille ja keskisuurille yrityksille, mutta moni niistä sopii teillekin.', 'Våra tjänster är gjorda för små och medelstora företag, men många passar även er.', 'Our services are made for small and medium-sized companies, but many of them suit you too.'],
  ), 'largeOn', 'Suurelle yritykselle'),
  jump('largeOn', 'industry'),
  choice('industry',
    ['Millä alalla toimitte?', 'Inom vilken bransch verkar ni?', 'What industry are you in?'],
    [
      option('manufacturing', ['Teollisuus', 'Industri', 'Manufacturing']),
      option('construction', ['Rakentaminen', 'Byggande', 'Construction']),
      option('retail', ['Kauppa', 'Handel', 'Retail and wholesale']),
      option('logistics', ['Kuljetus ja varastointi', 'Transport och lager', 'Transport and storage']),
      option('services', ['Palvelut yrityksille', 'Tjänster för företag', 'Services for companies']),
      option('hospitality', ['Majoitus ja ravintolat', 'Hotell och restaurang', 'Hotels and restaurants']),
      option('care', ['Hoiva ja terveys', 'Vård och omsorg', 'Health and care']),
      option('other', ['Jokin muu', 'Något annat', 'Something else'], {}, 'otherIndustry'),
    ],
    'slows', { variable: 'industry' }),
  input('otherIndustry', 'text',
    ['Kerro parilla sanalla, mitä teette.', 'Berätta med några ord vad ni gör.', 'Tell me in a few words what you do.'],
    'otherOn', { placeholder: { fi: 'Esimerkiksi hevostalli tai pesula', sv: 'Till exempel häststall eller tvätteri', en: 'For example a riding stable or a laundry' } }),
  jump('otherOn', 'slows'),
  choice('slows',
    say(
      ['Kiitos! Nyt tärkein kysymys.', 'Tack! Nu den viktigaste frågan.', 'Thank you! Now the most important question.'],
      ['**Mikä hidastaa kasvuanne eniten?**', '**Vad bromsar er tillväxt mest?**', '**What is slowing your growth most?**'],
    ),
    [
      option('workers', ['Tekijöitä ei löydy', 'Vi hittar inte folk', 'We cannot find people'], { workers: 3 }, 'workerKind'),
      option('skills', ['Osaaminen ei riitä', 'Kompetensen räcker inte till', 'Our skills are not enough'], { skills: 3 }, 'skillKinds'),
      option('technology', ['Teknologia laahaa', 'Tekniken släpar efter', 'Our technology lags behind'], { technology: 3 }, 'techKind'),
      option('leadership', ['Johtaminen ja muutokset', 'Ledarskap och förändringar', 'Leadership and change'], { leadership: 3 }, 'leadKind'),
      option('customers', ['Asiakkaita on liian vähän', 'Vi har för få kunder', 'Too few customers'], { growth: 3 }, 'customerKind'),
      option('money', ['Raha', 'Pengar', 'Money'], { growth: 2 }, 'moneyKind'),
      option('unsure', ['En osaa sanoa', 'Jag vet inte', 'I am not sure'], {}, 'ownWords'),
    ],
    null, { variable: 'slows', colour: 'blue' }),
];
