/** A campaign that has ended, drawn at random, and one that is being written: so that every view has something to show. */
import { createHash } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../core/bots/paths.ts';
import type { Campaign } from '../core/campaigns/campaign.schema.ts';
import { defaultReminder } from '../core/campaigns/default-message.ts';
import { newCampaign } from '../core/campaigns/new-campaign.ts';
import { reach } from '../core/campaigns/progress.ts';
import type { Milestone, Recipient } from '../core/campaigns/recipient.schema.ts';
import { LOCALES } from '../core/dialogue/locale.ts';
import { draw } from '../core/trials/draw.ts';
import { planText } from '../core/trials/plan.ts';
import { stratumOf } from '../core/trials/strata.ts';
import type { Trial } from '../core/trials/trial.schema.ts';
import { invitationHash, invitationToken } from '../functions/src/invitations/token.ts';
import { addressHash } from '../functions/src/suppressions/suppressions.ts';
import { BOT } from './bots.ts';
import type { DemoCompany, DemoGroup } from './companies.ts';
import type { Invented } from './conversations/invent.ts';
import type { Chance } from './random.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const CAMPAIGN = 'syksyn-kartoitus';
const ORGANISATION = 'tikkuranta';
const TRIAL: Trial = {
  seed: 20_261_026,
  treatmentShare: 0.5,
  strata: ['industry', 'sizeClass'],
  outcome: 'completed',
  baseline: 0.05,
  plan: 'Kutsumme puolet yrityksistä, jotka on arvottu toimialan ja kokoluokan mukaan. Vertaamme 30 päivän kuluttua, kuinka moni on kartoittanut tarpeensa loppuun. Ero raportoidaan 95 prosentin luottamusvälillä, tuli mitä tuli.',
  frozenAt: null,
  frozenHash: '',
};

interface DemoRecipient {
  id: string;
  recipient: Recipient;
}

export interface DemoCampaign {
  campaign: Campaign;
  recipients: DemoRecipient[];
}

/**
 * The ended campaign. Conversations begun from an invitation after `startedAt` become those of its recipients,
 * whose company then stands in the conversation too.
 */
export function inventCampaign(
  uid: string,
  { id: group, companies }: DemoGroup,
  conversations: Invented[],
  startedAt: Date,
  chance: Chance,
): DemoCampaign {
  const reachable = companies.filter(({ contact }) => contact !== null);
  const arms = draw(
    reachable.map(({ id, company }) => ({ id, stratum: stratumOf(company, TRIAL.strata) })),
    TRIAL,
  );
  const recipients = reachable.map((one, position) =>
    queued(one, position, arms.get(one.id) ?? 'control', startedAt),
  );
  const invited = recipients.filter(({ recipient }) => recipient.arm === 'treatment');
  for (const one of invited) sendTo(one, startedAt, chance);
  const names = new Map(companies.map(({ id, company }) => [id, company.name]));
  const since = conversations.filter(({ conversation }) => conversation.startedAt > startedAt);
  answerFrom(since, invited, names);
  const controls = recipients.filter(({ recipient }) => recipient.arm === 'control');
  answerUninvited(since, controls, names);
  const draft = begun('Syksyn kartoituskutsu', group, uid, new Date(startedAt.getTime() - 2 * DAY));
  const endedAt = new Date(startedAt.getTime() + 9 * DAY);
  const campaign: Campaign = {
    ...draft,
    trial: frozen(draft, new Date(startedAt.getTime() - DAY)),
    status: 'completed',
    rev: 9,
    recipients: invited.length,
    excluded: { noContact: companies.length - reachable.length },
    queued: recipients.length,
    updatedAt: endedAt,
    startedAt,
    endedAt,
  };
  return { campaign, recipients };
}

/** One being written for the same group. */
export function draftCampaign(uid: string, group: string, at: Date): Campaign {
  const draft = begun('Kevään tekoälykutsu', group, uid, at);
  return { ...draft, audience: { ...draft.audience, quietDays: 14 } };
}

function frozen({ audience, message, reminders }: Campaign, frozenAt: Date): Trial {
  const plan = planText({
    organisation: ORGANISATION,
    campaign: CAMPAIGN,
    bot: BOT,
    audience,
    message,
    reminders,
    trial: TRIAL,
    frozenAt,
  });
  return { ...TRIAL, frozenAt, frozenHash: createHash('sha256').update(plan).digest('hex') };
}

/** As the product begins one, with the sender and a reminder filled in. */
function begun(name: string, group: string, uid: string, at: Date): Campaign {
  const campaign = newCampaign({
    name,
    bot: { id: BOT, slug: 'teknoloikka', locales: [...LOCALES] },
    group,
    locale: 'fi',
    member: { name: 'Aino Neuvoja', email: 'adviser@ukv.example' },
    organisationName: 'Tikkurannan yrityspalvelut',
    uid,
    at,
  });
  const sender = { ...campaign.sender, address: 'Asematie 7, 01300 Vantaa' };
  return { ...campaign, sender, reminders: [{ ...defaultReminder(LOCALES, 1), afterDays: 5 }] };
}

