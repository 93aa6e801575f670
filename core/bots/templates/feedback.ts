import { newSite } from '../new-site.ts';
import { newNode } from '../../dialogue/new-node.ts';
import { jump, option, speaking, type TemplateMaker } from './pieces.ts';

/** Feedback after a service: a grade, the reason for it and whether they would recommend it. */
export const feedback: TemplateMaker = (write) => ({
  site: newSite({
    title: write('Miten onnistuimme?', 'Hur lyckades vi?', 'How did we do?'),
    body: write(
      'Palautteesi auttaa meitä tekemään palvelusta paremman. Kysymyksiä on vain kolme, ja vastaaminen vie hetken.',
      'Din respons hjälper oss att göra tjänsten bättre. Det är bara tre frågor och det tar en liten stund att svara.',
      'Your feedback helps us make the service better. There are only three questions, and answering takes a moment.',
    ),
  }),
  persona: { name: 'Aino', role: write('Palautebotti', 'Responsbot', 'Feedback bot'), avatar: '' },
  needs: [],
  services: [],
  nodes: [
    speaking(
      'message',
      'hello',
      write(
        'Hei! Kiva, että haluat auttaa meitä kehittymään. Kysyn kolme asiaa.',
        'Hej! Vad roligt att du vill hjälpa oss att bli bättre. Jag har tre frågor.',
        'Hi! Thank you for helping us improve. I have three questions.',
      ),
      { next: 'rating' },
    ),
    speaking(
      'input',
      'rating',
      write(
        'Miten hyvin palvelu vastasi tarpeeseesi?',
        'Hur väl motsvarade tjänsten ditt behov?',
        'How well did the service meet your need?',
      ),
      {
        input: 'scale',
        min: 1,
        max: 5,
        minLabel: write('Ei lainkaan', 'Inte alls', 'Not at all'),
        maxLabel: write('Erinomaisesti', 'Utmärkt', 'Perfectly'),
        variable: 'rating',
        next: 'byRating',
      },
    ),
    {
      ...newNode('branch', 'byRating'),
      cases: [
        {
          id: 'low',
          match: 'all',
          clauses: [{ subject: { kind: 'answer', node: 'rating' }, op: 'atMost', value: 3 }],
          next: 'improve',
        },
      ],
      next: 'best',
    },
    speaking(
      'input',
      'improve',
      write(
        'Harmi, ettemme onnistuneet paremmin. Mikä olisi auttanut sinua enemmän?',
        'Synd att vi inte lyckades bättre. Vad skulle ha hjälpt dig mer?',
        'We are sorry we did not do better. What would have helped you more?',
      ),
      { input: 'longText', required: false, next: 'improveToRecommend' },
    ),
    jump('improveToRecommend', 'recommend'),
    speaking(
      'input',
      'best',
      write(
        'Mukava kuulla! Mikä oli parasta?',
        'Roligt att höra! Vad var bäst?',
        'Great to hear! What was best?',
      ),
      { input: 'longText', required: false, next: 'recommend' },
    ),
    speaking(
      'choice',
      'recommend',
      write(
        'Suosittelisitko palvelua tutulle yrittäjälle?',
        'Skulle du rekommendera tjänsten för en annan företagare?',
        'Would you recommend the service to another entrepreneur?',
      ),
      {
        options: [
          option('yes', write('Kyllä', 'Ja', 'Yes')),
          option('maybe', write('Ehkä', 'Kanske', 'Maybe')),
          option('no', write('En', 'Nej', 'No')),
        ],
        next: 'thanks',
      },
    ),
    speaking(
      'end',
      'thanks',
      write(
        'Lämmin kiitos palautteestasi! Luemme jokaisen vastauksen.',
        'Varmt tack för din respons! Vi läser varje svar.',
        'Thank you so much for your feedback! We read every answer.',
      ),
      { matches: 0 },
    ),
  ],
});
