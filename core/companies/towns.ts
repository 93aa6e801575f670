/** Towns that pickers offer; others are written freely. `municipality|fi|sv`, Statistics Finland's codes. */
const LINES = `
018|Askola|
049|Espoo|Esbo
078|Hanko|Hangö
091|Helsinki|Helsingfors
106|Hyvinkää|Hyvinge
149|Inkoo|Ingå
186|Järvenpää|Träskända
224|Karkkila|Högfors
235|Kauniainen|Grankulla
245|Kerava|Kervo
257|Kirkkonummi|Kyrkslätt
407|Lapinjärvi|Lappträsk
434|Loviisa|Lovisa
444|Lohja|Lojo
504|Myrskylä|Mörskom
505|Mäntsälä|
543|Nurmijärvi|
611|Pornainen|Borgnäs
616|Pukkila|
638|Porvoo|Borgå
710|Raasepori|Raseborg
753|Sipoo|Sibbo
755|Siuntio|Sjundeå
858|Tuusula|Tusby
092|Vantaa|Vanda
927|Vihti|Vichtis
109|Hämeenlinna|Tavastehus
167|Joensuu|
179|Jyväskylä|
205|Kajaani|Kajana
272|Kokkola|Karleby
285|Kotka|
286|Kouvola|
297|Kuopio|
398|Lahti|Lahtis
405|Lappeenranta|Villmanstrand
478|Maarianhamina|Mariehamn
491|Mikkeli|S:t Michel
564|Oulu|Uleåborg
598|Pietarsaari|Jakobstad
609|Pori|Björneborg
684|Rauma|Raumo
698|Rovaniemi|
734|Salo|
740|Savonlinna|Nyslott
743|Seinäjoki|
837|Tampere|Tammerfors
853|Turku|Åbo
905|Vaasa|Vasa`;

export interface Town {
  /** Three digits with leading zeros. */
  municipality: string;
  fi: string;
  sv: string;
}

/** Uusimaa first, then the other large towns; each by its Finnish name. */
export const TOWNS: readonly Town[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [municipality = '', fi = '', sv = ''] = line.split('|');
    return { municipality, fi, sv: sv || fi };
  });

/** The Finnish name, which the register and our documents go by, of a town written in either language. */
export function finnishTown(name: string): string {
  const wanted = name.trim().toLocaleLowerCase('fi');
  const town = TOWNS.find(({ fi, sv }) => [fi, sv].some((one) => one.toLocaleLowerCase('fi') === wanted));
  return town?.fi ?? townCase(name);
}

/**
 * A town as people write it: the register has 'VANTAA', 'PYHÄJÄRVI', "MIKKELIN MLK". Every word and every part after
 * a hyphen or colon begins with a capital.
 */
export function townCase(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('fi')
    .replace(
      /(^|[\s:-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fi'),
    );
}
