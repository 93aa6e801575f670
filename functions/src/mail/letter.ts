/** How a mail looks: one column, one button, the same words as plain text. Pure. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT } from '../../../core/organisations/defaults.ts';
import { escapeHtml, oneLine } from '../../../core/text/html.ts';
import {
  MAIL_CARD,
  MAIL_ENTRY,
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

/** A list under a heading: each entry with lines of text and perhaps an address. Plain text; escaped here. */
export interface LetterPart {
  heading: string;
  /** `title` may be ''; so may `url`. */
  entries: { title: string; lines: string[]; url: string }[];
}

export interface LetterContent {
  locale: Locale;
  subject: string;
  heading: string;
  /** Plain text; escaped here. */
  paragraphs: string[];
  /** Between the paragraphs and the button. */
  parts?: LetterPart[];
  button: { label: string; url: string };
  /** Said before the address written out, for readers whose button does not work. */
  addressHint: string;
  /** Small print. */
  notes: string[];
  /** Carries white text; the product's own where it is left out. */
  accent?: string;
}

/** Both parts of a mail. Every text is escaped and made one line, so contents may hold what people wrote. */
export function letterOf(content: LetterContent): Letter {
  const { subject, heading, paragraphs } = content;
  const flat = {
    ...content,
    subject: oneLine(subject),
    heading: oneLine(heading),
    paragraphs: paragraphs.map(oneLine),
    parts: content.parts?.map(flatPart),
  };
  return { subject: flat.subject, text: textOf(flat), html: htmlOf(flat) };
}

function flatPart({ heading, entries }: LetterPart): LetterPart {
  return {
    heading: oneLine(heading),
    entries: entries.map(({ title, lines, url }) => ({
      title: oneLine(title),
      lines: lines.map(oneLine).filter(Boolean),
      url,
    })),
  };
}

function textOf({ heading, paragraphs, parts = [], button, notes }: LetterContent): string {
  const lists = parts.flatMap((part) => [
    `— ${part.heading} —`,
    ...part.entries.map(({ title, lines, url }) => [title, ...lines, url].filter(Boolean).join('\n')),
  ]);
  return [heading, ...paragraphs, ...lists, `${button.label}:\n${button.url}`, ...notes].join('\n\n') + '\n';
}

function partHtml({ heading, entries }: LetterPart, accent: string): string[] {
  return [
    `<h2 style="margin:32px 0 16px;font-size:18px;line-height:24px">${escapeHtml(heading)}</h2>`,
    ...entries.flatMap(({ title, lines, url }) => [
      `<div style="margin:0 0 20px">`,
      ...(title ? [`<p style="${MAIL_ENTRY};font-weight:600">${escapeHtml(title)}</p>`] : []),
      ...lines.map((line) => `<p style="${MAIL_ENTRY}">${escapeHtml(line)}</p>`),
      ...(url ? [linkHtml(url, accent)] : []),
      `</div>`,
    ]),
  ];
}

function linkHtml(url: string, accent: string): string {
  const address = escapeHtml(url);
  return `<p style="${MAIL_ENTRY}"><a href="${address}" style="color:${accent};word-break:break-all">${address}</a></p>`;
}

function htmlOf(content: LetterContent): string {
  const { accent = DEFAULT_ACCENT, parts = [] } = content;
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
    ...parts.flatMap((part) => partHtml(part, accent)),
    `<p style="margin:24px 0"><a href="${url}" style="${mailButton(accent)}">${escapeHtml(content.button.label)}</a></p>`,
    `<p style="${MAIL_SMALL}">${escapeHtml(content.addressHint)}<br>`,
    `<a href="${url}" style="color:${accent};word-break:break-all">${url}</a></p>`,
    ...notes,
    '</div></body></html>',
  ].join('\n');
}
