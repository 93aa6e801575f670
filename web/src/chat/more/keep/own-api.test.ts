import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleHistory, sampleVersion } from '../../../../../core/summary/testing.ts';
import { newRecord, type ConversationRecord } from '../../store/record.ts';
import { fetchOwn, fetchPdf, mailSummary } from './own-api.ts';

const record: ConversationRecord = {
  ...newRecord(sampleVersion(), { channel: 'site' }, 'id-1'),
  token: 'vantaa.secret',
  entries: sampleHistory(),
  sent: 5,
};
const keeper = (change: Partial<ConversationRecord> = {}) => ({
  record: async () => ({ ...record, ...change }),
});
let online = true;
const fetcher = vi.fn<typeof fetch>();

beforeEach(() => {
  online = true;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('navigator', { get onLine() { return online; } }); // prettier-ignore
  vi.stubGlobal('fetch', fetcher.mockReset());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pdf = () => new Response('%PDF-', { headers: { 'content-type': 'application/pdf' } });
const portal = () => new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } });
const problem = (status: number) => Response.json({ code: 'x' }, { status });

it('asks for the file with the token in a header and nowhere else', async () => {
  fetcher.mockResolvedValue(pdf());
  expect(await fetchPdf(keeper(), 'sv')).toMatchObject({ ok: true });
  const [url, init] = fetcher.mock.calls[0]!;
  expect(url).toBe('/api/v1/conversations/id-1/summary.pdf?lang=sv');
  expect(init).toMatchObject({ credentials: 'omit', headers: { Authorization: 'Bearer vantaa.secret' } });
});

it('takes no captive portal’s page for a file, a letter or a copy', async () => {
  fetcher.mockImplementation(async () => portal());
  expect(await fetchPdf(keeper(), 'fi')).toEqual({ ok: false, failure: 'failed' });
  expect(await mailSummary(keeper(), 'a@b.fi', 'fi')).toEqual({ ok: false, failure: 'failed' });
  expect(await fetchOwn(keeper())).toEqual({ ok: false, failure: 'failed' });
});

it.each([
  [401, 'gone'],
  [403, 'notApproved'],
  [404, 'gone'],
  [429, 'tooMany'],
  [409, 'failed'],
  [500, 'failed'],
] as const)('a reply of %i is told as %s', async (status, failure) => {
  fetcher.mockImplementation(async () => problem(status));
  expect(await mailSummary(keeper(), 'a@b.fi', 'fi')).toEqual({ ok: false, failure });
});

it('asks nothing without a network, or when it goes in between', async () => {
  online = false;
  expect(await fetchPdf(keeper(), 'fi')).toEqual({ ok: false, failure: 'offline' });
  expect(fetcher).not.toHaveBeenCalled();
  online = true;
  fetcher.mockImplementation(async () => {
    online = false;
    throw new TypeError('network');
  });
  expect(await fetchPdf(keeper(), 'fi')).toEqual({ ok: false, failure: 'offline' });
});

it('waits until the last answers have arrived, and says so when they do not', async () => {
  fetcher.mockImplementation(async () => pdf());
  let sent = 3;
  const late = fetchPdf({ record: async () => ({ ...record, sent }) }, 'fi');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fetcher).not.toHaveBeenCalled();
  sent = 5;
  await vi.advanceTimersByTimeAsync(400);
  expect(await late).toMatchObject({ ok: true });

  const never = fetchPdf(keeper({ sent: 3 }), 'fi');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await never).toEqual({ ok: false, failure: 'unsent' });
});
