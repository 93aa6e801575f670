import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { paths } from '../core/bots/paths.ts';
import { LOCALES } from '../core/dialogue/locale.ts';
import { createBot } from '../functions/src/bots/create.service.ts';
import { publishBot } from '../functions/src/bots/publish.service.ts';
import { loadCompiledVersion } from '../functions/src/bots/versions.ts';
import type { StaffPorts } from '../functions/src/staff/ports.ts';
import { BOT, writeTeknoloikka } from './bots.ts';
import { draftCampaign, inventCampaign, writeCampaigns } from './campaign.ts';
import { inventGroup, writeGroup } from './companies.ts';
import { inventConversation } from './conversations/invent.ts';
import { inventMoments } from './conversations/moments.ts';
import { monthDocuments } from './conversations/months.ts';
import { demoAccounts, writeOrganisations, type DemoAccount } from './organisations.ts';
import { chanceFrom } from './random.ts';

const DAY = 86_400_000;
const CONVERSATIONS = 300;
const DAYS = 90;
/** The campaign began this many days ago. */
const CAMPAIGN_FROM = 27;
/** The second version came this many days ago. */
const SECOND_VERSION = 34;

/**
 * Fills the emulators that the environment names: two organisations, their members, the bot Teknoloikka in
 * three languages, 300 invented conversations over 90 days, companies with contacts, and two campaigns. Answers who can sign in and the bot's address.
 */
export async function seed({
  project,
}: {
  project: string;
}): Promise<{ accounts: DemoAccount[]; bot: string }> {
  const app = initializeApp({ projectId: project }, `seed-${project}-${process.hrtime.bigint()}`);
  const db = getFirestore(app);
  const now = new Date();
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const ports: StaffPorts = {
    db,
    auth: getAuth(app),
    now: () => now,
    mail: () => Promise.reject(new Error('Seeding sends no mail')),
    publicUrl: () => '',
    enqueue: () => Promise.reject(new Error('Seeding hands on no work')),
  };
  const uids = await writeOrganisations(db, ports.auth, before(120));
  const adviser = uids.get('adviser@ukv.example')!;
  await writeTeknoloikka(ports, adviser, [before(DAYS + 2), before(SECOND_VERSION)]);
  await writeConversations(db, now, adviser);
  await writeSecondOrganisation(ports, uids.get('adviser@koskela.example')!);
  return { accounts: demoAccounts(), bot: '/b/teknoloikka' };
}

async function writeConversations(db: Firestore, now: Date, adviser: string) {
  const chance = chanceFrom(20_261_121);
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const secondFrom = before(SECOND_VERSION);
  const versions = await Promise.all(
    [1, 2].map((version) =>
      Promise.all(LOCALES.map((locale) => loadCompiledVersion(db, 'tikkuranta', BOT, version, locale))),
    ),
  );
  const conversations = inventMoments(CONVERSATIONS, DAYS, now, chance).map((startedAt) => {
    const byLocale = versions[startedAt < secondFrom ? 0 : 1]!;
    return inventConversation(byLocale[chance.weighted([78, 14, 8])]!, startedAt, chance);
  });
  const group = inventGroup(adviser, before(CAMPAIGN_FROM + 6), chance);
  const ended = inventCampaign(adviser, group, conversations, before(CAMPAIGN_FROM), chance);
  await writeGroup(db, 'tikkuranta', group);
  await writeCampaigns(db, ended, draftCampaign(adviser, group.id, before(1)));
  const writer = db.bulkWriter({ throttling: false });
  for (const { id, conversation } of conversations) {
    void writer.set(db.doc(paths.conversation('tikkuranta', id)), conversation);
  }
  for (const document of monthDocuments(conversations)) {
    void writer.set(db.doc(`${paths.rollups('tikkuranta', BOT)}/${document.month}`), document);
  }
  await writer.close();
}

/** Another organisation with a bot of its own, made from a template as an adviser would. */
async function writeSecondOrganisation(ports: StaffPorts, uid: string) {
  const caller = { uid, email: 'adviser@koskela.example', name: 'Kaisa Koskela' };
  const { bot } = await createBot(ports, caller, {
    organisation: 'koskela',
    name: 'Palaute yrityspalveluista',
    slug: 'koskela-palaute',
    template: 'feedback',
    locales: [...LOCALES],
    defaultLocale: 'fi',
  });
  await publishBot(ports, caller, { organisation: 'koskela', bot, note: '' });
}
