/** The bot's button as HTML for other people's mails and pages: tables and inline style, no script. */
import { escapeHtml } from '../../../../core/text/html.ts';
import { readableOn } from '../../../../core/text/contrast.ts';

export interface ButtonChoice {
  url: string;
  label: string;
  /** #rrggbb */
  accent: string;
}

/** For a web page: a link that looks like a button. */
export function pageButton({ url, label, accent }: ButtonChoice): string {
  const style = [
    'display:inline-block',
    'padding:14px 24px',
    'border-radius:8px',
    `background:${accent}`,
    `color:${readableOn(accent)}`,
    'font:600 17px/1.3 system-ui,sans-serif',
    'text-decoration:none',
  ].join(';');
  return `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
}

/** For a signature: the cell carries the colour, because Outlook draws no padding on a link. */
export function signatureButton({ url, label, accent }: ButtonChoice): string {
  const link = [
    `color:${readableOn(accent)}`,
    'font:600 14px/1.3 Arial,Helvetica,sans-serif',
    'text-decoration:none',
  ].join(';');
  return (
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>' +
    `<td bgcolor="${accent}" style="padding:9px 16px;border-radius:6px;background:${accent}">` +
    `<a href="${escapeHtml(url)}" style="${link}">${escapeHtml(label)}</a></td></tr></table>`
  );
}

/** For mail programs that draw no tables as they are told: a picture of the button, whose text is there without it. */
export function signaturePicture(
  { url, label }: ButtonChoice,
  { src, width, height }: { src: string; width: number; height: number },
): string {
  return (
    `<a href="${escapeHtml(url)}"><img src="${escapeHtml(src)}" alt="${escapeHtml(label)}" ` +
    `width="${width}" height="${height}" border="0" style="display:block"></a>`
  );
}

/** The same where only text goes. */
export function signatureText({ url, label }: Pick<ButtonChoice, 'url' | 'label'>): string {
  return `${label}: ${url}`;
}
