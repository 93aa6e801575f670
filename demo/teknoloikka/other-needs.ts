import type { DialogueNode } from '../../core/dialogue/dialogue.schema.ts';
import { branch, choice, input, jump, message, need, option, say, set } from './build.ts';

/** Skills, leadership, customers, money, and the ones who do not know. */
export const otherNeeds: DialogueNode[] = [
  choice('skillKinds',
    ['Mitä osaamista haluaisitte lisää?', 'Vilken kompetens vill ni ha mer av?', 'Which skills would you like more of?'],
    [
      option('vocational', ['Ammattitaito', 'Yrkesskicklighet', 'Vocational skills'], { skills: 2 }),
      option('digital', ['Digitaidot', 'Digitala färdigheter', 'Digital skills'], { skills: 1, technology: 1 }),
      option('service', ['Asiakaspalvelu ja myynti', 'Kundservice och försäljning', 'Customer service and sales'], { skills: 1 }),
      option('languages', ['Kielitaito', 'Språkkunskaper', 'Languages'], { ownLearning: 1 }),
      option('lean', ['Sujuva tuotanto (Lean)', 'Smidig produktion (Lean)', 'Smooth production (Lean)'], { skills: 1 }),
      option('leading', ['Esihenkilötyö', 'Chefsarbete', 'Leadership'], { leadership: 2 }),
    ], 'skillsWho', { multiple: true, min: 1, colour: 'amber' }),
  choice('skillsWho',
    ['Kuka osaamista tarvitsee?', 'Vem behöver kompetensen?', 'Who needs the skills?'],
    [
      option('everyone', ['Koko henkilöstö', 'Hela personalen', 'The whole staff'], { skills: 1, skillsLeadership: 1 }),
      option('group', ['Tietty ryhmä', 'En viss grupp', 'A certain group'], { skills: 1 }),
      option('me', ['Minä itse', 'Jag själv', 'Myself'], { ownLearning: 3 }, 'skillsMe'),
    ], 'skillsPlan'),
  message('skillsMe', say(
    ['Hienoa, että pidät huolta omasta osaamisestasi. Lyhyet verkkokurssit sopivat yrittäjän arkeen.', 'Fint att du tar hand om din egen kompetens. Korta nätkurser passar en företagares vardag.', 'It is great that you look after your own skills. Short online courses fit into an entrepreneur’s day.'],
  ), 'skillsMeOn'),
  jump('skillsMeOn', 'soon'),
  choice('skillsPlan',
    ['Onko teillä suunnitelma osaamisen kehittämisestä?', 'Har ni en plan för kompetensutveckling?', 'Do you have a plan for developing skills?'],
    [
      option('yes', ['Kyllä on', 'Ja', 'Yes, we do']),
      option('informal', ['Mielessä, ei paperilla', 'I huvudet, inte på papper', 'In our heads, not on paper'], { skillsLeadership: 1 }),
      option('no', ['Ei ole', 'Nej', 'No'], { skillsLeadership: 2 }),
    ], 'skillsOn'),
  jump('skillsOn', 'soon'),

  choice('leadKind',
    ['Mikä johtamisessa mietityttää juuri nyt?', 'Vad funderar ni mest på i ledarskapet just nu?', 'What is on your mind about leadership right now?'],
    [
      option('change', ['Iso muutos on käynnissä', 'En stor förändring pågår', 'A big change is under way'], { leadership: 2 }, 'changeKind'),
      option('managers', ['Esihenkilöt tarvitsevat tukea', 'Cheferna behöver stöd', 'Our managers need support'], { leadership: 1, skillsLeadership: 1 }),
      option('skills', ['Osaamista pitäisi johtaa paremmin', 'Kompetensen borde ledas bättre', 'We should lead skills better'], { skillsLeadership: 3 }),
      option('wellbeing', ['Jaksaminen', 'Ork och välmående', 'Wellbeing'], { leadership: 2, peers: 1 }),
    ], 'leadOn', { colour: 'amber' }),
  choice('changeKind',
    ['Millainen muutos?', 'Hurdan förändring?', 'What kind of change?'],
    [
      option('growth', ['Nopea kasvu', 'Snabb tillväxt', 'Fast growth'], { growth: 2 }),
      option('shrink', ['Supistaminen tai kriisi', 'Nedskärning eller kris', 'Cut-backs or a crisis'], { leadership: 2 }),
      option('succession', ['Omistajanvaihdos', 'Ägarbyte', 'Change of ownership'], { leadership: 1, growth: 1 }),
      option('technology', ['Uusi teknologia', 'Ny teknik', 'New technology'], { technology: 2 }),
    ], 'changeOn'),
  jump('changeOn', 'soon'),
  jump('leadOn', 'soon'),

  choice('customerKind',
    ['Mistä uusi kasvu voisi tulla?', 'Varifrån kunde ny tillväxt komma?', 'Where could new growth come from?'],
    [
      option('more', ['Lisää asiakkaita täältä', 'Fler kunder härifrån', 'More local customers'], { growth: 1 }),
      option('abroad', ['Ulkomailta', 'Från utlandet', 'From abroad'], { growth: 2 }),
      option('online', ['Verkosta', 'Från nätet', 'Online'], { technology: 2, growth: 1 }),
      option('product', ['Uudesta tuotteesta tai palvelusta', 'Från en ny produkt eller tjänst', 'From a new product or service'], { growth: 2, technology: 1 }),
    ], 'customerGoal', { colour: 'green' }),
  input('customerGoal', 'longText',
    ['Kerro omin sanoin, missä haluaisitte olla vuoden päästä.', 'Berätta med egna ord var ni vill vara om ett år.', 'Tell me in your own words where you would like to be in a year.'],
    'customerOn', { required: false }),
  jump('customerOn', 'soon'),

  choice('moneyKind',
    ['Mihin rahaa tarvittaisiin?', 'Vad skulle pengarna behövas till?', 'What would the money be for?'],
    [
      option('investment', ['Koneisiin tai tiloihin', 'Maskiner eller lokaler', 'Machines or premises'], { technology: 2 }),
      option('development', ['Kehittämishankkeeseen', 'Ett utvecklingsprojekt', 'A development project'], { technology: 2, growth: 1 }),
      option('cash', ['Kassavirtaan', 'Kassaflödet', 'Cash flow'], { growth: 1, leadership: 1 }),
      option('people', ['Palkkaamiseen', 'Att anställa', 'Hiring'], { workers: 2 }),
    ], 'moneyNote'),
  message('moneyNote', say(
    ['Emme myönnä rahoitusta, mutta autamme löytämään oikean rahoittajan ja tekemään suunnitelman.', 'Vi beviljar inte finansiering, men vi hjälper er att hitta rätt finansiär och göra upp en plan.', 'We do not grant funding, but we help you find the right source and make the plan.'],
  ), 'moneyOn'),
  jump('moneyOn', 'soon'),

  input('ownWords', 'longText',
    ['Ei se mitään. Kerro omin sanoin, mikä yrityksen arjessa vie eniten aikaa tai huolettaa.', 'Det gör inget. Berätta med egna ord vad som tar mest tid eller oroar er i företagets vardag.', 'No problem. Tell me in your own words what takes up most of your time or worries you at work.'],
    'bestOutcome', { required: false, placeholder: { fi: 'Muutama lause riittää', sv: 'Några meningar räcker', en: 'A few sentences will do' } }),
  choice('bestOutcome',
    ['Mikä näistä helpottaisi eniten?', 'Vad av detta skulle underlätta mest?', 'Which of these would help most?'],
    [
      option('hands', ['Lisää käsiä', 'Fler händer', 'More hands'], { workers: 2 }),
      option('skills', ['Lisää osaamista', 'Mer kunskap', 'More skills'], { skills: 2 }),
      option('tools', ['Paremmat työkalut', 'Bättre verktyg', 'Better tools'], { technology: 2 }),
      option('talk', ['Joku, jonka kanssa jutella', 'Någon att tala med', 'Someone to talk to'], { leadership: 1, peers: 2 }),
    ], 'unsureScore'),
  set('unsureScore', 'Epävarma hyötyy vertaisista', [need('peers', 1), { kind: 'variable', name: 'unsure', op: 'set', value: true }], 'unsureBranch'),
  branch('unsureBranch', 'Yksin vai yhdessä', [
    { id: 'alone', match: 'all', next: 'unsureAlone', clauses: [{ subject: { kind: 'variable', name: 'size' }, op: 'is', value: 'alone' }, { subject: { kind: 'variable', name: 'unsure' }, op: 'is', value: true }] },
  ], 'unsureOn'),
  message('unsureAlone', say(
    ['Yksin yrittäessä on hyvä päästä puhumaan muiden kanssa. Verkkoaamukahveille voi tulla ilman ilmoittautumista.', 'När man är ensamföretagare är det bra att få prata med andra. Till morgonkaffet på nätet kan man komma utan anmälan.', 'When you work alone it is good to talk with others. You can come to the online morning coffee without signing up.'],
  ), 'unsureAloneOn'),
  jump('unsureAloneOn', 'soon'),
  jump('unsureOn', 'soon'),
];
