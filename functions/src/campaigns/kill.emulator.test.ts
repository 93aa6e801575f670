import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { parseMessageId } from './message-id.ts';
import { PARALLEL } from './ports.ts';
import { queueCampaign } from './queue.ts';
import { retryRecipients } from './retry.service.ts';
import { openSmtp, type TestSmtp } from '../mail/testing/smtp.ts';
import {
  CAMPAIGN,
  firms,
  KEY,
  recipientsOf,
  sendPortsOf,
  storeFirms,
  storeStarted,
} from './testing/world.ts';
import { sendTurn } from './turn.ts';

const RECIPIENTS = 2_000;
const PROJECT = 'demo-campaign-kill';
const MINUTE = 60_000;
/** A second here is two minutes there, so that the pace lasts and claims run out. */
const SPEED = 120;
let ports: TestPorts;
let smtp: TestSmtp;

beforeAll(async () => {
  [ports, smtp] = await Promise.all([openPorts(PROJECT), openSmtp()]);
  await storeWorld(ports);
  await storeFirms(ports.db, firms(RECIPIENTS));
  await storeStarted(ports);
  await queueCampaign(ports, KEY);
}, 300_000);
afterAll(() => Promise.all([ports.close(), smtp.close()]));

interface Life {
  killed: boolean;
  milliseconds: number;
}

/** A worker lives until it is done or killed: at any moment, or just when the server has a mail and has not said so. */
async function live(from: number): Promise<Life> {
  const worker: ChildProcess = fork(
    join(import.meta.dirname, 'testing', 'worker.ts'),
    [PROJECT, smtp.url, String(from), String(SPEED)],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = once(worker, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  await Promise.race([once(worker, 'message'), ended]);
  const began = Date.now();
  const timer = setTimeout(() => worker.kill('SIGKILL'), 300 + Math.random() * 2_500);
  smtp.onMessage = () => {
    if (Math.random() < 0.005) worker.kill('SIGKILL');
  };
  const [code, signal] = await ended;
  clearTimeout(timer);
  if (signal === null && code !== 0) throw new Error(`The worker ended with ${code}`);
  return { killed: signal === 'SIGKILL', milliseconds: Date.now() - began };
}

/** Recipient → mails that the server has taken. */
function receivedBy(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { messageId } of smtp.received) {
    const id = parseMessageId(messageId)?.recipient ?? 'unknown';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

test(
  'killed at random moments again and again: nobody gets two, nobody is forgotten',
  { timeout: 900_000 },
  async () => {
    let [from, kills] = [ports.now().getTime(), 0];
    for (;;) {
      const { killed, milliseconds } = await live(from);
      if (!killed) break;
      kills += 1;
      // Longer than any lease and claim of the one that is gone.
      from += milliseconds * SPEED + 11 * MINUTE;
    }
    expect(kills).toBeGreaterThanOrEqual(5);

    const received = receivedBy();
    expect([...received.values()].filter((count) => count > 1)).toEqual([]);
    const recipients = await recipientsOf(ports);
    expect(recipients).toHaveLength(RECIPIENTS);
    const sent = recipients.filter(({ state }) => state === 'sent');
    const unconfirmed = recipients.filter(({ state }) => state === 'unconfirmed');
    expect(sent.length + unconfirmed.length).toBe(RECIPIENTS);
    expect(sent.filter(({ id }) => received.get(id) !== 1)).toEqual([]);
    expect(unconfirmed.length).toBeLessThanOrEqual(kills * PARALLEL);

    // A person looks into the mail server's log and sends again to those that it never got.
    const missed = unconfirmed.map(({ id }) => id).filter((id) => !received.has(id));
    ports.wait(from + 60 * MINUTE - ports.now().getTime());
    smtp.onMessage = () => undefined;
    for (let at = 0; at < missed.length; at += 200) {
      const order = {
        organisation: HOME,
        campaign: CAMPAIGN,
        recipients: missed.slice(at, at + 200),
        state: null,
      };
      await retryRecipients(ports, caller('adviser'), order);
    }
    for (let turn = 0; turn < 5; turn += 1) {
      await sendTurn(sendPortsOf(ports, smtp.url), KEY);
      ports.wait(MINUTE);
    }
    const afterwards = receivedBy();
    expect(afterwards.size).toBe(RECIPIENTS);
    expect(smtp.received).toHaveLength(RECIPIENTS);
  },
);
