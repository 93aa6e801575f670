import type { Need, Service } from '../../core/needs/need.schema.ts';
import { text, type T } from './build.ts';

const need = (order: number, id: string, label: T): Need => ({ id, order, label: text(label) });

export const NEEDS: Need[] = [
  need(1, 'workers', ['Työntekijöiden löytäminen', 'Att hitta arbetstagare', 'Finding workers']),
  need(2, 'apprentices', ['Oppisopimus ja työssä oppiminen', 'Läroavtal och lärande i arbetet', 'Apprenticeship and learning at work']),
  need(3, 'skills', ['Osaamisen päivittäminen', 'Att uppdatera kompetensen', 'Updating skills']),
  need(4, 'technology', ['Teknologian käyttöönotto', 'Att ta i bruk teknik', 'Adopting technology']),
  need(5, 'leadership', ['Johtaminen ja muutos', 'Ledarskap och förändring', 'Leading through change']),
  need(6, 'skillsLeadership', ['Osaamisen johtaminen', 'Att leda kompetens', 'Leading skills']),
  need(7, 'growth', ['Liiketoiminnan kasvu', 'Att växa som företag', 'Growing the business']),
  need(8, 'ownLearning', ['Oma oppiminen', 'Eget lärande', 'Own learning']),
  need(9, 'peers', ['Vertaisilta oppiminen', 'Att lära av andra', 'Learning from peers']),
];

const BASE = 'https://kasvupalvelut.example';

const service = (order: number, id: string, path: string, needs: Service['needs'], name: T, summary: T): Service => ({
  id,
  order,
  active: true,
  needs,
  name: text(name),
  summary: text(summary),
  url: { fi: `${BASE}/${path}`, sv: `${BASE}/sv/${path}`, en: `${BASE}/en/${path}` },
});

/** The ten services of the growth project, in our own words. */
export const SERVICES: Service[] = [
  service(1, 'recruitment', 'rekrytointi', { workers: 3, apprentices: 1 },
    ['Rekrytointipalvelut pk-yrityksille', 'Rekryteringstjänster för små och medelstora företag', 'Recruitment services for SMEs'],
    ['Haemme tekijät kanssasi: työpaikkailmoitus kuntoon, apua haastatteluihin ja neuvot palkkatuesta.',
      'Vi söker medarbetare tillsammans med dig: en bra platsannons, hjälp med intervjuerna och råd om lönesubvention.',
      'We look for people with you: a good job advert, help with interviews and advice on wage subsidies.']),
  service(2, 'apprenticeship', 'oppisopimus', { apprentices: 3, workers: 1 },
    ['Oppisopimuksella rekrytointi', 'Rekrytering genom läroavtal', 'Recruiting by apprenticeship'],
    ['Kartoitamme työtehtävät, etsimme opiskelijan ja suunnittelemme opinnot ammattiopiston kanssa.',
      'Vi kartlägger arbetsuppgifterna, hittar en studerande och planerar studierna med yrkesinstitutet.',
      'We map the tasks, find a student and plan the studies with a vocational college.']),
  service(3, 'vocationalSkills', 'ammatillinen-osaaminen', { skills: 3, skillsLeadership: 1 },
    ['Ammatillisen osaamisen kehittämispalvelu', 'Utveckling av yrkeskompetensen', 'Vocational skills development'],
    ['Asiantuntija kartoittaa koulutustarpeet johdon kanssa ja ohjaa henkilöstön sopiviin opintoihin.',
      'En expert kartlägger utbildningsbehoven med ledningen och vägleder personalen till rätt studier.',
      'An expert maps training needs with the management and guides the staff to suitable studies.']),
  service(4, 'themeTraining', 'teemakoulutukset', { skills: 2, ownLearning: 1 },
    ['Teemakoulutukset', 'Temautbildningar', 'Training by theme'],
    ['Lyhyitä koulutuksia: viestintä, Lean, esihenkilötyö, toimisto-ohjelmat ja asiakasymmärrys.',
      'Korta utbildningar: kommunikation, Lean, chefsarbete, kontorsprogram och kundförståelse.',
      'Short courses: communication, Lean, leadership, office tools and understanding customers.']),
  service(5, 'growthCoaching', 'kasvuvalmennus', { growth: 3 },
    ['Kasvuvalmennus', 'Tillväxtcoachning', 'Growth coaching'],
    ['Yrityksesi oma ryhmävalmennus, jossa keskitytään yhteen kehityskohteeseen.',
      'En egen gruppcoachning för ditt företag kring ett gemensamt utvecklingsmål.',
      'Group coaching for your own company, built around one target of development.']),
  service(6, 'managementCoaching', 'johdon-coaching', { leadership: 3 },
    ['Johdon coaching', 'Coachning för ledningen', 'Coaching for management'],
    ['Luottamuksellista keskusteluapua johdolle muutoksen ja kriisin keskellä.',
      'Förtroliga samtal för ledningen mitt i förändring och kris.',
      'Confidential coaching for management in change and crisis.']),
  service(7, 'technologySparring', 'teknoloikka', { technology: 3, growth: 1 },
    ['Sparria teknoloikkaan', 'Sparring inför tekniksprånget', 'Sparring for the technology leap'],
    ['Muutamassa tapaamisessa syntyy projektiehdotus: aikataulu, vastuut, budjetti, rahoitus ja osaamissuunnitelma.',
      'På några möten blir det ett projektförslag: tidsplan, ansvar, budget, finansiering och kompetensplan.',
      'A few meetings lead to a project proposal: schedule, responsibilities, budget, funding and a skills plan.']),
  service(8, 'skillsForGrowth', 'osaamisella-kasvuun', { skillsLeadership: 3, leadership: 1, skills: 1 },
    ['Osaamisella kasvuun! -valmennus', 'Coachningen Väx med kompetens!', 'Grow through skills! coaching'],
    ['Keinoja johtaa, tunnistaa ja kehittää osaamista suunnitelmallisesti.',
      'Sätt att leda, identifiera och utveckla kompetens systematiskt.',
      'Ways to lead, identify and develop skills systematically.']),
  service(9, 'ownLearning', 'oma-osaaminen', { ownLearning: 3 },
    ['Oman osaamisen kehittäminen', 'Att utveckla den egna kompetensen', 'Developing your own skills'],
    ['Tietoiskuja ja verkkokursseja, joihin koko henkilöstö voi osallistua omaan tahtiin.',
      'Korta infopass och nätkurser för hela personalen, i egen takt.',
      'Information sessions and online courses that the whole staff can take at their own pace.']),
  service(10, 'growthClinic', 'kasvuklinikka', { peers: 3, growth: 1 },
    ['Kasvuklinikka ja verkkoaamukahvit', 'Tillväxtklinik och morgonkaffe på nätet', 'Growth clinic and online morning coffee'],
    ['Yrittäjät kertovat, miten he sen tekivät. Tule kuuntelemaan ja kysymään.',
      'Företagare berättar hur de gjorde. Kom och lyssna och fråga.',
      'Entrepreneurs tell you how they did it. Come and listen, and ask questions.']),
];
