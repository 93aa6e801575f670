import type { OwnConversation } from '../../../../../core/api/public.schema.ts';
import type { Summary } from '../../../../../core/summary/summary.ts';
import { summaryDate } from '../../../../../core/summary/texts.ts';
import { fill } from '../../texts/texts.ts';
import { useMoreTexts } from '../use-more-texts.ts';
import { useKeepTexts } from './texts/index.ts';
import type { Own } from './use-own.ts';

/** Who keeps what, until when, and what still waits in this browser. */
export function OwnFacts({ found, summary }: { found: Own; summary: Summary }) {
  const texts = useKeepTexts();
  const { asked, own, record } = found;
  const { organisation, locale } = summary;
  const unsent = record ? record.entries.length - record.sent : 0;
  return (
    <div class="facts">
      <p>
        {fill(texts.dataKeeper, { organisation: own?.organisation ?? organisation })}{' '}
        {own && fill(texts.dataUntil, { day: summaryDate(locale, own.expiresAt) })}
      </p>
      <p role="status" data-testid="chat-data-state">
        {!asked && texts.dataLoading}
        {asked && !own && texts.dataOffline}
        {asked && own && (unsent > 0 ? fill(texts.dataUnsent, { count: unsent }) : texts.dataAllSent)}
      </p>
      {asked && !own && unsent > 0 && <p>{fill(texts.dataUnsent, { count: unsent })}</p>}
      <p class="hint">{texts.dataHere}</p>
      {own?.company && <Fact label={texts.dataCompany} lines={[companyText(own.company)]} />}
      {own && !own.contact && <p class="hint">{texts.dataNoContact}</p>}
      {own?.contact && <Contact contact={own.contact} locale={locale} />}
    </div>
  );
}

function Contact({
  contact,
  locale,
}: { contact: NonNullable<OwnConversation['contact']> } & Pick<Summary, 'locale'>) {
  const texts = useKeepTexts();
  const { contactFields } = useMoreTexts();
  const { fields, consent } = contact;
  const lines = Object.entries(contactFields).flatMap(([field, label]) => {
    const value = fields[field as keyof typeof fields];
    return value ? [`${label}: ${value}`] : [];
  });
  const given = { day: summaryDate(locale, consent.at), version: consent.version };
  return (
    <>
      <Fact label={texts.dataContact} lines={lines} />
      <p class="hint">{fill(texts.dataConsent, given)}</p>
      <blockquote>{consent.text}</blockquote>
    </>
  );
}

function Fact({ label, lines }: { label: string; lines: string[] }) {
  return (
    <div data-testid="chat-data-fact">
      <strong>{label}</strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function companyText({ name, businessId }: NonNullable<OwnConversation['company']>): string {
  return businessId && businessId !== name ? `${name} (${businessId})` : name;
}
