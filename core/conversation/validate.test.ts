import { describe, expect, it } from 'vitest';
import type { CompiledNodeOf } from '../dialogue/compiled.ts';
import type { InputKind } from '../dialogue/dialogue.schema.ts';
import type { AnswerValue } from './conversation.ts';
import { validateAnswer } from './validate.ts';

const question = (
  input: InputKind,
  extra: Partial<CompiledNodeOf<'input'>> = {},
): CompiledNodeOf<'input'> => ({
  id: 'q',
  kind: 'input',
  bubbles: [],
  input,
  required: true,
  min: null,
  max: null,
  placeholder: '',
  minLabel: '',
  maxLabel: '',
  consent: '',
  variable: '',
  next: null,
  ...extra,
});
const text = (value: string): AnswerValue => ({ kind: 'text', text: value });
const company = (name: string, businessId?: string): AnswerValue => ({ kind: 'company', name, businessId });

describe('validateAnswer', () => {
  it.each<[string, CompiledNodeOf<'input'>, AnswerValue]>([
    ['a text', question('text'), text('Pesula')],
    ['an e-mail address', question('email'), text('info@havukka.example')],
    ['a phone number as people write it', question('phone'), text('+358 40 123 4567')],
    ['a web address without scheme', question('url'), text('havukka.example/kauppa')],
    ['a leap day', question('date'), { kind: 'date', date: '2028-02-29' }],
    ['a number on the bound', question('number', { min: 0, max: 5 }), { kind: 'number', number: 5 }],
    ['a company with a business id', question('company'), company('Havukka Oy', '9900010-6')],
    ['nothing where it is optional', question('text', { required: false }), { kind: 'skipped' }],
  ])('takes %s', (_, node, value) => {
    expect(validateAnswer(node, value)).toBeNull();
  });

  it.each(['email', 'phone'] as const)('takes a person’s %s only with consent', (input) => {
    const node = question(input, { consent: '<p>Ok</p>', mustConsent: true });
    const given = input === 'email' ? 'a@b.fi' : '040 123 4567';
    const said = (consent: unknown) => ({ kind: 'text', text: given, consent }) as AnswerValue;
    expect(validateAnswer(node, text(given))).toEqual({ rejection: 'consentMissing' });
    expect(validateAnswer(node, said(false))).toEqual({ rejection: 'consentMissing' });
    expect(validateAnswer(node, said(true))).toBeNull();
    expect(validateAnswer({ ...node, required: false }, { kind: 'skipped' })).toBeNull();
    // Kept under a version that did not ask it of the answer.
    expect(validateAnswer({ ...node, mustConsent: undefined }, text(given))).toBeNull();
  });

  it.each<[string, CompiledNodeOf<'input'>, AnswerValue, string]>([
    ['blank text', question('text'), text('  '), 'required'],
    ['nothing where it is required', question('text'), { kind: 'skipped' }, 'required'],
    [
      'an address that smuggles a recipient',
      question('email'),
      text('a@b.fi>\r\nRCPT TO:<evil@x.fi'),
      'notEmail',
    ],
    ['two addresses', question('email'), text('a@b.fi,c@d.fi'), 'notEmail'],
    ['letters as a phone number', question('phone'), text('soita minulle'), 'notPhone'],
    ['a script as a web address', question('url'), text('javascript:alert(1)'), 'notUrl'],
    ['a day that does not exist', question('date'), { kind: 'date', date: '2026-02-30' }, 'notDate'],
    ['infinity', question('number'), { kind: 'number', number: Infinity }, 'notNumber'],
    ['half a step on a scale', question('scale'), { kind: 'number', number: 2.5 }, 'notNumber'],
    ['six on a scale of five', question('scale'), { kind: 'number', number: 6 }, 'tooLarge'],
    ['a number below the bound', question('number', { min: 1 }), { kind: 'number', number: 0 }, 'tooSmall'],
    [
      'a business id with a wrong check digit',
      question('company'),
      company('X', '9900010-7'),
      'notBusinessId',
    ],
    ['too long a text', question('text'), text('x'.repeat(2_001)), 'tooLong'],
  ])('refuses %s', (_, node, value, rejection) => {
    expect(validateAnswer(node, value)).toMatchObject({ rejection });
  });

  const contact: CompiledNodeOf<'contact'> = {
    id: 'c',
    kind: 'contact',
    bubbles: [],
    consent: 'ok',
    next: null,
    fields: [
      { field: 'name', required: true },
      { field: 'email', required: false },
    ],
  };

  it('takes contact details only with consent and only those asked for', () => {
    const given = (fields: object, consent: unknown = true) =>
      validateAnswer(contact, { kind: 'contact', contact: fields, consent } as AnswerValue);
    expect(given({ name: 'Aino' })).toBeNull();
    expect(given({ name: 'Aino' }, false)).toEqual({ rejection: 'consentMissing' });
    expect(given({ email: 'a@b.fi' })).toEqual({ rejection: 'required', field: 'name' });
    expect(given({ name: 'Aino', email: 'a@' })).toEqual({ rejection: 'notEmail', field: 'email' });
    expect(given({ name: 'Aino', phone: '040 123 456' })).toEqual({ rejection: 'wrongKind' });
    expect(validateAnswer(contact, { kind: 'skipped' })).toBeNull();
  });
});
