import type { AnswerValue } from '../../core/conversation/conversation.ts';
import { maySkip, numberBounds } from '../../core/conversation/validate.ts';
import type { CompiledNodeOf, QuestionNode } from '../../core/dialogue/compiled.ts';
import type { Locale } from '../../core/dialogue/locale.ts';
import type { Chance } from '../random.ts';
import { inventCompany, inventPerson } from './companies.ts';

const SENTENCES: Record<Locale, string[]> = {
  fi: [
    'Tarjousten laskeminen vie illat, ja silti kilpailijat ovat nopeampia.',
    'Haluaisimme saada tilaukset suoraan järjestelmään ilman käsin syöttämistä.',
    'Kaksi parasta tekijää jää eläkkeelle keväällä.',
    'Vuoden päästä haluaisimme palvella myös Tallinnan asiakkaita.',
    'Arki on tulipalojen sammuttamista, kehittämiselle ei jää aikaa.',
  ],
  sv: [
    'Offerterna tar hela kvällen och ändå är konkurrenterna snabbare.',
    'Om ett år vill vi ha dubbelt så många återkommande kunder.',
    'Vi hinner inte utveckla något mitt i vardagen.',
  ],
  en: [
    'Quoting takes our evenings and the competition is still faster.',
    'In a year we would like to sell abroad as well.',
    'There is never time to develop anything.',
  ],
};
const SHORT: Record<Locale, string[]> = {
  fi: ['Työnjohtaja', 'Koneistaja', 'Toimitusjohtaja', 'Kiinteistöhuolto', 'Tapahtumien järjestäminen'],
  sv: ['Arbetsledare', 'Maskinist', 'Evenemang'],
  en: ['Foreman', 'Event services', 'Workshop manager'],
};

/** An answer that the question takes, chosen as people would: the first options more often than the last. */
export function answerTo(question: QuestionNode, locale: Locale, chance: Chance): AnswerValue {
  if (question.kind === 'choice') return chooseOptions(question, chance);
  if (question.kind === 'contact') return giveContact(question, chance);
  if (maySkip(question) && chance.next() < 0.35) return { kind: 'skipped' };
  switch (question.input) {
    case 'company':
      return companyAnswer(chance);
    case 'number':
      return { kind: 'number', number: chance.whole(1, 12) };
    case 'scale': {
      const { min, max } = numberBounds(question);
      return { kind: 'number', number: chance.whole(min ?? 1, max ?? 5) };
    }
    case 'date':
      return { kind: 'date', date: `2027-0${chance.whole(3, 6)}-${chance.whole(10, 28)}` };
    case 'url':
      return { kind: 'text', text: 'kauppa.yritys.example' };
    case 'longText':
      return { kind: 'text', text: chance.pick(SENTENCES[locale]) };
    default:
      return { kind: 'text', text: chance.pick(SHORT[locale]) };
  }
}

function chooseOptions(
  { options, multiple, min, max }: CompiledNodeOf<'choice'>,
  chance: Chance,
): AnswerValue {
  const weights = options.map((_, i) => 1 / (1 + i * 0.35));
  const least = Math.max(min, 1);
  const count = multiple
    ? Math.min(chance.whole(least, least + 2), max ?? options.length, options.length)
    : 1;
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(options[chance.weighted(weights)]!.id);
  return { kind: 'options', options: options.map(({ id }) => id).filter((id) => chosen.has(id)) };
}

function companyAnswer(chance: Chance): AnswerValue {
  const { name, businessId } = inventCompany(chance);
  return chance.next() < 0.6 ? { kind: 'company', name, businessId } : { kind: 'company', name };
}

function giveContact({ fields }: CompiledNodeOf<'contact'>, chance: Chance): AnswerValue {
  if (chance.next() < 0.45) return { kind: 'skipped' };
  const person = { ...inventPerson(chance), company: '', role: '' };
  const given = fields.filter(
    ({ field, required }) => required || (person[field] !== '' && chance.next() < 0.6),
  );
  const contact = Object.fromEntries(given.map(({ field }) => [field, person[field]]));
  return { kind: 'contact', contact, consent: true };
}
