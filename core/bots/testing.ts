/** For tests: a site with something in every field. */
import { siteSchema, type BotSite } from './bot.schema.ts';

export const WHOLE_SITE: BotSite = siteSchema.parse({
  title: { fi: 'Kasvua', sv: 'Tillväxt' },
  lead: { fi: 'Kolme minuuttia', sv: 'Tre minuter' },
  body: { fi: '## Näin se käy', sv: '## Så går det till' },
  hero: 'hero',
  logo: 'logo',
  favicon: 'icon',
  sharePicture: 'share',
  accent: '#7a2e6e',
  ground: '#e6f0f2',
  layout: 'inline',
  listed: true,
  pages: [
    { slug: 'palvelut', title: { fi: 'Palvelut', sv: 'Tjänster' }, body: { fi: 'Kymmenen', sv: 'Tio' } },
  ],
  accessibility: { fi: 'Oma seloste' },
  feedback: 'palaute@kunta.example',
  embedOn: ['https://kunta.example'],
} satisfies BotSite);
