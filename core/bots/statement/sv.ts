import type { StatementWords } from '../accessibility-statement.ts';

export const sv = ({
  organisation,
  title,
  feedback,
  date,
}: StatementWords) => `Det här utlåtandet gäller ${title ? `tjänsten **${title}**` : 'den här tjänsten'}: dess sidor och samtal. ${organisation} ansvarar för tjänsten. Utlåtandet har upprättats och granskats den ${date}.

Vi vill att alla ska kunna använda tjänsten. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att tjänsten är tillgänglig och att man kan ge respons på den.

## Hur tillgänglig tjänsten är

Tjänsten uppfyller **delvis** tillgänglighetskraven (WCAG 2.1, nivåerna A och AA). Bristerna beskrivs nedan.

## Vad som ännu inte är tillgängligt

- **Innehåll:** på sidorna och i samtalet kan det finnas bilder som inte beskrivs tillräckligt (WCAG 1.1.1). Vi rättar till bristerna när vi får veta om dem.
- **Sammanfattning att ladda ner:** PDF-filens tillgänglighet har inte utvärderats (WCAG 1.3.1). Samma uppgifter finns på webbsidan i slutet av samtalet.
- **Andra tjänster:** vi ansvarar inte för tillgängligheten hos de tjänster som vi länkar till.

## Hur tillgängligheten har utvärderats

Tjänstens programvara har utvärderats av leverantören själv: med automatiska kontroller och genom att gå igenom samtalet med enbart tangentbord. Ingen utomstående expert har utvärderat tjänsten, och den har inte testats med personer som använder skärmläsare.

## Märkte du en brist? Berätta för oss

${
  feedback
    ? `Skicka respons per e-post: ${feedback}. ${organisation} svarar på responsen.`
    : `Ge respons till ${organisation}.`
} Du kan också be om uppgifter i en form som passar dig. Vi svarar inom **14 dagar**.

## Tillsyn över tillgängligheten

Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till Transport- och kommunikationsverket Traficom. På tillsynsmyndighetens webbplats får du veta hur man gör en anmälan och hur den behandlas.

Transport- och kommunikationsverket Traficom
Enheten för tillsyn över digital tillgänglighet
[www.saavutettavuusvaatimukset.fi/sv](https://www.saavutettavuusvaatimukset.fi/sv)
[saavutettavuus@traficom.fi](mailto:saavutettavuus@traficom.fi)
Telefonväxel [029 534 5000](tel:+358295345000)
`;
