import { checkDigit } from '../../core/contacts/business-id.ts';
import type { Chance } from '../random.ts';

const PLACES = [
  'Hakkila',
  'Korso',
  'Rekola',
  'Kivistö',
  'Myyrmäki',
  'Vantaanjoki',
  'Kerava',
  'Pakkala',
  'Simonkylä',
  'Asola',
  'Ruskeasanta',
  'Koivukylä',
];
const NAMES = [
  'Havukka',
  'Lumo',
  'Kajo',
  'Tuuma',
  'Sampola',
  'Kuusama',
  'Virta',
  'Aalto',
  'Honka',
  'Saukko',
  'Pihlaja',
  'Otava',
  'Kide',
  'Halla',
  'Tyrsky',
  'Louhi',
];
const TRADES = [
  'Metalli',
  'Rakennus',
  'Kuljetus',
  'Leipomo',
  'Siivous',
  'Ohjelmistot',
  'Hoiva',
  'Sähkö',
  'Kukka',
  'Varasto',
  'Ravintola',
  'Pesula',
  'Puutyö',
  'Konepaja',
];
const GIVEN = [
  'Aino',
  'Eero',
  'Helmi',
  'Ilkka',
  'Kaisa',
  'Lauri',
  'Minna',
  'Oskari',
  'Pirjo',
  'Sami',
  'Tuula',
  'Veikko',
  'Linnea',
  'Johan',
];
const FAMILY = [
  'Korpela',
  'Mäkinen',
  'Laaksonen',
  'Nyberg',
  'Heinonen',
  'Salmi',
  'Lindqvist',
  'Rantanen',
  'Koskinen',
  'Aho',
];

/** An invented company with a business id that passes the check; numbers from 9,900,000 up are not in use. */
export function inventCompany(chance: Chance): { name: string; businessId: string } {
  let body: string;
  do body = String(chance.whole(9_900_001, 9_999_999));
  while (checkDigit(body) === null);
  const first = chance.next() < 0.7 ? chance.pick(NAMES) : chance.pick(PLACES);
  const ending = chance.next() < 0.85 ? ' Oy' : ' Ky';
  return {
    name: `${first}n ${chance.pick(TRADES).toLowerCase()}${ending}`,
    businessId: `${body}-${checkDigit(body)}`,
  };
}

/** An invented person; addresses end in .example, which can never be a real domain (RFC 2606). */
export function inventPerson(chance: Chance): { name: string; email: string; phone: string } {
  const given = chance.pick(GIVEN);
  const family = chance.pick(FAMILY);
  const plain = `${given}.${family}`.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o');
  return {
    name: `${given} ${family}`,
    email: `${plain}@yritys.example`,
    phone: `040 555 ${chance.whole(1000, 9999)}`,
  };
}
