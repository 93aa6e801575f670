import type { T } from '../build.ts';

export const DATA_TITLE: T = ['Näin käytämme tietojasi', 'Så använder vi dina uppgifter', 'How we use your data'];

export const DATA_BODY: T = [
  `Vastaat, jotta löydämme sinulle sopivan palvelun. Muuhun emme vastauksiasi käytä.

## Kuka vastauksesi näkee

Tikkurannan yrityspalvelujen neuvojat. Päälliköt näkevät lisäksi lukuja, kuten kuinka moni etsii tekijöitä. Emme myy emmekä luovuta vastauksia muille.

## Mitä tallennamme

- vastauksesi ja sen, mitä palveluja sinulle ehdotettiin
- yrityksen nimen tai Y-tunnuksen, jos kerrot sen
- yhteystietosi, jos annat niihin suostumuksen

Vastaukset säilyvät vuoden viimeisestä vastauksestasi.

## Botti ehdottaa, ihminen auttaa

Botti ei tee sinusta päätöksiä. Se vertaa vastauksiasi palveluihin samalla tavalla kaikille, ja näet itse, mistä ehdotus syntyi.

## Muutitko mielesi?

Avaa keskustelu samasta linkistä. Siellä voit katsoa, ladata ja poistaa vastauksesi. Tarkemmin asiasta kertoo [tietosuojasivumme](/privacy).`,
  `Du svarar för att vi ska hitta en tjänst som passar dig. Vi använder inte dina svar till något annat.

## Vem ser dina svar

Rådgivarna vid företagstjänsterna i Dickstrand. Cheferna ser dessutom siffror, till exempel hur många som söker medarbetare. Vi varken säljer eller lämnar ut svaren till andra.

## Vad vi sparar

- dina svar och vilka tjänster som föreslogs
- företagets namn eller FO-nummer, om du berättar det
- dina kontaktuppgifter, om du ger ditt samtycke

Svaren sparas i ett år från ditt senaste svar.

## Boten föreslår, en människa hjälper

Boten fattar inga beslut om dig. Den jämför dina svar med tjänsterna på samma sätt för alla, och du ser själv vad förslaget bygger på.

## Har du ändrat dig?

Öppna samtalet från samma länk. Där kan du se, ladda ner och radera dina svar. Mer om saken finns på [vår dataskyddssida](/privacy).`,
  `You answer so that we can find a service that suits you. We use your answers for nothing else.

## Who sees your answers

The advisers of Tikkuranta business services. Managers also see figures, such as how many are looking for people. We neither sell answers nor hand them on.

## What we keep

- your answers, and which services were suggested to you
- the company’s name or business ID, if you tell it
- your contact details, if you give your consent

Answers are kept for a year after your last one.

## The bot suggests, a person helps

The bot makes no decisions about you. It compares your answers with the services in the same way for everyone, and you see for yourself what a suggestion came from.

## Changed your mind?

Open the conversation from the same link. There you can look at, download and erase your answers. Our [privacy page](/privacy) tells more.`,
];