function queued(
  { id, company, contact }: DemoCompany,
  position: number,
  arm: Recipient['arm'],
  at: Date,
): DemoRecipient {
  const recipientId = `r${String(position).padStart(4, '0')}`;
  const { name, town, businessId, industry, sizeClass, language } = company;
  const control = arm === 'control';
  const email = control ? '' : (contact?.contact.email ?? '');
  const token = invitationToken({ organisation: ORGANISATION, campaign: CAMPAIGN, recipient: recipientId });
  const recipient: Recipient = {
    campaign: CAMPAIGN,
    bot: BOT,
    company: id,
    companyName: name,
    facts: { name, town, businessId: businessId ?? '', industry, sizeClass },
    contact: control ? '' : (contact?.id ?? ''),
    email,
    name: '',
    kind: 'generic',
    addressHash: control ? '' : addressHash(email),
    locale: language || 'fi',
    tokenHash: control ? '' : invitationHash(token),
    position,
    arm,
    stratum: stratumOf(company, TRIAL.strata),
    state: control ? 'control' : 'queued',
    dueAt: null,
    next: 0,
    sendings: {},
    conversation: '',
    begun: 0,
    sentAt: null,
    deliveredAt: null,
    openedAt: null,
    startedAt: null,
    completedAt: null,
    contactAt: null,
    bouncedAt: null,
    optedOutAt: null,
    outcome: null,
    expiresAt: new Date(at.getTime() + 365 * DAY),
  };
  return { id: recipientId, recipient };
}

function move(one: DemoRecipient, milestone: Milestone, at: Date) {
  one.recipient = { ...one.recipient, ...reach(one.recipient, milestone, at) };
}

/** Sent within two hours of the start; a few bounce, two in three open, some opt out. */
function sendTo(one: DemoRecipient, startedAt: Date, chance: Chance) {
  const at = new Date(startedAt.getTime() + chance.whole(1, 120) * 60_000);
  one.recipient.sendings = { '0': { state: 'sent', attempts: 1, at, fault: '' } };
  move(one, 'sentAt', at);
  if (chance.next() < 0.04) return move(one, 'bouncedAt', new Date(at.getTime() + 60_000));
  move(one, 'deliveredAt', new Date(at.getTime() + 20_000));
  if (chance.next() < 0.62) move(one, 'openedAt', new Date(at.getTime() + chance.whole(1, 40) * HOUR));
  if (chance.next() < 0.03) move(one, 'optedOutAt', new Date(at.getTime() + 2 * DAY));
}

/** One in four who were invited answers, and one in thirty of the others finds the bot by themselves. */
const ANSWERS = { invited: 0.25, control: 1 / 30 };

/** Gives conversations that were begun from an invitation to recipients who opened the link. */
function answerFrom(since: Invented[], invited: DemoRecipient[], names: ReadonlyMap<string, string>) {
  const opened = invited.filter(({ recipient }) => recipient.openedAt && !recipient.optedOutAt);
  const answers = since.filter(({ conversation }) => conversation.channel === 'invitation');
  answers.slice(0, Math.round(invited.length * ANSWERS.invited)).forEach(({ id, conversation }, index) => {
    const one = opened[index];
    if (!one) return;
    const { company } = one.recipient;
    conversation.invitation = { campaign: CAMPAIGN, recipient: one.id };
    nameCompany(conversation, { name: names.get(company) ?? '', businessId: company });
    one.recipient.conversation = id;
    one.recipient.openedAt = conversation.startedAt;
    move(one, 'startedAt', conversation.startedAt);
    if (conversation.completedAt) move(one, 'completedAt', conversation.completedAt);
    if (conversation.contact) move(one, 'contactAt', conversation.contact.consent.at);
  });
}

function answerUninvited(since: Invented[], controls: DemoRecipient[], names: ReadonlyMap<string, string>) {
  const answers = since.filter(({ conversation }) => conversation.channel === 'site' && conversation.company);
  answers.slice(0, Math.round(controls.length * ANSWERS.control)).forEach(({ conversation }, index) => {
    const company = controls[index * 7]?.recipient.company;
    if (company) nameCompany(conversation, { name: names.get(company) ?? '', businessId: company });
  });
}

function nameCompany(conversation: Invented['conversation'], company: { name: string; businessId: string }) {
  conversation.company = company;
  conversation.history = conversation.history.map((entry) =>
    entry.kind === 'answer' && entry.value.kind === 'company'
      ? { ...entry, value: { kind: 'company', ...company } }
      : entry,
  );
}

/** Writes the ended campaign with its recipients, and the draft. */
export async function writeCampaigns(db: Firestore, ended: DemoCampaign, draft: Campaign): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  void writer.set(db.doc(paths.campaign(ORGANISATION, CAMPAIGN)), ended.campaign);
  void writer.set(db.doc(paths.campaign(ORGANISATION, 'kevaan-tekoaly')), draft);
  for (const { id, recipient } of ended.recipients) {
    void writer.set(db.doc(paths.recipient(ORGANISATION, CAMPAIGN, id)), recipient);
  }
  await writer.close();
}
