import type { SiteTexts } from './texts.ts';

export const sv: SiteTexts = {
  privacy: {
    retentionTitle: 'Hur länge dina svar sparas',
    erased: 'Därefter raderas de.',
    ownTitle: 'Dina svar är dina',
    own: 'Öppna samtalet i samma webbläsare som du svarade i, eller via inbjudan du fick, och välj ”{data}” i menyn. Där ser du vad som finns sparat om dig och kan ladda ner eller radera dina svar.',
    cookiesTitle: 'Inga kakor, ingen spårning',
    cookies:
      'Webbplatsen använder inga kakor och skickar inte dina uppgifter till annonsörer eller mättjänster. Din webbläsare minns samtalet, så att du kan fortsätta där du slutade.',
  },
  accessibility: 'Tillgänglighets\u00adutlåtande',
  missing: {
    title: 'Sidan hittades inte',
    text: 'Sidan kan ha flyttats eller tagits bort, eller så är adressen felskriven.',
    front: 'Till startsidan',
  },
};
