import { describe, expect, it, vi } from 'vitest';
import { sessionOf, summaryOf } from '../../../../../core/summary/summary.ts';
import { sampleHistory, sampleVersion } from '../../../../../core/summary/testing.ts';
import { asText, share, shareableOf } from './share.ts';

const version = sampleVersion();
const summary = summaryOf({ version, session: sessionOf(version, sampleHistory('Salainen')) });
const shareable = shareableOf(summary, 'Löytyi:', 'https://ukv.example', 'kartoitus');

function device({ native, writes = true }: { native?: () => Promise<void>; writes?: boolean }) {
  const writeText = vi.fn(async (_text: string) => {
    if (!writes) throw new Error('denied');
  });
  return {
    ...(native ? { share: native } : {}),
    clipboard: { writeText } as unknown as Clipboard,
    writeText,
  };
}
const rejecting = (name: string) => () => Promise.reject(Object.assign(new Error(name), { name }));

it('names the services with their addresses and the public page, and no answer', () => {
  expect(asText(shareable)).toBe(
    'Löytyi:\nKasvuklinikka\nDigineuvonta: https://palvelu.example/digi\n' +
      'Rekrytointiapu: https://palvelu.example/hire\nVerkosto\n\nhttps://ukv.example/b/kartoitus?lang=fi\n',
  );
});

describe('sharing', () => {
  it('goes by the device’s own sheet where there is one', async () => {
    const native = vi.fn(async () => undefined);
    expect(await share(shareable, device({ native }))).toBe('shared');
    expect(native).toHaveBeenCalledWith(shareable);
  });

  it('that the respondent leaves copies nothing', async () => {
    const phone = device({ native: rejecting('AbortError') });
    expect(await share(shareable, phone)).toBe('left');
    expect(phone.writeText).not.toHaveBeenCalled();
  });

  it('copies where there is no sheet, or it is not allowed', async () => {
    for (const one of [device({}), device({ native: rejecting('NotAllowedError') })]) {
      expect(await share(shareable, one)).toBe('copied');
      expect(one.writeText).toHaveBeenCalledWith(asText(shareable));
    }
  });

  it('leaves it to the hand where nothing else works', async () => {
    expect(await share(shareable, device({ writes: false }))).toBe('byHand');
  });
});
