import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { letterFixture } from '../../../core/campaigns/letter-testing.ts';
import { campaignLetter, reasonText } from '../../../core/campaigns/letter.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import { openSmtp } from '../mail/testing/smtp.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { countAudience } from './count.service.ts';
import { queueCampaign } from './queue.ts';
import { sendTest } from './test.service.ts';
import {
  addressOf,
  CAMPAIGN,
  campaignFixture,
  EVERYBODY,
  KEY,
  sendPortsOf,
  storeBot,
  storeFirms,
} from './testing/world.ts';
import { sendTurn } from './turn.ts';

let ports: TestPorts;

beforeEach(async () => {
  ports = await openPorts('demo-campaign-readers');
  await storeWorld(ports);
  await storeBot(ports.db);
});
afterEach(() => ports.close());

const adviser = caller('adviser');
const day = (date: string) => new Date(`${date}T12:00:00Z`);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

test.each<Pick<Contact, 'source'> & Partial<Contact>>([
  { source: { kind: 'website', at: day('2026-09-03'), detail: 'https://oma.example/henkilosto' } },
  { source: { kind: 'import', at: day('2026-08-02'), detail: 'lista.xlsx' } },
  { source: { kind: 'register', at: day('2026-07-01'), detail: '' }, name: 'Aino Aalto' },
  { source: { kind: 'manual', at: day('2026-06-05'), detail: 'adviser' } },
])('preview, test and the mail itself say the same of the reader: $source.kind', async (contact) => {
  const campaign = ports.db.doc(paths.campaign(HOME, CAMPAIGN));
  await campaign.set(campaignFixture());
  await storeFirms(ports.db, [{ id: 'c000000', contacts: [contact] }]);
  const [sample] = (await countAudience(ports, adviser, { ...KEY, audience: EVERYBODY })).samples;
  expect(sample?.contact).toBe('c000000-0');
  await sendTest(ports, adviser, { ...KEY, index: 0, locale: 'fi', contact: 'c000000-0' });
  const tested = ports.sent.at(-1)!.letter;

  await campaign.set(campaignFixture({ status: 'queueing', startedAt: ports.now() }));
  await queueCampaign(ports, KEY);
  const smtp = await openSmtp();
  try {
    await sendTurn(sendPortsOf(ports, smtp.url), KEY);
    const mailed = smtp.received.find(({ to }) => to === addressOf('c000000'))!;
    const { text = '' } = await simpleParser(mailed.message);
    const { reason, ...reader } = sample!;
    const shownReason = { ...reason, at: new Date(reason.at) };
    const { body } = campaignFixture().message;
    const shown = campaignLetter(letterFixture({ ...reader, body: body.fi, reason: shownReason })).text;
    const why = reasonText(shownReason, 'fi');
    for (const letter of [shown, tested.text, text]) expect(oneLine(letter)).toContain(why);
    const greetings = [shown, tested.text, text].map((letter) => letter.slice(0, letter.indexOf('\n')));
    expect(new Set(greetings).size).toBe(1);
  } finally {
    await smtp.close();
  }
});
