/**
 * A worker in a process of its own, to be killed: `node worker.ts <project> <smtp url> <time in ms> <speed>`.
 * Sends the campaign of the test's world turn after turn until it is completed; its clock runs `speed` times as fast.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { smtpPool } from '../../mail/mailer.ts';
import { domainLimit } from '../domain-limit.ts';
import { PARALLEL, type SendPorts } from '../ports.ts';
import { findCampaign } from '../read.ts';
import { sendTurn } from '../turn.ts';

const [project = '', url = '', from = '', speed = ''] = process.argv.slice(2);
const KEY = { organisation: 'home', campaign: 'spring' };
const began = Date.now();
const ports: SendPorts = {
  db: getFirestore(initializeApp({ projectId: project })),
  now: () => new Date(Number(from) + (Date.now() - began) * Number(speed)),
  publicUrl: () => 'https://ukv.example',
  openMail: () => smtpPool({ url, from: 'UKV <no-reply@ukv.example>', dkim: null }, PARALLEL),
  dailyCap: 100_000,
  admits: domainLimit(1_000),
};

process.send?.('begins');
for (;;) {
  await sendTurn(ports, KEY);
  if ((await findCampaign(ports.db, KEY))?.status === 'completed') break;
  await sleep(50);
}
process.exit(0);
