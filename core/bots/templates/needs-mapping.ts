import { newSite } from '../new-site.ts';
import { newNode } from '../../dialogue/new-node.ts';
import { exampleNeeds, exampleServices } from './example-services.ts';
import { jump, option, speaking, type TemplateMaker } from './pieces.ts';

/** A short mapping of a company's needs that ends in the services that meet them. */
export const needsMapping: TemplateMaker = (write) => ({
  site: newSite({
    title: write(
      'Mikä auttaisi yritystänne kasvamaan?',
      'Vad skulle hjälpa ert företag att växa?',
      'What would help your company grow?',
    ),
    body: write(
      'Palveluja yrityksille on paljon, ja sopivan löytäminen vie aikaa.\n\nVastaa muutamaan kysymykseen, niin ehdotamme palveluja, joista voisi olla teille hyötyä. Vastaaminen vie noin kolme minuuttia, ja voit keskeyttää milloin vain.',
      'Det finns många tjänster för företag, och det tar tid att hitta den rätta.\n\nSvara på några frågor, så föreslår vi tjänster som kan vara till nytta för er. Det tar ungefär tre minuter, och du kan sluta när du vill.',
      'There are many services for companies, and finding the right one takes time.\n\nAnswer a few questions and we will suggest services that could be useful to you. It takes about three minutes, and you can stop at any time.',
    ),
  }),
  persona: {
    name: 'Aino',
    role: write('Yritysneuvonnan botti', 'Företagsrådgivningens bot', 'Business advice bot'),
    avatar: '',
  },
  needs: exampleNeeds(write),
  services: exampleServices(write),
  nodes: [
    speaking(
      'message',
      'hello',
      write(
        'Hei! Olen Aino, yritysneuvonnan botti. Autan löytämään palvelun, josta on teille oikeasti hyötyä.',
        'Hej! Jag är Aino, företagsrådgivningens bot. Jag hjälper er att hitta en tjänst som ni verkligen har nytta av.',
        'Hi! I am Aino, the business advice bot. I help you find a service that is truly useful to you.',
      ),
      { next: 'company' },
    ),
    speaking(
      'input',
      'company',
      write('Mikä yritys on kyseessä?', 'Vilket företag gäller det?', 'Which company is this about?'),
      {
        input: 'company',
        required: false,
        placeholder: write('Nimi tai Y-tunnus', 'Namn eller FO-nummer', 'Name or business ID'),
        next: 'size',
      },
    ),
    speaking(
      'choice',
      'size',
      write(
        'Montako ihmistä teillä on töissä?',
        'Hur många arbetar hos er?',
        'How many people work at your company?',
      ),
      {
        options: [
          option('solo', write('Vain minä', 'Bara jag', 'Just me')),
          option('small', write('2–9', '2–9', '2–9')),
          option('medium', write('10–49', '10–49', '10–49')),
          option('large', write('50 tai enemmän', '50 eller fler', '50 or more')),
        ],
        next: 'brake',
      },
    ),
    speaking(
      'choice',
      'brake',
      write(
        'Mikä hidastaa kasvuanne eniten juuri nyt?',
        'Vad bromsar er tillväxt mest just nu?',
        'What is slowing your growth the most right now?',
      ),
      {
        options: [
          option(
            'workers',
            write(
              'Osaavia tekijöitä on vaikea löytää',
              'Det är svårt att hitta kunniga medarbetare',
              'Skilled workers are hard to find',
            ),
            'workers',
            { 'need-workers': 3 },
          ),
          option(
            'skills',
            write(
              'Osaamista pitäisi päivittää',
              'Kompetensen behöver uppdateras',
              'Our skills need updating',
            ),
            null,
            { 'need-skills': 3 },
          ),
          option(
            'technology',
            write(
              'Teknologiaa voisi hyödyntää paremmin',
              'Tekniken kunde användas bättre',
              'We could use technology better',
            ),
            'technology',
            { 'need-technology': 3 },
          ),
          option(
            'leadership',
            write(
              'Muutosten johtaminen vie voimia',
              'Att leda förändringar tar på krafterna',
              'Leading through change takes its toll',
            ),
            null,
            { 'need-leadership': 3 },
          ),
          option(
            'customers',
            write(
              'Uusia asiakkaita on vaikea saada',
              'Det är svårt att få nya kunder',
              'New customers are hard to win',
            ),
            null,
            { 'need-growth': 3 },
          ),
          option('unsure', write('En osaa sanoa', 'Jag vet inte', 'I am not sure'), null, {
            'need-growth': 1,
          }),
        ],
        next: 'timing',
      },
    ),
    speaking(
      'choice',
      'workers',
      write(
        'Millaisia tekijöitä etsitte? Voit valita useita.',
        'Hurdana medarbetare söker ni? Du kan välja flera.',
        'What kind of people are you looking for? You can choose several.',
      ),
      {
        multiple: true,
        options: [
          option(
            'experts',
            write('Kokeneita ammattilaisia', 'Erfarna yrkesmänniskor', 'Experienced professionals'),
            null,
            { 'need-workers': 1 },
          ),
          option(
            'learners',
            write(
              'Opiskelijoita, myös oppisopimuksella',
              'Studerande, också med läroavtal',
              'Students, also as apprentices',
            ),
            null,
            { 'need-workers': 1, 'need-skills': 1 },
          ),
          option('seasonal', write('Kausityöntekijöitä', 'Säsongsarbetare', 'Seasonal workers'), null, {
            'need-workers': 1,
          }),
        ],
        next: 'workersToTiming',
      },
    ),
    jump('workersToTiming', 'timing'),
    speaking(
      'choice',
      'technology',
      write(
        'Mikä teknologiassa kiinnostaa eniten?',
        'Vad inom teknik intresserar er mest?',
        'What interests you most in technology?',
      ),
      {
        options: [
          option(
            'automation',
            write('Työvaiheiden automatisointi', 'Automatisering av arbetsmoment', 'Automating work steps'),
            null,
            { 'need-technology': 1 },
          ),
          option(
            'data',
            write('Tiedon ja tekoälyn käyttö', 'Att använda data och AI', 'Using data and AI'),
            null,
            { 'need-technology': 1 },
          ),
          option(
            'webShop',
            write(
              'Verkkokauppa ja näkyvyys verkossa',
              'Webbutik och synlighet på nätet',
              'Web shop and being seen online',
            ),
            null,
            { 'need-technology': 1, 'need-growth': 1 },
          ),
        ],
        next: 'technologyToTiming',
      },
    ),
    jump('technologyToTiming', 'timing'),
    speaking(
      'choice',
      'timing',
      write(
        'Milloin asia olisi hyvä saada liikkeelle?',
        'När skulle det vara bra att komma i gång?',
        'When would you like to get started?',
      ),
      {
        options: [
          option('now', write('Heti', 'Genast', 'Right away')),
          option('soon', write('Puolen vuoden sisällä', 'Inom ett halvår', 'Within six months')),
          option('later', write('Myöhemmin', 'Senare', 'Later')),
        ],
        next: 'bySize',
      },
    ),
    {
      ...newNode('branch', 'bySize'),
      cases: [
        {
          id: 'large',
          match: 'all',
          clauses: [{ subject: { kind: 'answer', node: 'size' }, op: 'is', value: 'large' }],
          next: 'moreLeadership',
        },
      ],
      next: 'contact',
    },
    {
      ...newNode('set', 'moreLeadership'),
      assignments: [{ kind: 'need', need: 'need-leadership', weight: 1 }],
      next: 'largeToContact',
    },
    jump('largeToContact', 'contact'),
    speaking(
      'contact',
      'contact',
      write(
        'Haluatko, että neuvojamme ottaa sinuun yhteyttä? Jätä yhteystietosi tai vastaa ”Ei kiitos”.',
        'Vill du att vår rådgivare kontaktar dig? Lämna dina kontaktuppgifter eller svara ”Nej tack”.',
        'Would you like our adviser to contact you? Leave your contact details or answer ‘No, thank you’.',
      ),
      {
        consent: write(
          'Yhteystietojani saa käyttää tähän yhteydenottoon.',
          'Mina kontaktuppgifter får användas för den här kontakten.',
          'My contact details may be used for getting in touch about this.',
        ),
        next: 'thanks',
      },
    ),
    speaking(
      'end',
      'thanks',
      write(
        'Kiitos vastauksistasi! Näistä palveluista voisi olla teille apua.',
        'Tack för dina svar! De här tjänsterna kan vara till hjälp för er.',
        'Thank you for your answers! These services could help you.',
      ),
      { matches: 3 },
    ),
  ],
});
