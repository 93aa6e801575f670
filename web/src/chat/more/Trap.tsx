import { usePage } from '../components/page-context.ts';

/**
 * A field that people neither see nor reach, and password managers pass over: who fills it in is a program. Of the
 * server's forms it is a part that the browser's own tree lacks; were it a div, hydration would put the answers into it.
 */
export function Trap() {
  const { chat } = usePage();
  return (
    <span class="unseen" aria-hidden="true">
      <input
        name="website"
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        onInput={(event) => chat.trap(event.currentTarget.value)}
      />
    </span>
  );
}
