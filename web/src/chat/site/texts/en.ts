import type { SiteTexts } from './texts.ts';

export const en: SiteTexts = {
  privacy: {
    retentionTitle: 'How long your answers are kept',
    erased: 'After that they are deleted.',
    ownTitle: 'Your answers are yours',
    own: 'Open the chat in the same browser you answered in, or from the invitation you received, and choose ‘{data}’ from the menu. There you can see what is stored about you, and download or delete your answers.',
    cookiesTitle: 'No cookies, no tracking',
    cookies:
      'The site uses no cookies and sends none of your data to advertisers or analytics services. Your browser remembers the chat so that you can continue where you left off.',
  },
  accessibility: 'Accessibility statement',
  missing: {
    title: 'Page not found',
    text: 'The page may have been moved or removed, or there may be a typing error in the address.',
    front: 'To the front page',
  },
};
