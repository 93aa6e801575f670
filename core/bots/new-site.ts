import type { BotSite } from './bot.schema.ts';

/** A site with nothing but what is given: a sheet of chat over one page, unknown to search engines. */
export function newSite(given: Partial<BotSite>): BotSite {
  return {
    title: {},
    lead: {},
    body: {},
    hero: '',
    logo: '',
    favicon: '',
    sharePicture: '',
    accent: '',
    ground: '',
    layout: 'popup',
    listed: false,
    pages: [],
    accessibility: {},
    feedback: '',
    embedOn: [],
    ...given,
  };
}
