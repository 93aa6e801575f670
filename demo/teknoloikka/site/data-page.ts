import type { T } from '../build.ts';

export const DATA_TITLE: T = ['Näin käytämme tietojasi', 'Så använder vi dina uppgifter', 'How we use your data'];

export const DATA_BODY: T = [
  `Vastaat, jotta löydämme sinulle sopivan palvelun. Muuhun emme vastauksiasi käytä.

## Kuka vastauksesi näkee

Vain Tikkurannan yrityspalvelujen neuvojat ja heidän esihenkilönsä. Emme myy emmekä luovuta vastauksia muille.

## Mitä tallennamme

- vastauksesi ja sen, mitä palveluja sinulle ehdotettiin
- yrityksesi tiedot, jos kerrot nimen tai Y-tunnuksen tai tulit kutsusta
- yhteystietosi, jos annat ne ja suostut siihen, että otamme yhteyttä
- milloin vastasit, millä kielellä ja millaisesta linkistä tulit

Vastaukset säilyvät vuoden viimeisestä vastauksestasi.

## Botti ehdottaa, ihminen auttaa

Botti ei tee sinusta päätöksiä. Se vertaa vastauksiasi palveluihin samalla tavalla kaikille, ja näet itse, mistä ehdotus syntyi.

## Muutitko mielesi?

Avaa keskustelu samassa selaimessa tai saamastasi kutsusta ja valitse valikosta ”Omat tiedot”. Siellä voit katsoa, ladata ja poistaa vastauksesi. Tarkemmin asiasta kertoo [tietosuojasivumme](/privacy).`,
  `Du svarar för att vi ska hitta en tjänst som passar dig. Vi använder inte dina svar till något annat.

## Vem ser dina svar

Bara rådgivarna vid företagstjänsterna i Dickstrand och deras chefer. Vi varken säljer eller lämnar ut svaren till andra.

## Vad vi sparar

- dina svar och vilka tjänster som föreslogs
- företagets uppgifter, om du berättar namnet eller FO-numret eller kom via en inbjudan
- dina kontaktuppgifter, om du lämnar dem och samtycker till att vi kontaktar dig
- när du svarade, på vilket språk och via vilken sorts länk du kom

Svaren sparas i ett år från ditt senaste svar.

## Boten föreslår, en människa hjälper

Boten fattar inga beslut om dig. Den jämför dina svar med tjänsterna på samma sätt för alla, och du ser själv vad förslaget bygger på.

## Har du ändrat dig?

Öppna samtalet i samma webbläsare eller via inbjudan du fick och välj ”Mina uppgifter” i menyn. Där kan du se, ladda ner och radera dina svar. Mer om saken finns på [vår dataskyddssida](/privacy).`,
  `You answer so that we can find a service that suits you. We use your answers for nothing else.

## Who sees your answers

Only the advisers of Tikkuranta business services and their managers. We do not sell your answers or pass them on.

## What we store

- your answers, and which services were suggested to you
- details of your company, if you tell us its name or business ID or came from an invitation
- your contact details, if you give them and agree to be contacted
- when you answered, in which language and from what kind of link

Answers are kept for a year after your last one.

## The bot suggests, a person helps

The bot makes no decisions about you. It compares your answers with the services in the same way for everyone, and you can see for yourself what each suggestion is based on.

## Changed your mind?

Open the chat in the same browser or from the invitation you received, and choose ‘My data’ from the menu. There you can see, download and delete your answers. You can read more on our [privacy page](/privacy).`,
];
