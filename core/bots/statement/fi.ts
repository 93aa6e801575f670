import type { StatementWords } from '../accessibility-statement.ts';

export const fi = ({
  organisation,
  title,
  feedback,
  date,
}: StatementWords) => `Tämä seloste koskee ${title ? `palvelua **${title}**` : 'tätä palvelua'}: sen sivuja ja keskustelua. Palvelusta vastaa ${organisation}. Seloste on laadittu ja tarkistettu ${date}.

Haluamme, että palvelua voi käyttää jokainen. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että palvelu on saavutettava ja että siitä voi antaa palautetta.

## Kuinka saavutettava palvelu on

Palvelu täyttää **osittain** saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA). Puutteet kerrotaan alla.

## Mikä ei ole vielä saavutettavaa

- **Sisällöt:** sivuilla ja keskustelussa voi olla kuvia, joita ei kuvailla riittävästi (WCAG 1.1.1). Korjaamme puutteet, kun saamme niistä tiedon.
- **Ladattava yhteenveto:** PDF-tiedoston saavutettavuutta ei ole arvioitu (WCAG 1.3.1). Samat tiedot ovat keskustelun lopussa verkkosivulla.
- **Muut palvelut:** emme vastaa niiden palvelujen saavutettavuudesta, joihin tästä palvelusta on linkki.

## Miten saavutettavuus on arvioitu

Palvelun ohjelmisto on arvioitu itse: automaattisilla tarkistuksilla ja käymällä keskustelu läpi pelkällä näppäimistöllä. Ulkopuolinen asiantuntija ei ole arvioinut palvelua, eikä sitä ole testattu ruudunlukuohjelman käyttäjien kanssa.

## Huomasitko puutteen? Kerro meille

${
  feedback
    ? `Lähetä palautetta sähköpostilla: ${feedback}. Palautteeseen vastaa ${organisation}.`
    : `Anna palautetta organisaatiolle ${organisation}.`
} Voit myös pyytää tietoa sinulle sopivassa muodossa. Vastaamme **14 päivän** kuluessa.

## Saavutettavuuden valvonta

Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahden viikon aikana, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille. Valvontaviranomaisen sivuilla kerrotaan, miten ilmoituksen voi tehdä ja miten asia käsitellään.

Liikenne- ja viestintävirasto Traficom
Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö
[www.saavutettavuusvaatimukset.fi](https://www.saavutettavuusvaatimukset.fi)
[saavutettavuus@traficom.fi](mailto:saavutettavuus@traficom.fi)
Puhelinvaihde [029 534 5000](tel:+358295345000)
`;
