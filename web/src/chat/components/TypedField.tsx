import type { InputKind } from '../../../../core/dialogue/dialogue.schema.ts';
import { keyboardFor } from '../state/fields.ts';

interface Props {
  input: InputKind;
  value: string;
  placeholder: string;
  invalid: boolean;
  describedBy: string;
  onType: (typed: string) => void;
  onSend: () => void;
}

/** A text field, or an area for a longer text, where Enter with Ctrl or Cmd sends. */
export function TypedField({ input, value, placeholder, invalid, describedBy, onType, onSend }: Props) {
  const common = {
    class: 'input',
    name: 'text',
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
      {...keyboardFor(input)}
      enterKeyHint="send"
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
