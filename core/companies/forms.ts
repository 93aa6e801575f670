import type { Locale } from '../dialogue/locale.ts';

export interface CompanyForm {
  /** Letter code: what the register is asked by, and what we keep. */
  code: string;
  /** Number of the same form in the register's answers; null → not in the trade register. */
  number: string | null;
  name: Record<Locale, string>;
}

/** The register's list YRMU, and private traders, whom only other sources know. `code|number|fi|sv|en` */
const LINES = `
OY|16|Osakeyhtiö|Aktiebolag|Limited company
OYJ|17|Julkinen osakeyhtiö|Publikt aktiebolag|Public limited company
KY|13|Kommandiittiyhtiö|Kommanditbolag|Limited partnership
AY|5|Avoin yhtiö|Öppet bolag|General partnership
TMI||Yksityinen elinkeinonharjoittaja (toiminimi)|Enskild näringsidkare (firma)|Private trader
OK|14|Osuuskunta|Andelslag|Cooperative
SL|19|Ulkomaisen elinkeinonharjoittajan sivuliike|Utländsk näringsidkares filial|Branch of a foreign trader
AOY|2|Asunto-osakeyhtiö|Bostadsaktiebolag|Housing company
KOY|10|Keskinäinen kiinteistöosakeyhtiö|Ömsesidigt fastighetsaktiebolag|Mutual real estate company
AYH|6|Aatteellinen yhdistys|Ideell förening|Non-profit association
TYH|21|Taloudellinen yhdistys|Ekonomisk förening|Economic association
SÄÄ|18|Säätiö|Stiftelse|Foundation
ASY|4|Asumisoikeusyhdistys|Bostadsrättsförening|Right-of-occupancy association
ASH|3|Asukashallintoalue|Område med boendeförvaltning|Area of residents’ administration
OP|15|Osuuspankki|Andelsbank|Cooperative bank
SP|20|Säästöpankki|Sparbank|Savings bank
HY|9|Hypoteekkiyhdistys|Hypoteksförening|Mortgage society
VOY|24|Vakuutusosakeyhtiö|Försäkringsaktiebolag|Insurance company
VOJ|23|Julkinen vakuutusosakeyhtiö|Publikt försäkringsaktiebolag|Public insurance company
KVY|12|Keskinäinen vakuutusyhtiö|Ömsesidigt försäkringsbolag|Mutual insurance company
KVJ|11|Julkinen keskinäinen vakuutusyhtiö|Publikt ömsesidigt försäkringsbolag|Public mutual insurance company
VY|25|Vakuutusyhdistys|Försäkringsförening|Insurance association
VALTLL|22|Valtion liikelaitos|Statligt affärsverk|State enterprise
ETY|8|Eurooppalainen taloudellinen etuyhtymä|Europeisk ekonomisk intressegruppering|European economic interest grouping
ETS|7|Eurooppalaisen taloudellisen etuyhtymän sivutoimipaikka|Europeisk ekonomisk intressegrupperings filial|Establishment of a European economic interest grouping
SE|80|Eurooppayhtiö|Europabolag|European company
SCE|83|Eurooppaosuuskunta|Europaandelslag|European cooperative society
SCP|84|Eurooppaosuuspankki|Europaandelsbank|European cooperative bank`;

/** The usual ones first. */
export const COMPANY_FORMS: readonly CompanyForm[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', number = '', fi = '', sv = '', en = ''] = line.split('|');
    return { code, number: number || null, name: { fi, sv, en } };
  });

/** Letter code of the register's number; '' → a form that is not in the list. */
export function formOfNumber(number: string): string {
  return COMPANY_FORMS.find((form) => form.number === number)?.code ?? '';
}

/** Name of a letter code; null → a form that is not in the list. */
export function formName(code: string, locale: Locale): string | null {
  return COMPANY_FORMS.find((form) => form.code === code)?.name[locale] ?? null;
}

/** Whether the register can be asked for companies of this form. */
export function isRegisteredForm(code: string): boolean {
  return COMPANY_FORMS.some((form) => form.code === code && form.number !== null);
}
