import type { AnswerValue } from '../../../../core/conversation/conversation.ts';
import type { CompiledNode } from '../../../../core/dialogue/compiled.ts';
import { fill, type FirstTexts } from '../texts/texts.ts';

/** An answer in the respondent's own words: labels of options, text as written, a date as people write it. */
export function answerText(node: CompiledNode, value: AnswerValue, texts: FirstTexts): string {
  switch (value.kind) {
    case 'options':
      return optionLabels(node, value.options).join(', ');
    case 'text':
      return value.text.trim();
    case 'number':
      return String(value.number).replace('.', texts.decimal);
    case 'date':
      return writtenDate(value.date);
    case 'company':
      return value.businessId && value.businessId !== value.name
        ? `${value.name} (${value.businessId})`
        : value.name;
    case 'contact':
      return fill(texts.contactGiven, { details: Object.values(value.contact).filter(Boolean).join(', ') });
    case 'skipped':
      return node.kind === 'contact' ? texts.contactDeclined : texts.skipped;
  }
}

function optionLabels(node: CompiledNode, ids: string[]): string[] {
  if (node.kind !== 'choice') return [];
  return ids.map((id) => node.options.find((option) => option.id === id)?.label ?? '');
}

/** Day, month, year without leading zeros: the order and form of Finland in all three languages. */
function writtenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}
