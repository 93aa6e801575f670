import type { T } from '../build.ts';

export const TITLE: T = [
  'Teknoloikka: löydä yrityksellesi sopiva apu',
  'Tekniksprånget: hitta rätt hjälp för ditt företag',
  'Teknoloikka: find the right help for your company',
];

export const LEAD: T = [
  'Kerro kolmessa minuutissa, mikä kasvuanne hidastaa. Saat heti tietää, mitkä Tikkurannan maksuttomista palveluista auttavat juuri teitä.',
  'Berätta på tre minuter vad som bromsar er tillväxt. Du får genast veta vilka av Dickstrands kostnadsfria tjänster som hjälper just er.',
  'Tell us in three minutes what is slowing your growth. You will see at once which of Tikkuranta’s free services can help your company.',
];

export const FRONT: T = [
  `## Näin se käy

1. **Juttele Aino-botin kanssa.** Vastaat enimmäkseen nappia painamalla.
2. **Saat saman tien enintään kolme ehdotusta.** Näet myös, miksi kukin niistä sopii teille.
3. **Neuvoja ottaa yhteyttä, jos haluat.** Hän on lukenut vastauksesi, joten et aloita alusta.

![Pajayrittäjä tabletti kädessään, vieressä robottikäsi nostaa laatikkoa](/api/v1/media/tikkuranta.workshop)

## Esimerkki: konepaja, 12 työntekijää

Hitsaajia ei löytynyt, eikä ilmoitus tuonut hakijoita. Aino ehdotti **oppisopimusta**, koska paja voi opettaa työn itse, ja **rekrytointipalveluja**, jotka auttavat ilmoituksen ja palkkatuen kanssa.

## Kenelle

Pienille ja keskisuurille yrityksille, jotka etsivät tekijöitä, uutta osaamista tai tukea teknologian käyttöönottoon. Yksinyrittäjä on yhtä tervetullut.

## Ei myyntipuheita, ei kirjautumista

Vastauksesi näkevät vain yrityspalvelujen työntekijät, ja yhteystiedot annat vain, jos haluat. [Lue, miten käytämme tietojasi](/tiedot).

**[Aloita keskustelu](#chat)** **[Katso kaikki palvelut](/palvelut)**`,
  `## Så går det till

1. **Prata med boten Aino.** Du svarar mest genom att trycka på knappar.
2. **Du får genast upp till tre förslag.** Du ser också varför de passar er.
3. **En rådgivare kontaktar dig om du vill.** Rådgivaren har läst dina svar, så du börjar inte om från början.

![En företagare i sin verkstad med en surfplatta, bredvid lyfter en robotarm en låda](/api/v1/media/tikkuranta.workshop)

## Exempel: en verkstad med 12 anställda

Det gick inte att hitta svetsare, och annonsen gav inga sökande. Aino föreslog **läroavtal**, eftersom verkstaden kan lära ut arbetet själv, och **rekryteringstjänsterna**, som hjälper med annonsen och lönesubventionen.

## För vem

För små och medelstora företag som söker medarbetare, ny kompetens eller stöd med att ta i bruk teknik. Du som är ensamföretagare är lika välkommen.

## Inga säljtal, ingen inloggning

Bara de som arbetar vid företagstjänsterna ser dina svar, och kontaktuppgifter ger du bara om du vill. [Läs hur vi använder dina uppgifter](/tiedot).

**[Börja samtalet](#chat)** **[Se alla tjänster](/palvelut)**`,
  `## How it works

1. **Chat with Aino, our bot.** You mostly answer by tapping a button.
2. **Get up to three suggestions right away.** You also see why each of them suits you.
3. **An adviser contacts you, if you like.** They have read your answers, so you do not have to start again.

![A workshop owner holding a tablet; beside her a robot arm lifts a box](/api/v1/media/tikkuranta.workshop)

## Example: a workshop with 12 people

They could not find welders, and their advert brought no applicants. Aino suggested an **apprenticeship**, because the workshop can teach the work itself, and the **recruitment services**, which help with the advert and wage subsidies.

## Who it is for

Small and medium-sized companies looking for people, new skills or support with technology. If you work alone, you are just as welcome.

## No sales talk, no sign-in

Only the staff of the business services see your answers, and you give contact details only if you want to. [Read how we use your data](/tiedot).

**[Start the chat](#chat)** **[See all services](/palvelut)**`,
];
