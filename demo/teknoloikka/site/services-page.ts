import type { T } from '../build.ts';

export const SERVICES_TITLE: T = ['Palvelut', 'Tjänster', 'Services'];

export const SERVICES_BODY: T = [
  `Meillä on kymmenen palvelua pienille ja keskisuurille yrityksille. Ne kaikki ovat maksuttomia, koska ne kustannetaan julkisella rahalla.

![Kolme yrittäjää pöydän ääressä, yksi kertoo, takana näytöllä nouseva käyrä](/api/v1/media/tikkuranta.clinic)

## Kun tekijöitä ei löydy

**Rekrytointipalvelut** auttavat laatimaan ilmoituksen, haastattelemaan ja hakemaan palkkatukea. **Oppisopimuksella** saat tekijän, joka oppii työn teillä: etsimme opiskelijan ja suunnittelemme opinnot ammattiopiston kanssa.

## Kun osaaminen ei riitä

- **Ammatillisen osaamisen kehittämispalvelu:** asiantuntija kartoittaa koulutustarpeet kanssasi.
- **Teemakoulutukset:** lyhyitä koulutuksia viestinnästä esihenkilötyöhön.
- **Oman osaamisen kehittäminen:** verkkokursseja koko henkilöstölle, omaan tahtiin.

## Kun teknologia laahaa

**Sparria teknoloikkaan** tuottaa muutamassa tapaamisessa projektiehdotuksen: aikataulun, vastuut, budjetin, rahoituksen ja osaamissuunnitelman.

## Kun haluat johtaa ja kasvaa

- **Johdon coaching:** luottamuksellista keskusteluapua muutoksen ja kriisin keskellä.
- **Osaamisella kasvuun!** Keinoja johtaa ja kehittää osaamista suunnitelmallisesti.
- **Kasvuvalmennus:** ryhmävalmennus yrityksesi yhteen kehityskohteeseen.
- **Kasvuklinikka ja verkkoaamukahvit:** yrittäjät kertovat, miten he sen tekivät.

## Etkö tiedä, mistä aloittaa?

Ei tarvitsekaan. Aino-botti kysyy, ja sinä vastaat.`,
  `Vi har tio tjänster för små och medelstora företag. Alla är kostnadsfria, för de betalas med offentliga medel.

![Tre företagare vid ett bord, en berättar, bakom dem en stigande kurva på en skärm](/api/v1/media/tikkuranta.clinic)

## När det är svårt att hitta folk

**Rekryteringstjänsterna** hjälper dig med platsannonsen, intervjuerna och lönesubventionen. Med **läroavtal** får du en medarbetare som lär sig arbetet hos er: vi hittar en studerande och planerar studierna med yrkesinstitutet.

## När kompetensen inte räcker till

- **Utveckling av yrkeskompetensen:** en expert kartlägger utbildningsbehoven tillsammans med dig.
- **Temautbildningar:** korta utbildningar i allt från kommunikation till chefsarbete.
- **Att utveckla den egna kompetensen:** nätkurser för hela personalen, i egen takt.

## När tekniken släpar efter

**Sparring inför tekniksprånget** ger på några möten ett projektförslag: tidsplan, ansvar, budget, finansiering och kompetensplan.

## När du vill leda och växa

- **Coachning för ledningen:** förtroliga samtal mitt i förändring och kris.
- **Väx med kompetens!** Sätt att leda och utveckla kompetens systematiskt.
- **Tillväxtcoachning:** gruppcoachning för ett utvecklingsmål i ditt företag.
- **Tillväxtklinik och morgonkaffe på nätet:** företagare berättar hur de gjorde.

## Vet du inte var du ska börja?

Det behöver du inte. Boten Aino frågar och du svarar.`,
  `We have ten services for small and medium-sized companies. All of them are free, because they are paid for with public money.

![Three entrepreneurs at a table, one of them telling a story, a rising curve on the screen behind](/api/v1/media/tikkuranta.clinic)

## When you cannot find people

**Recruitment services** help with the job advert, the interviews and wage subsidies. With an **apprenticeship** you get someone who learns the job at your company: we find a student and plan the studies with a vocational college.

## When skills fall short

- **Vocational skills development:** an expert maps training needs with you.
- **Training by theme:** short courses, from communication to leadership.
- **Developing your own skills:** online courses for the whole staff, at their own pace.

## When technology lags behind

**Sparring for the technology leap** leads in a few meetings to a project proposal: schedule, responsibilities, budget, funding and a skills plan.

## When you want to lead and grow

- **Coaching for management:** confidential talks in change and crisis.
- **Grow through skills!** Ways to lead and develop skills systematically.
- **Growth coaching:** group coaching for one development target in your own company.
- **Growth clinic and online morning coffee:** entrepreneurs tell you how they did it.

## Not sure where to begin?

You do not have to be. Aino the bot asks, and you answer.`,
];
