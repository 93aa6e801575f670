/** What a conversation has told about the person and the company, on its present path. */
import type { Session } from '../../../core/conversation/conversation.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledDialogue, CompiledNode } from '../../../core/dialogue/compiled.ts';
import type { ContactField } from '../../../core/dialogue/dialogue.schema.ts';

type Contact = Conversation['contact'];
type Fields = NonNullable<Contact>['fields'];

/**
 * The company that was answered last; where no question asked for it, the one among the contact details: that may be
 * the employer of whoever answers for another company.
 */
export function companyOf(session: Session): Conversation['company'] {
  const values = session.path.toReversed().flatMap(({ answer }) => answer?.value ?? []);
  const answered = values.find((value) => value.kind === 'company');
  if (answered) {
    const { name, businessId } = answered;
    return businessId ? { name, businessId } : { name };
  }
  const given = values.find((value) => value.kind === 'contact' && value.contact.company);
  return given?.kind === 'contact' && given.contact.company ? { name: given.contact.company } : null;
}

/**
 * Contact details given under a consent text, with the record of that consent: the last such question and,
 * by the server's clock, when its answer came. `kept` is the contact known before, whose time stays.
 */
export function contactOf(
  dialogue: CompiledDialogue,
  session: Session,
  from: Pick<Conversation, 'version' | 'locale'>,
  kept: Contact,
  now: Date,
): Contact {
  let fields: Fields = {};
  let node = '';
  for (const step of session.path) {
    const given = givenAt(dialogue.nodes[step.node], step.answer?.value);
    if (!given) continue;
    fields = { ...fields, ...given };
    node = step.node;
  }
  if (node === '') return null;
  const at = kept?.consent.node === node ? kept.consent.at : now;
  return { fields, consent: { version: from.version, node, locale: from.locale, at } };
}

type Value = NonNullable<Session['path'][number]['answer']>['value'] | undefined;

function givenAt(node: CompiledNode | undefined, value: Value): Fields | null {
  if (value?.kind === 'contact') return value.contact;
  if (value?.kind !== 'text' || node?.kind !== 'input' || node.consent === '') return null;
  const field = contactField(node.input);
  return field ? { [field]: value.text.trim() } : null;
}

function contactField(input: string): ContactField | null {
  return input === 'email' || input === 'phone' ? input : null;
}
