/**
 * Sections and divisions of Statistics Finland's classifications of industries: TOL 2008 (NACE Rev. 2) and TOL 2025
 * (NACE Rev. 2.1). A line is `code|fi|sv|en`; a section's line ends with its divisions, first–last.
 */

/** Divisions that mean the same in both. */
export const COMMON_DIVISIONS = `
01|Kasvinviljely, kotieläintalous ja riistatalous|Jordbruk och jakt|Crop and animal production, hunting
02|Metsätalous ja puunkorjuu|Skogsbruk och drivning|Forestry and logging
03|Kalastus ja vesiviljely|Fiske och vattenbruk|Fishing and aquaculture
05|Kivi- ja ruskohiilen kaivu|Utvinning av stenkol och brunkol|Mining of coal and lignite
06|Raakaöljyn ja maakaasun tuotanto|Utvinning av råpetroleum och naturgas|Extraction of crude petroleum and natural gas
07|Metallimalmien louhinta|Utvinning av metallmalmer|Mining of metal ores
08|Muu kaivostoiminta ja louhinta|Annan utvinning av mineral|Other mining and quarrying
09|Kaivostoimintaa palveleva toiminta|Service till utvinning|Mining support service activities
10|Elintarvikkeiden valmistus|Livsmedelsframställning|Manufacture of food products
11|Juomien valmistus|Framställning av drycker|Manufacture of beverages
12|Tupakkatuotteiden valmistus|Tobaksvarutillverkning|Manufacture of tobacco products
13|Tekstiilien valmistus|Textilvarutillverkning|Manufacture of textiles
14|Vaatteiden valmistus|Tillverkning av kläder|Manufacture of wearing apparel
15|Nahan ja nahkatuotteiden valmistus|Tillverkning av läder och lädervaror|Manufacture of leather and related products
16|Sahatavaran ja puutuotteiden valmistus|Tillverkning av trä och varor av trä|Manufacture of wood and wood products
17|Paperin ja kartongin valmistus|Pappers- och pappersvarutillverkning|Manufacture of paper and paper products
18|Painaminen ja tallenteiden jäljentäminen|Grafisk produktion och reproduktion av inspelningar|Printing and reproduction of recorded media
19|Koksin ja öljytuotteiden valmistus|Tillverkning av stenkolsprodukter och petroleumprodukter|Manufacture of coke and refined petroleum products
20|Kemikaalien ja kemiallisten tuotteiden valmistus|Tillverkning av kemikalier och kemiska produkter|Manufacture of chemicals and chemical products
21|Lääkeaineiden ja lääkkeiden valmistus|Tillverkning av farmaceutiska produkter|Manufacture of pharmaceuticals
22|Kumi- ja muovituotteiden valmistus|Tillverkning av gummi- och plastvaror|Manufacture of rubber and plastic products
23|Muiden ei-metallisten mineraalituotteiden valmistus|Tillverkning av andra icke-metalliska mineraliska produkter|Manufacture of other non-metallic mineral products
24|Metallien jalostus|Framställning av metaller|Manufacture of basic metals
25|Metallituotteiden valmistus|Tillverkning av metallvaror|Manufacture of fabricated metal products
26|Tietokoneiden, elektronisten ja optisten tuotteiden valmistus|Tillverkning av datorer, elektronikvaror och optik|Manufacture of computer, electronic and optical products
27|Sähkölaitteiden valmistus|Tillverkning av elapparatur|Manufacture of electrical equipment
28|Muiden koneiden ja laitteiden valmistus|Tillverkning av övriga maskiner|Manufacture of machinery and equipment
29|Moottoriajoneuvojen ja perävaunujen valmistus|Tillverkning av motorfordon och släpfordon|Manufacture of motor vehicles and trailers
30|Muiden kulkuneuvojen valmistus|Tillverkning av andra transportmedel|Manufacture of other transport equipment
31|Huonekalujen valmistus|Tillverkning av möbler|Manufacture of furniture
32|Muu valmistus|Annan tillverkning|Other manufacturing
33|Koneiden ja laitteiden korjaus, huolto ja asennus|Reparation, underhåll och installation av maskiner|Repair, maintenance and installation of machinery
36|Veden otto, puhdistus ja jakelu|Vattenförsörjning|Water collection, treatment and supply
37|Viemäri- ja jätevesihuolto|Avloppsrening|Sewerage
38|Jätteen keruu, käsittely ja loppusijoitus; kierrätys|Insamling, behandling och bortskaffande av avfall; återvinning|Waste collection, treatment, disposal and recovery
39|Maaperän ja vesistöjen kunnostus|Sanering och efterbehandling av jord och vatten|Remediation activities
42|Maa- ja vesirakentaminen|Anläggningsarbeten|Civil engineering
43|Erikoistunut rakennustoiminta|Specialiserad bygg- och anläggningsverksamhet|Specialised construction activities
46|Tukkukauppa|Partihandel|Wholesale trade
47|Vähittäiskauppa|Detaljhandel|Retail trade
49|Maaliikenne ja putkijohtokuljetus|Landtransport; transport i rörsystem|Land transport and transport via pipelines
50|Vesiliikenne|Sjötransport|Water transport
51|Ilmaliikenne|Lufttransport|Air transport
52|Varastointi ja liikennettä palveleva toiminta|Magasinering och stödtjänster till transport|Warehousing and support activities for transport
53|Posti- ja kuriiritoiminta|Post- och kurirverksamhet|Postal and courier activities
55|Majoitus|Hotell- och logiverksamhet|Accommodation
56|Ravitsemistoiminta|Restaurang-, catering- och barverksamhet|Food and beverage service activities
59|Elokuva-, video- ja tv-ohjelmatuotanto, äänitteet|Film-, video- och tv-programverksamhet, ljudinspelningar|Motion picture, video, television and sound recording
61|Televiestintä|Telekommunikation|Telecommunications
62|Ohjelmistot, konsultointi ja siihen liittyvä toiminta|Dataprogrammering, datakonsultverksamhet o.d.|Computer programming, consultancy and related activities
64|Rahoituspalvelut|Finansiella tjänster|Financial service activities
65|Vakuutus-, jälleenvakuutus- ja eläkevakuutustoiminta|Försäkring, återförsäkring och pensionsfondsverksamhet|Insurance, reinsurance and pension funding
66|Rahoitusta ja vakuuttamista palveleva toiminta|Stödtjänster till finansiella tjänster och försäkring|Activities auxiliary to finance and insurance
68|Kiinteistöalan toiminta|Fastighetsverksamhet|Real estate activities
69|Lakiasiain- ja laskentatoimen palvelut|Juridiska och ekonomiska tjänster|Legal and accounting activities
70|Pääkonttorien toiminta; liikkeenjohdon konsultointi|Verksamhet vid huvudkontor; konsulttjänster till företag|Head offices and management consultancy
71|Arkkitehti- ja insinööripalvelut; tekninen testaus|Arkitekt- och teknisk konsultverksamhet; teknisk provning|Architecture, engineering and technical testing
72|Tieteellinen tutkimus ja kehittäminen|Vetenskaplig forskning och utveckling|Scientific research and development
73|Mainostoiminta, markkinatutkimus ja suhdetoiminta|Reklam, marknadsundersökning och PR|Advertising, market research and public relations
74|Muut erikoistuneet palvelut liike-elämälle|Annan specialiserad verksamhet för företag|Other professional, scientific and technical activities
75|Eläinlääkintäpalvelut|Veterinärverksamhet|Veterinary activities
77|Vuokraus- ja leasingtoiminta|Uthyrning och leasing|Rental and leasing activities
78|Työllistämistoiminta|Arbetsförmedling och personaluthyrning|Employment activities
79|Matkatoimistot ja matkanjärjestäjät; varauspalvelut|Resebyråer och researrangörer; bokningstjänster|Travel agencies, tour operators and reservation services
80|Turvallisuus-, vartiointi- ja etsiväpalvelut|Säkerhets-, bevaknings- och detektivverksamhet|Investigation and security activities
81|Kiinteistön- ja maisemanhoito|Fastighetsservice samt skötsel av grönytor|Services to buildings and landscape activities
82|Hallinto- ja tukipalvelut liike-elämälle|Kontorstjänster och andra företagstjänster|Office administrative and other business support activities
84|Julkinen hallinto ja maanpuolustus; pakollinen sosiaalivakuutus|Offentlig förvaltning och försvar; obligatorisk socialförsäkring|Public administration, defence and compulsory social security
85|Koulutus|Utbildning|Education
86|Terveyspalvelut|Hälso- och sjukvård|Human health activities
87|Sosiaalihuollon laitospalvelut|Vård och omsorg med boende|Residential care activities
88|Sosiaalihuollon avopalvelut|Öppna sociala insatser|Social work activities without accommodation
90|Kulttuuri- ja viihdetoiminta|Konstnärlig verksamhet och underhållning|Arts creation and performing arts
91|Kirjastojen, arkistojen, museoiden ja muiden kulttuurilaitosten toiminta|Biblioteks-, arkiv-, museiverksamhet m.m.|Libraries, archives, museums and other cultural activities
92|Rahapeli- ja vedonlyöntipalvelut|Spel- och vadhållningsverksamhet|Gambling and betting activities
93|Urheilutoiminta sekä huvi- ja virkistyspalvelut|Sport-, fritids- och nöjesverksamhet|Sports, amusement and recreation activities
94|Järjestöjen toiminta|Intressebevakning och annan föreningsverksamhet|Activities of membership organisations
97|Kotitalouksien toiminta kotitaloustyöntekijöiden työnantajina|Hushåll som arbetsgivare för hushållspersonal|Households as employers of domestic personnel
98|Kotitalouksien eriyttämätön toiminta omaan käyttöön|Hushållens produktion för eget bruk|Undifferentiated household production for own use
99|Kansainvälisten organisaatioiden ja toimielinten toiminta|Verksamhet vid internationella organisationer|Activities of extraterritorial organisations`;

