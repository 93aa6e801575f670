/** Sharing what the conversation led to: the services and the bot's own address, never an answer. */
import type { Summary } from '../../../../../core/summary/summary.ts';

export interface Shareable {
  title: string;
  /** The services, a line each. */
  text: string;
  /** The bot's public address, whatever link the respondent came by. */
  url: string;
}

/** What may be shared. @param heading first line of the text */
export function shareableOf(summary: Summary, heading: string, origin: string, slug: string): Shareable {
  const lines = summary.services.map(({ name, url }) => (url ? `${name}: ${url}` : name));
  return {
    title: `${summary.title} – ${summary.organisation}`,
    text: [heading, ...lines].join('\n'),
    url: `${origin}/b/${slug}?lang=${summary.locale}`,
  };
}

/** `shared` by the device's own sheet, `copied`, left by the respondent, or `byHand`: the text is to be shown. */
export async function share(
  shareable: Shareable,
  { share: native, clipboard }: Pick<Navigator, 'clipboard'> & Partial<Pick<Navigator, 'share'>> = navigator,
): Promise<'shared' | 'copied' | 'left' | 'byHand'> {
  if (native) {
    try {
      await native.call(navigator, { ...shareable });
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'left';
      // A device that offers the sheet may still refuse what is shared: then it is copied.
    }
  }
  try {
    await clipboard.writeText(asText(shareable));
    return 'copied';
  } catch {
    return 'byHand';
  }
}

/** All of it as text to paste. */
export function asText({ text, url }: Shareable): string {
  return `${text}\n\n${url}\n`;
}
