import type { BotSite } from '../../../core/bots/bot.schema.ts';
import { newSite } from '../../../core/bots/new-site.ts';
import { text } from '../build.ts';
import { DATA_BODY, DATA_TITLE } from './data-page.ts';
import { FRONT, LEAD, TITLE } from './front.ts';
import { SERVICES_BODY, SERVICES_TITLE } from './services-page.ts';

/** The demo bot's site; its pictures are in demo/media. */
export const SITE: BotSite = newSite({
  title: text(TITLE),
  lead: text(LEAD),
  body: text(FRONT),
  hero: 'town',
  logo: 'mark',
  favicon: 'mark',
  sharePicture: 'share',
  ground: '#e3eef0',
  listed: true,
  pages: [
    { slug: 'palvelut', title: text(SERVICES_TITLE), body: text(SERVICES_BODY) },
    { slug: 'tiedot', title: text(DATA_TITLE), body: text(DATA_BODY) },
  ],
  feedback: 'saavutettavuus@tikkuranta.example',
});
