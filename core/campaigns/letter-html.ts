/** The HTML part of a campaign's letter. Pure. */
import type { Locale } from '../dialogue/locale.ts';
import { escapeHtml } from '../text/html.ts';
import { MAIL_CARD, MAIL_PAGE, MAIL_PARAGRAPH, MAIL_SMALL, mailButton } from '../text/mail-look.ts';

export interface LetterParts {
  locale: Locale;
  subject: string;
  organisation: string;
  /** Carries white text. */
  accent: string;
  /** Safe HTML without styles. */
  content: string;
  /** Finds the paragraphs that become the button: their address and words. */
  button: RegExp;
  /** Safe HTML, a line each. */
  foot: string[];
}

const STYLES: Record<string, string> = {
  p: MAIL_PARAGRAPH,
  ul: 'margin:0 0 16px;padding:0 0 0 24px',
  ol: 'margin:0 0 16px;padding:0 0 0 24px',
  li: 'margin:0 0 4px;font-size:16px;line-height:24px',
  h2: 'margin:24px 0 8px;font-size:20px;line-height:28px',
  h3: 'margin:24px 0 8px;font-size:18px;line-height:24px',
  h4: 'margin:16px 0 8px;font-size:16px;line-height:24px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #c9d3d8',
  hr: 'margin:24px 0;border:0;border-top:1px solid #dde3e6',
  pre: 'margin:0 0 16px;white-space:pre-wrap;font-size:14px;line-height:20px',
};

const BLOCK = /<(p|ul|ol|li|h[234]|blockquote|hr|pre)(?=[ >])/g;

/** Readers that know the dark scheme take these; the others keep the light letter. */
const DARK =
  '@media (prefers-color-scheme:dark){.page{background:#10171b!important}' +
  '.card{background:#1a2429!important;color:#e8eef1!important}' +
  '.from,.card a:not(.button){color:#8ecbe0!important}' +
  '.small{color:#aebcc4!important}.foot,.card hr,.card blockquote{border-color:#36444c!important}}';

/** One column with one button, then the small print. */
export function letterHtml(parts: LetterParts): string {
  const { locale, subject, organisation, accent } = parts;
  const foot = parts.foot.map(
    (line) => `<p class="small" style="${MAIL_SMALL}">${coloured(line, accent)}</p>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subject)}</title><style>${DARK}</style></head>`,
    `<body class="page" style="${MAIL_PAGE}"><div class="card" style="${MAIL_CARD};overflow-wrap:anywhere">`,
    `<p class="from" style="margin:0 0 24px;font-size:14px;line-height:20px;font-weight:600;color:${accent}">`,
    `${escapeHtml(organisation)}</p>`,
    styled(parts),
    '<div class="foot" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dde3e6">',
    ...foot,
    '</div></div></body></html>',
  ].join('\n');
}

/** The content with a style on every tag, and its lone links as buttons. */
function styled({ content, button, accent }: LetterParts): string {
  const pieces = content.split(button);
  return pieces
    .map((piece, index) => {
      if (index % 3 === 0) return coloured(piece.replace(BLOCK, styledTag), accent);
      if (index % 3 === 1) return '';
      return buttonHtml(pieces[index - 1] ?? '', piece, accent);
    })
    .join('');
}

function styledTag(tag: string, name: string): string {
  return `${tag} style="${STYLES[name]}"`;
}

function buttonHtml(address: string, words: string, accent: string): string {
  return `<p style="margin:24px 0"><a class="button" href="${address}" style="${mailButton(accent)}">${words}</a></p>`;
}

function coloured(html: string, accent: string): string {
  return html.replace(/<a /g, `<a style="color:${accent}" `);
}
