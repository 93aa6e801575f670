import { newSite } from '../new-site.ts';
import { speaking, type TemplateMaker } from './pieces.ts';

/** A greeting and a goodbye: the smallest dialogue that can be published. */
export const blank: TemplateMaker = (write) => ({
  site: newSite({
    title: write('Tervetuloa', 'Välkommen', 'Welcome'),
    body: write(
      'Kerro tässä lyhyesti, mistä on kyse ja kenelle keskustelu on tarkoitettu.',
      'Berätta här kort vad det handlar om och vem samtalet är till för.',
      'Say here briefly what this is about and who the conversation is for.',
    ),
  }),
  persona: {
    name: 'Aino',
    role: write('Opastava botti', 'Vägledande bot', 'Guide bot'),
    avatar: '',
  },
  needs: [],
  services: [],
  nodes: [
    speaking(
      'message',
      'hello',
      write('Hei! Mukavaa, että tulit.', 'Hej! Roligt att du kom.', 'Hi! Nice of you to drop by.'),
      {
        next: 'goodbye',
      },
    ),
    speaking(
      'end',
      'goodbye',
      write('Kiitos ja mukavaa päivää!', 'Tack och ha en fin dag!', 'Thank you, and have a nice day!'),
      {},
    ),
  ],
});
