import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../texts/texts.ts';
import { useMoreTexts } from '../use-more-texts.ts';
import type { Company } from './fetch-companies.ts';
import { optionId, useCombobox } from './use-combobox.ts';
import { useSuggestions } from './use-suggestions.ts';

const LIST_ID = 'companies';
/** Pixels between the list and what it stands above. */
const GAP = 8;
/** Five companies and a half in pixels: that there are more can be seen, and so can the chat behind them. */
const HIGHEST = 300;

interface Props {
  /** What stands in the field; '' → nothing to suggest. */
  typed: string;
  onPick: (company: Company) => void;
}

/** Companies of the register over the field that is being typed into: a help, never in the way of sending. */
export function CompanySuggestions({ typed, onPick }: Props) {
  const texts = useMoreTexts();
  const list = useRef<HTMLUListElement>(null);
  const companies = useSuggestions(typed);
  const pick = (index: number) => companies[index] && onPick(companies[index]);
  const { open, active } = useCombobox({ list, listId: LIST_ID, items: companies, onPick: pick });

  useLayoutEffect(() => {
    if (open && list.current) placeAbove(list.current);
  }, [open, companies]);

  return (
    <>
      <ul
        class="suggestions"
        id={LIST_ID}
        ref={list}
        role="listbox"
        aria-label={texts.companies}
        hidden={!open}
        data-testid="company-suggestions"
        // The field keeps the focus, and a phone its keyboard.
        onMouseDown={(event) => event.preventDefault()}
      >
        {companies.map(({ name, businessId, town }, index) => (
          <li
            key={businessId}
            id={optionId(LIST_ID, index)}
            class="suggestion"
            role="option"
            aria-selected={index === active}
            data-testid="company-suggestion"
            onClick={() => pick(index)}
          >
            <span>{name}</span>
            <span class="hint">{[town, businessId].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <span class="unseen" role="status">
        {open && fill(texts.companiesFound, { count: companies.length })}
      </span>
    </>
  );
}

/** Over the transcript: above the form, so that field and button stay in sight above a phone's keyboard. */
function placeAbove(list: HTMLElement) {
  const form = list.closest('form');
  const around = list.offsetParent;
  if (!form || !around) return;
  const { top } = form.getBoundingClientRect();
  const frame = around.getBoundingClientRect();
  // An iPhone's keyboard moves the upper part of the page out of sight.
  const seen = Math.max(frame.top, visualViewport?.offsetTop ?? 0);
  list.style.maxHeight = `${Math.min(Math.max(top - seen - 2 * GAP, 0), HIGHEST)}px`;
  list.style.top = `${top - frame.top + around.scrollTop - list.offsetHeight - GAP}px`;
}
