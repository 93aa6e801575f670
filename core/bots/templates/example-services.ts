/** Needs and services to begin with; the organisation changes them to its own. */
import type { Need, Service } from '../../needs/need.schema.ts';
import type { Text } from '../../dialogue/text.ts';
import type { Write } from './pieces.ts';

export function exampleNeeds(write: Write): Need[] {
  const labels: [id: string, label: Text][] = [
    ['need-workers', write('Työntekijöiden löytäminen', 'Att hitta medarbetare', 'Finding workers')],
    ['need-skills', write('Osaamisen päivittäminen', 'Uppdatering av kompetensen', 'Updating skills')],
    ['need-technology', write('Teknologian hyödyntäminen', 'Att utnyttja teknik', 'Using technology')],
    ['need-leadership', write('Johtaminen muutoksessa', 'Att leda i förändring', 'Leading through change')],
    ['need-growth', write('Liiketoiminnan kasvu', 'Affärsverksamhetens tillväxt', 'Growing the business')],
  ];
  return labels.map(([id, label], order) => ({ id, label, order }));
}

export function exampleServices(write: Write): Service[] {
  const services: Pick<Service, 'id' | 'name' | 'summary' | 'needs'>[] = [
    {
      id: 'service-recruiting',
      name: write('Apua rekrytointiin', 'Hjälp med rekrytering', 'Help with recruiting'),
      summary: write(
        'Autamme etsimään tekijöitä, laatimaan työpaikkailmoituksen ja selvittämään palkkatuen mahdollisuudet.',
        'Vi hjälper er att söka medarbetare, skriva en platsannons och utreda möjligheterna till lönesubvention.',
        'We help you look for people, write the job advertisement and find out about wage subsidies.',
      ),
      needs: { 'need-workers': 3 },
    },
    {
      id: 'service-training',
      name: write(
        'Osaamiskartoitus ja koulutus',
        'Kompetenskartläggning och utbildning',
        'Skills mapping and training',
      ),
      summary: write(
        'Kartoitamme yhdessä johdon kanssa, mitä osaamista tarvitaan, ja etsimme henkilöstölle sopivan koulutuksen.',
        'Tillsammans med ledningen kartlägger vi vilken kompetens som behövs och hittar lämplig utbildning för personalen.',
        'Together with the management we map the skills you need and find suitable training for your staff.',
      ),
      needs: { 'need-skills': 3, 'need-workers': 1 },
    },
    {
      id: 'service-technology',
      name: write(
        'Sparrausta teknologian käyttöön',
        'Sparring i att använda teknik',
        'Sparring on technology',
      ),
      summary: write(
        'Asiantuntija auttaa viemään idean projektisuunnitelmaksi: aikataulu, vastuut, budjetti ja rahoitus.',
        'En expert hjälper er att göra idén till en projektplan: tidtabell, ansvar, budget och finansiering.',
        'An expert helps you turn the idea into a project plan: schedule, responsibilities, budget and funding.',
      ),
      needs: { 'need-technology': 3 },
    },
    {
      id: 'service-coaching',
      name: write('Valmennusta johdolle', 'Coachning för ledningen', 'Coaching for management'),
      summary: write(
        'Luottamuksellista tukea johtamiseen, kun yritys muuttuu tai tilanne on vaikea.',
        'Förtroligt stöd i ledarskapet när företaget förändras eller läget är svårt.',
        'Confidential support for leading when the company is changing or times are hard.',
      ),
      needs: { 'need-leadership': 3 },
    },
    {
      id: 'service-growth',
      name: write('Kasvuvalmennus', 'Tillväxtcoachning', 'Growth coaching'),
      summary: write(
        'Yrityksenne oma valmennus, jossa kasvun seuraava askel suunnitellaan yhdessä.',
        'En egen coachning för ert företag där nästa steg i tillväxten planeras tillsammans.',
        'Coaching for your company alone, in which the next step of growth is planned together.',
      ),
      needs: { 'need-growth': 3, 'need-leadership': 1 },
    },
  ];
  return services.map((service, order) => ({ ...service, url: {}, active: true, order }));
}