/** Divisions that only TOL 2008 has, or that are called otherwise there. */
export const DIVISIONS_2008 = `
35|Sähkö-, kaasu- ja lämpöhuolto, jäähdytysliiketoiminta|Försörjning av el, gas, värme och kyla|Electricity, gas, steam and air conditioning supply
41|Talonrakentaminen|Byggande av hus|Construction of buildings
45|Moottoriajoneuvojen ja moottoripyörien kauppa ja korjaus|Handel med och reparation av motorfordon och motorcyklar|Trade and repair of motor vehicles and motorcycles
58|Kustannustoiminta|Förlagsverksamhet|Publishing activities
60|Radio- ja televisiotoiminta|Radio- och televisionsverksamhet|Programming and broadcasting activities
63|Tietopalvelutoiminta|Informationstjänster|Information service activities
95|Tietokoneiden sekä henkilökohtaisten ja kotitaloustavaroiden korjaus|Reparation av datorer, hushållsartiklar och personliga artiklar|Repair of computers, personal and household goods
96|Muut henkilökohtaiset palvelut|Andra konsumenttjänster|Other personal service activities`;

/** Divisions that only TOL 2025 has, or that are called otherwise there. */
export const DIVISIONS_2025 = `
35|Sähkö-, kaasu-, lämpö- ja jäähdytyspalvelut|Försörjning av el, gas, värme och kyla|Electricity, gas, steam and air conditioning supply
41|Talonrakentaminen|Byggande av hus|Construction of residential and non-residential buildings
58|Kustannustoiminta|Förlagsverksamhet|Publishing activities
60|Ohjelmien tuottaminen ja lähettäminen, uutistoimistot ja muu sisällön levitys|Radio- och tv-sändning, nyhetsbyråer och annan distribution av medieinnehåll|Programming, broadcasting, news agency and other content distribution
63|Tietojenkäsittelyinfrastruktuuri, palvelintilan vuokraus ja muu tietopalvelutoiminta|Datainfrastruktur, databehandling, hosting och annan informationsverksamhet|Computing infrastructure, data processing, hosting and other information services
95|Tietokoneiden, henkilökohtaisten ja taloustavaroiden sekä moottoriajoneuvojen korjaus ja huolto|Reparation och underhåll av datorer, hushållsartiklar och motorfordon|Repair and maintenance of computers, household goods and motor vehicles
96|Henkilökohtaiset palvelut|Konsumenttjänster|Personal service activities`;

