import type { InputKind } from '../../../../core/dialogue/dialogue.schema.ts';

interface Props {
  input: InputKind;
  value: string;
  placeholder: string;
  invalid: boolean;
  describedBy: string;
  onType: (typed: string) => void;
  onSend: () => void;
}

type Keyboard = Record<string, string>;

/** Which keyboard a phone offers and what the browser may fill in. */
const KEYBOARDS: Partial<Record<InputKind, Keyboard>> = {
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'url', autoCapitalize: 'off' },
  date: { type: 'date' },
  company: { type: 'text', autoComplete: 'organization' },
};
const TEXT: Keyboard = { type: 'text', autoComplete: 'off' };

/** A text field, or an area for a longer text, where Enter with Ctrl or Cmd sends. */
export function TypedField({ input, value, placeholder, invalid, describedBy, onType, onSend }: Props) {
  const common = {
    class: 'input',
    value,
    placeholder,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    'data-testid': 'chat-input',
    'data-focus': true,
  };
  if (input === 'longText') {
    return (
      <textarea
        {...common}
        rows={3}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
      />
    );
  }
  return (
    <input
      {...common}
      {...(KEYBOARDS[input] ?? TEXT)}
      enterKeyHint="send"
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
