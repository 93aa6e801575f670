/**
 * The few lines that stand in every plain page: where scripts run, the conversation is remembered from one visit to the
 * next, its link opens it, and the chat takes it over as soon as it has come. Without them the forms do all the rest.
 */
import { ABLE } from '../../able.ts';
import { keepBegun, recallBegun } from '../../store/begun.ts';
import { FORM_ID } from '../plain-names.ts';
import { readResumeLink } from '../resume-link.ts';

const form = document.getElementById(FORM_ID) as HTMLFormElement;
const { slug, lost, chat, script } = form.dataset;
const valueOf = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value;

/** Asks for the page of a conversation, where it stands. */
function post(fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  form.submit();
}

/** The chat has been gone to from here, in this tab: where it fails, it leads back, and that is the end of it. */
const TRIED = 'ukv-handed-over';

/** Nobody who has begun to fill in the page loses it: then the chat waits for the next one. */
async function handOver(address: string) {
  if (sessionStorage.getItem(TRIED)) return;
  let touched = false;
  for (const event of ['input', 'submit', 'click']) form.addEventListener(event, () => (touched = true));
  await import(/* @vite-ignore */ `${script}`);
  if (touched) return;
  sessionStorage.setItem(TRIED, '1');
  location.replace(address);
}

/** The public pages; behind an invitation, its link is all that is needed. */
function remember(slug: string) {
  const begun = recallBegun(slug);
  const [id, token] = [valueOf('conversation'), valueOf('token')];
  if (readResumeLink(location.hash)) {
    const resume = location.hash;
    history.replaceState(null, '', location.pathname + location.search);
    post({ do: 'resume', resume, handover: 'yes' });
  } else if (id && token) keepBegun(slug, { id, token, plain: true });
  else if (lost) keepBegun(slug, begun && { ...begun, token: '', plain: true });
  else if (begun?.token) post({ do: 'show', conversation: begun.id, token: begun.token });
}

if (slug) remember(slug);
if (chat && ABLE) handOver(chat).catch(() => undefined);