export const SECTIONS_2008 = `
A|Maatalous, metsätalous ja kalatalous|Jordbruk, skogsbruk och fiske|Agriculture, forestry and fishing|01–03
B|Kaivostoiminta ja louhinta|Utvinning av mineral|Mining and quarrying|05–09
C|Teollisuus|Tillverkning|Manufacturing|10–33
D|Sähkö-, kaasu- ja lämpöhuolto, jäähdytysliiketoiminta|Försörjning av el, gas, värme och kyla|Electricity, gas, steam and air conditioning supply|35–35
E|Vesihuolto, viemäri- ja jätevesihuolto, jätehuolto ja muu ympäristön puhtaanapito|Vattenförsörjning; avloppsrening, avfallshantering och sanering|Water supply; sewerage, waste management and remediation|36–39
F|Rakentaminen|Byggverksamhet|Construction|41–43
G|Tukku- ja vähittäiskauppa; moottoriajoneuvojen ja moottoripyörien korjaus|Handel; reparation av motorfordon och motorcyklar|Wholesale and retail trade; repair of motor vehicles and motorcycles|45–47
H|Kuljetus ja varastointi|Transport och magasinering|Transportation and storage|49–53
I|Majoitus- ja ravitsemistoiminta|Hotell- och restaurangverksamhet|Accommodation and food service activities|55–56
J|Informaatio ja viestintä|Informations- och kommunikationsverksamhet|Information and communication|58–63
K|Rahoitus- ja vakuutustoiminta|Finans- och försäkringsverksamhet|Financial and insurance activities|64–66
L|Kiinteistöalan toiminta|Fastighetsverksamhet|Real estate activities|68–68
M|Ammatillinen, tieteellinen ja tekninen toiminta|Verksamhet inom juridik, ekonomi, vetenskap och teknik|Professional, scientific and technical activities|69–75
N|Hallinto- ja tukipalvelutoiminta|Uthyrning, fastighetsservice, resetjänster och andra stödtjänster|Administrative and support service activities|77–82
O|Julkinen hallinto ja maanpuolustus; pakollinen sosiaalivakuutus|Offentlig förvaltning och försvar; obligatorisk socialförsäkring|Public administration and defence; compulsory social security|84–84
P|Koulutus|Utbildning|Education|85–85
Q|Terveys- ja sosiaalipalvelut|Vård och omsorg; sociala tjänster|Human health and social work activities|86–88
R|Taiteet, viihde ja virkistys|Kultur, nöje och fritid|Arts, entertainment and recreation|90–93
S|Muu palvelutoiminta|Annan serviceverksamhet|Other service activities|94–96
T|Kotitalouksien toiminta työnantajina|Förvärvsarbete i hushåll|Activities of households as employers|97–98
U|Kansainvälisten organisaatioiden ja toimielinten toiminta|Verksamhet vid internationella organisationer|Activities of extraterritorial organisations|99–99`;

