import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calm, fakeBrowser, type Deed } from './fake-browser.ts';
import { fakeServer } from './fake-server.ts';
import { EMPTY, entry } from './testing.ts';

/** How often each happens beside the others. */
const DEEDS: Record<Deed, number> = {
  say: 6, arrive: 6, reply: 5, lose: 2, portal: 1, repeat: 2, ring: 4, hide: 1, wake: 1, open: 1, kill: 1,
}; // prettier-ignore
const schedule = fc.array(
  fc.tuple(
    fc.oneof(
      ...Object.entries(DEEDS).map(([deed, weight]) => ({ weight, arbitrary: fc.constant(deed as Deed) })),
    ),
    fc.nat(11),
  ),
  { minLength: 20, maxLength: 120 },
);

it('whatever is cut, delayed, doubled, overtaken or closed: every answer arrives once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, fc.boolean(), fc.constantFrom(0, 12), async (steps, invited, bits) => {
      const server = fakeServer();
      server.ask(bits);
      const record = invited ? { ...EMPTY, channel: 'invitation' as const, invitation: 'link' } : EMPTY;
      const browser = fakeBrowser(server, record, { entryOf: entry, most: 20, ask: invited });
      for (const [deed, which] of steps) {
        await browser.deeds[deed](which);
        await calm();
      }
      await browser.settle();
      const given = Array.from({ length: browser.said() }, (_, i) => entry(i + 1));
      const { id, entries, sent, refused } = await browser.record();
      expect(server.kept(id)).toEqual(given);
      expect({ entries, sent, refused }).toEqual({ entries: given, sent: given.length, refused: [] });
      expect(browser.waiting()).toBe(false);
      expect(server.held()).toEqual(given);
    }),
    { numRuns: 300 },
  );
});
