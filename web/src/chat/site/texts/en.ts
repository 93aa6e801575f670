import type { SiteTexts } from './texts.ts';

export const en: SiteTexts = {
  privacy: {
    retentionTitle: 'How long your answers are kept',
    erased: 'Then they are erased.',
    ownTitle: 'Your answers are yours',
    own: 'Open the conversation on the same device or from the same link that you answered with, and choose “{data}” from the menu. There you see what is kept of you, and can download or erase your answers.',
    cookiesTitle: 'No cookies, no tracking',
    cookies:
      'The site uses no cookies and sends nothing of yours to advertisers or measuring services. Your browser remembers the conversation, so that you can go on where you left off.',
  },
  accessibility: 'Accessibility statement',
  missing: {
    title: 'The page was not found',
    text: 'The page may have been moved or removed, or the address may have a typing mistake.',
    front: 'To the front page',
  },
};
