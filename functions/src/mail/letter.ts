/** How a mail looks: one column, one button, the same words as plain text. Pure. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT } from '../../../core/organisations/defaults.ts';
import { escapeHtml, oneLine } from '../../../core/text/html.ts';
import {
  MAIL_CARD,
  MAIL_PAGE,
  MAIL_PARAGRAPH,
  MAIL_SMALL,
  mailButton,
} from '../../../core/text/mail-look.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface LetterContent {
  locale: Locale;
  subject: string;
  heading: string;
  /** Plain text; escaped here. */
  paragraphs: string[];
  button: { label: string; url: string };
  /** Said before the address written out, for readers whose button does not work. */
  addressHint: string;
  /** Small print. */
  notes: string[];
}

/** Both parts of a mail. Every text is escaped and made one line, so contents may hold what people wrote. */
export function letterOf(content: LetterContent): Letter {
  const { subject, heading, paragraphs } = content;
  const flat = {
    ...content,
    subject: oneLine(subject),
    heading: oneLine(heading),
    paragraphs: paragraphs.map(oneLine),
  };
  return { subject: flat.subject, text: textOf(flat), html: htmlOf(flat) };
}

function textOf({ heading, paragraphs, button, notes }: LetterContent): string {
  return [heading, ...paragraphs, `${button.label}:\n${button.url}`, ...notes].join('\n\n') + '\n';
}

function htmlOf(content: LetterContent): string {
  const url = escapeHtml(content.button.url);
  const paragraphs = content.paragraphs.map((text) => `<p style="${MAIL_PARAGRAPH}">${escapeHtml(text)}</p>`);
  const notes = content.notes.map((text) => `<p style="${MAIL_SMALL}">${escapeHtml(text)}</p>`);
  return [
    '<!doctype html>',
    `<html lang="${content.locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">',
    `<title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="${MAIL_PAGE}"><div style="${MAIL_CARD}">`,
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:28px">${escapeHtml(content.heading)}</h1>`,
    ...paragraphs,
    `<p style="margin:24px 0"><a href="${url}" style="${mailButton(DEFAULT_ACCENT)}">${escapeHtml(content.button.label)}</a></p>`,
    `<p style="${MAIL_SMALL}">${escapeHtml(content.addressHint)}<br>`,
    `<a href="${url}" style="color:${DEFAULT_ACCENT};word-break:break-all">${url}</a></p>`,
    ...notes,
    '</div></body></html>',
  ].join('\n');
}