/** From J on the letters are not those of TOL 2008. */
export const SECTIONS_2025 = `
A|Maatalous, metsätalous ja kalatalous|Jordbruk, skogsbruk och fiske|Agriculture, forestry and fishing|01–03
B|Kaivostoiminta ja louhinta|Utvinning av mineral|Mining and quarrying|05–09
C|Teollisuus|Tillverkning|Manufacturing|10–33
D|Sähkö-, kaasu-, lämpö- ja jäähdytyspalvelut|Försörjning av el, gas, värme och kyla|Electricity, gas, steam and air conditioning supply|35–35
E|Vesihuolto, viemäri- ja jätevesihuolto, jätehuolto ja muu ympäristön puhtaanapito|Vattenförsörjning; avloppsrening, avfallshantering och sanering|Water supply; sewerage, waste management and remediation|36–39
F|Rakentaminen|Byggverksamhet|Construction|41–43
G|Tukku- ja vähittäiskauppa|Handel|Wholesale and retail trade|46–47
H|Kuljetus ja varastointi|Transport och magasinering|Transportation and storage|49–53
I|Majoitus- ja ravitsemistoiminta|Hotell- och restaurangverksamhet|Accommodation and food service activities|55–56
J|Kustannustoiminta, sisällöntuotanto ja -levitys|Förlagsverksamhet, radio- och tv-sändning samt produktion och distribution av medieinnehåll|Publishing, broadcasting, content production and distribution|58–60
K|Televiestintä, ohjelmistot, tietotekninen konsultointi ja tietopalvelutoiminta|Telekommunikation, dataprogrammering, datakonsultverksamhet, datainfrastruktur och annan informationsverksamhet|Telecommunication, computer programming, consulting, computing infrastructure and other information services|61–63
L|Rahoitus- ja vakuutustoiminta|Finansiell verksamhet och försäkringsverksamhet|Financial and insurance activities|64–66
M|Kiinteistöalan toiminta|Fastighetsverksamhet|Real estate activities|68–68
N|Ammatillinen, tieteellinen ja tekninen toiminta|Verksamhet inom juridik, ekonomi, vetenskap och teknik|Professional, scientific and technical activities|69–75
O|Hallinto- ja tukipalvelutoiminta|Uthyrning, fastighetsservice, resetjänster och annan stödverksamhet|Administrative and support service activities|77–82
P|Julkinen hallinto ja maanpuolustus; pakollinen sosiaalivakuutus|Offentlig förvaltning och försvar; obligatorisk socialförsäkring|Public administration and defence; compulsory social security|84–84
Q|Koulutus|Utbildning|Education|85–85
R|Sosiaali- ja terveyspalvelut|Vård och omsorg; social verksamhet|Human health and social work activities|86–88
S|Taiteet, urheilu ja virkistys|Kultur, idrott och fritid|Arts, sports and recreation|90–93
T|Muu palvelutoiminta|Annan serviceverksamhet|Other service activities|94–96
U|Kotitalouksien toiminta työnantajina|Förvärvsarbete i hushåll|Activities of households as employers|97–98
V|Kansainvälisten organisaatioiden ja toimielinten toiminta|Verksamhet vid internationella organisationer|Activities of extraterritorial organisations|99–99`;
