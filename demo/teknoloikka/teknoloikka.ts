import { newSite } from '../../core/bots/new-site.ts';
import type { Dialogue } from '../../core/dialogue/dialogue.schema.ts';
import type { BotPersona, BotSite } from '../../core/bots/bot.schema.ts';
import { text } from './build.ts';
import { closing } from './closing.ts';
import { opening } from './opening.ts';
import { otherNeeds } from './other-needs.ts';
import { technology } from './technology.ts';
import { workers } from './workers.ts';

const nodes = [...opening, ...workers, ...technology, ...otherNeeds, ...closing];

/** The needs-mapping bot of the demo: the needs and services of the growth project, in three languages. */
export const TEKNOLOIKKA: Dialogue = {
  start: 'hello',
  locales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
};

export const PERSONA: BotPersona = {
  name: 'Aino',
  role: text(['Yritysneuvoja', 'Företagsrådgivare', 'Business adviser']),
  avatar: 'aino',
};

export const SITE: BotSite = newSite({
  title: text(['Teknoloikka: löydä yrityksellesi sopiva apu', 'Tekniksprånget: hitta rätt hjälp för ditt företag', 'Teknoloikka: find the right help for your company']),
  body: text([
    `Pienessä yrityksessä aika ei riitä kaikkeen. Siksi kokosimme Tikkurannan **maksuttomat yrityspalvelut** yhteen paikkaan ja teimme botin, joka kysyy oikeat kysymykset.

## Mitä saat

- Kolmessa minuutissa **yhdestä kolmeen palvelua**, jotka sopivat juuri teidän tilanteeseenne
- Halutessasi neuvojan, joka on lukenut vastauksesi ennen kuin soittaa
- Ei myyntipuheita eikä kirjautumista

## Kenelle

Pienille ja keskisuurille yrityksille, jotka etsivät tekijöitä, uutta osaamista tai tukea teknologian käyttöönottoon.

## Kuka vastauksesi näkee

Vain yrityspalvelujen neuvojat. Yhteystiedot annat vain, jos haluat.`,
    `I ett litet företag räcker tiden inte till allt. Därför har vi samlat Dickstrands **kostnadsfria företagstjänster** på ett ställe och gjort en bot som ställer de rätta frågorna.

## Vad du får

- På tre minuter **en till tre tjänster** som passar just er situation
- Om du vill, en rådgivare som har läst dina svar innan hen ringer
- Inga säljtal och ingen inloggning

## För vem

För små och medelstora företag som söker medarbetare, ny kompetens eller stöd med att ta i bruk teknik.

## Vem ser dina svar

Bara rådgivarna vid företagstjänsterna. Kontaktuppgifter ger du bara om du vill.`,
    `A small company never has time for everything. So we brought the **free business services** of Tikkuranta together and made a bot that asks the right questions.

## What you get

- In three minutes, **one to three services** that fit your situation
- If you like, an adviser who has read your answers before calling
- No sales talk and no signing in

## For whom

Small and medium-sized companies looking for people, new skills or support with technology.

## Who sees your answers

Only the advisers of the business services. You give contact details only if you want to.`,
  ]),
  listed: true,
});
