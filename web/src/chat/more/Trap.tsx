import { usePage } from '../components/page-context.ts';

/** A field that people neither see nor reach, and password managers pass over: who fills it in is a program. */
export function Trap() {
  const { chat } = usePage();
  return (
    <div class="unseen" aria-hidden="true">
      <input
        name="website"
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        onInput={(event) => chat.trap(event.currentTarget.value)}
      />
    </div>
  );
}
