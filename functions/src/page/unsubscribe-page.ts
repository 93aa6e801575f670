/** The page by which a recipient says no to further mail: plain HTML that needs no script. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import { escapeHtml } from '../../../core/text/html.ts';
import { recipientPageResponse } from './recipient-page.ts';
import { UNSUBSCRIBE_TEXTS } from './unsubscribe-texts.ts';

export interface UnsubscribePage {
  locale: Locale;
  organisation: string;
  accent: string;
  /** '' when it has been erased. */
  email: string;
  /** What holds already. */
  refused: 'nothing' | 'organisation' | 'all';
  /** The form came in a way that says nothing. */
  notUnderstood?: boolean;
}

const STYLE = `.address{overflow-wrap:anywhere}
.address span{color:var(--ink-soft)}
.choices{display:grid;gap:var(--space-3);margin:var(--space-5) 0}
.choice{padding:var(--space-4);border:1px solid var(--line);border-radius:var(--radius);background:var(--surface)}
.choice p{margin:12px 0 0;color:var(--ink-soft);font-size:1rem}
button{width:100%;min-height:52px;padding:10px 20px;border:2px solid var(--accent);border-radius:var(--radius-small);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button.second{border-color:var(--accent-ink);background:transparent;color:var(--accent-ink)}
button:hover{text-decoration:underline}
.note{padding:var(--space-3);border-radius:var(--radius-small);background:var(--bad-soft);color:var(--bad);font-weight:600}
.done{display:flex;margin-bottom:var(--space-4);gap:var(--space-3);align-items:flex-start;padding:var(--space-4);border-radius:var(--radius);background:var(--good-soft)}
.done svg{flex:none;width:28px;height:28px;margin-top:2px;fill:none;stroke:var(--good);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.done p{margin:0 0 var(--space-1)}
.done p:last-child{margin:0}
.choice .lead{margin:0 0 12px;color:var(--ink);font-size:1.0625rem}
@media (min-width:40rem){button{width:auto;min-width:min(100%,26rem)}}`;

const TICK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 12.5l5 5 10-11"/></svg>';

/** The page as a response that no cache keeps and no other site hears of. */
export function unsubscribeResponse(page: UnsubscribePage, status = 200): Response {
  const texts = UNSUBSCRIBE_TEXTS[page.locale];
  const asks = page.refused === 'nothing';
  return recipientPageResponse(
    {
      ...page,
      title: asks ? texts.ask : texts.doneTitle,
      body: asks ? asking(page) : done(page),
      foot: texts.kept,
      style: STYLE,
    },
    status,
  );
}

function asking({ locale, organisation, email, notUnderstood }: UnsubscribePage): string {
  const texts = UNSUBSCRIBE_TEXTS[locale];
  return `${notUnderstood ? `<p class="note" role="alert">${texts.notUnderstood}</p>` : ''}
<p>${filled(texts.intro, organisation)}</p>
${addressLine(texts.address, email)}
<form method="post" action="?lang=${locale}" class="choices">
<div class="choice">${button('organisation', texts.fromOrganisation)}<p id="organisation">${filled(texts.fromOrganisationHint, organisation)}</p></div>
<div class="choice">${button('all', texts.fromAll, 'second')}<p id="all">${texts.fromAllHint}</p></div>
</form>`;
}

function done({ locale, organisation, email, refused }: UnsubscribePage): string {
  const texts = UNSUBSCRIBE_TEXTS[locale];
  const what = refused === 'all' ? texts.doneAll : filled(texts.doneOrganisation, organisation);
  const more = `<form method="post" action="?lang=${locale}" class="choices">
<div class="choice"><p class="lead">${texts.fromOthersToo}</p>${button('all', texts.fromAll, 'second')}<p id="all">${texts.fromAllHint}</p></div>
</form>`;
  return `<div class="done" role="status">${TICK}<div><p>${what}</p><p>${texts.closing}</p></div></div>
${addressLine(texts.address, email)}
${refused === 'organisation' ? more : ''}`;
}

function button(scope: string, label: string, kind = ''): string {
  return `<button name="scope" value="${scope}" aria-describedby="${scope}"${kind && ` class="${kind}"`}>${label}</button>`;
}

function addressLine(label: string, email: string): string {
  return email && `<p class="address"><span>${label}:</span> ${escapeHtml(email)}</p>`;
}

function filled(text: string, organisation: string): string {
  return text.replaceAll('{organisation}', () => escapeHtml(organisation));
}
