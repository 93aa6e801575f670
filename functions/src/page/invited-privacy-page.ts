/** How an invited person's data is handled (GDPR, article 14), from what is true of the sender, campaign and contact. */
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { reasonText } from '../../../core/campaigns/letter.ts';
import { LETTER_WORDS } from '../../../core/campaigns/letter-words.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';
import { escapeHtml } from '../../../core/text/html.ts';
import { isWebAddress } from '../../../core/text/web-address.ts';
import { INVITED_PRIVACY_TEXTS } from './invited-privacy-texts.ts';
import { legalBasis } from './legal-basis.ts';
import { recipientPageResponse } from './recipient-page.ts';

export interface InvitedPrivacy {
  locale: Locale;
  organisation: Pick<Organisation, 'name' | 'accent' | 'kind' | 'retentionDays'>;
  /** null → nobody in particular: where a test mail leads. */
  invited: {
    recipient: Recipient;
    /** null → erased since. */
    contact: Contact | null;
    campaign: Pick<Campaign, 'sender' | 'trial'> | null;
    /** Address, from the root, of the page to opt out. */
    unsubscribe: string;
  } | null;
}

type Invited = NonNullable<InvitedPrivacy['invited']>;

const STYLE = `h2{margin:var(--space-4) 0 var(--space-1);font-size:1.1875rem;line-height:1.3}
main p{margin:0 0 var(--space-1);overflow-wrap:anywhere}
main a{color:var(--accent-ink);text-underline-offset:.15em}
main p a{display:inline-block;min-height:24px}
dl{display:grid;gap:var(--space-1) var(--space-3);margin:0 0 var(--space-2);padding:var(--space-3);border:1px solid var(--line);border-radius:var(--radius);background:var(--surface)}
dt{color:var(--ink-soft)}
dd{margin:0;overflow-wrap:anywhere}
@media (min-width:30rem){dl{grid-template-columns:max-content minmax(0,1fr)}}
.model{padding:var(--space-3);border-radius:var(--radius-small);background:var(--sunken)}
main .say-no{display:inline-block;margin-top:var(--space-1);padding:12px 20px;border-radius:var(--radius-small);background:var(--accent);color:var(--on-accent);font-weight:600}`;

/** The page, which nothing is counted of and no conversation opened by. */
export function invitedPrivacyResponse(page: InvitedPrivacy): Response {
  const { locale, organisation } = page;
  return recipientPageResponse({
    locale,
    organisation: organisation.name,
    accent: organisation.accent,
    title: LETTER_WORDS[locale].privacy,
    body: sectionsOf(page)
      .map(([title, parts]) => `<section><h2>${escapeHtml(title)}</h2>\n${parts.join('\n')}</section>`)
      .join('\n'),
    foot: escapeHtml(organisation.name),
    style: STYLE,
  });
}

type Section = [title: string, safeHtml: string[]];

function sectionsOf(page: InvitedPrivacy): Section[] {
  const { locale, organisation, invited } = page;
  const { name, retentionDays } = organisation;
  const texts = INVITED_PRIVACY_TEXTS[locale];
  const { who, why, source, howLong, receivers, rights, complain } = texts;
  return [
    [
      who.title,
      [
        ...(invited ? [] : [`<p class="model">${escapeHtml(texts.general)}</p>`]),
        said(who.text(name)),
        ...sender(page),
      ],
    ],
    [why.title, [said(why.text(name)), ...(invited?.campaign?.trial ? [said(why.trial)] : [])]],
    [texts.basis.title, [said(basis(page))]],
    [source.title, invited ? sources(invited, page) : [said(source.general)]],
    [texts.kept.title, kept(page)],
    [
      howLong.title,
      [
        ...(invited?.contact ? [said(howLong.contact(dayOf(invited.contact.expiresAt, locale)))] : []),
        said(
          invited
            ? howLong.recipient(dayOf(invited.recipient.expiresAt, locale))
            : howLong.general(retentionDays),
        ),
        said(howLong.refusal),
      ],
    ],
    [receivers.title, [said(receivers.text(name))]],
    [rights.title, [rights.text, rights.how, rights.decisions].map(said)],
    [texts.no.title, sayNo(page)],
    [complain.title, [said(complain.text), `<p>${link(complain.url, complain.link)}</p>`]],
  ];
}

function sender({ locale, invited }: InvitedPrivacy): string[] {
  const { who } = INVITED_PRIVACY_TEXTS[locale];
  const { address = '', replyTo = '' } = invited?.campaign?.sender ?? {};
  return [
    ...(address ? [said(`${who.address}: ${address}`)] : []),
    ...(replyTo ? [`<p>${escapeHtml(who.contact)}: ${link(`mailto:${replyTo}`, replyTo)}</p>`] : []),
  ];
}

function basis({ locale, organisation, invited }: InvitedPrivacy): string {
  const { basis: texts } = INVITED_PRIVACY_TEXTS[locale];
  const consent = invited?.contact?.consents.findLast(({ withdrawnAt }) => withdrawnAt === null);
  return consent ? texts.consent(dayOf(consent.at, locale)) : texts[legalBasis(organisation.kind)];
}

function sources({ contact }: Invited, { locale, organisation }: InvitedPrivacy): string[] {
  const { source: texts } = INVITED_PRIVACY_TEXTS[locale];
  if (!contact) return [said(LETTER_WORDS[locale].noReason(organisation.name))];
  const { kind, detail } = contact.source;
  const page = kind === 'website' && isWebAddress(detail);
  return [
    said(reasonText(contact.source, locale)),
    ...(page ? [`<p>${escapeHtml(texts.page)}: ${link(detail, detail)}</p>`] : []),
  ];
}

function kept({ locale, organisation, invited }: InvitedPrivacy): string[] {
  const { kept: texts, facts: names } = INVITED_PRIVACY_TEXTS[locale];
  const conversation = said(texts.conversation(organisation.retentionDays));
  if (!invited) return [said(texts.general), said(texts.doings), conversation];
  const { recipient, contact } = invited;
  const { town, industry } = recipient.facts;
  const facts = (
    [
      [names.email, contact?.email || recipient.email],
      [names.phone, contact?.phone],
      [names.name, contact?.name || recipient.name],
      [names.title, contact?.title],
      [names.company, recipient.companyName],
      [names.known, [town, industry].filter(Boolean).join(', ')],
    ] satisfies [string, string | undefined][]
  ).filter(([, value]) => value);
  const days = Object.values(recipient.sendings)
    .filter(({ state }) => state === 'sent' || state === 'unconfirmed')
    .map(({ at }) => dayOf(at, locale));
  return [
    ...(recipient.email || contact ? [] : [said(texts.none)]),
    `<dl>${facts.map(([name, value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
    ...(days.length > 0 ? [said(texts.sent(listed(days, locale)))] : []),
    said(texts.doings),
    conversation,
  ];
}

function sayNo({ locale, invited }: InvitedPrivacy): string[] {
  const { no } = INVITED_PRIVACY_TEXTS[locale];
  if (!invited) return [said(no.general)];
  const address = `${invited.unsubscribe}?lang=${locale}`;
  return [said(no.text), `<a class="say-no" href="${escapeHtml(address)}">${escapeHtml(no.link)}</a>`];
}

const said = (text: string) => `<p>${escapeHtml(text)}</p>`;

function link(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(words)}</a>`;
}

function dayOf(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Helsinki',
  }).format(at);
}

function listed(days: string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(days);
}
