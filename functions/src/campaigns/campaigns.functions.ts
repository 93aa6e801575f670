import { onSchedule } from 'firebase-functions/v2/scheduler';
import { z } from 'zod';
import { idSchema } from '../../../core/dialogue/dialogue.schema.ts';
import { KEY_SECRETS } from '../firebase/keys.ts';
import { logInfo } from '../firebase/logger.ts';
import { SCHEDULE_OPTIONS } from '../firebase/options.ts';
import { MAIL_SECRETS } from '../mail/settings.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import { taskFunction } from '../tasks/task.ts';
import * as changes from './change.service.ts';
import * as counts from './count.service.ts';
import * as drafts from './draft.service.ts';
import { endMails } from './end-mails.ts';
import * as funnels from './funnel.service.ts';
import { liveSendPorts } from './ports.ts';
import { queueCampaign as queueAudience } from './queue.ts';
import * as retries from './retry.service.ts';
import * as starts from './start.service.ts';
import * as tests from './test.service.ts';
import { tickCampaigns as tick } from './tick.ts';
import { sendTurn } from './turn.ts';

const HOUR = 60 * 60;
const draftsPerPerson = limiter(100, HOUR);
/** Goes through a whole audience. */
const countsPerPerson = limiter(300, HOUR);
/** An open page asks every ten seconds, the list once for each campaign. */
const funnelsPerPerson = limiter(3_000, HOUR);
const WITH_KEYS = { secrets: KEY_SECRETS };
const WITH_KEYS_AND_MAIL = { secrets: [...KEY_SECRETS, ...MAIL_SECRETS] };

export const createCampaign = staffCallable('createCampaign', async ({ input, caller }) => {
  await draftsPerPerson(caller.uid);
  return drafts.createCampaign(livePorts(), caller, input);
});

export const saveCampaign = staffCallable('saveCampaign', ({ input, caller }) =>
  drafts.saveCampaign(livePorts(), caller, input),
);

export const removeCampaign = staffCallable('removeCampaign', async ({ input, caller }) => {
  await drafts.removeCampaign(livePorts(), caller, input);
  return {};
});

export const duplicateCampaign = staffCallable('duplicateCampaign', async ({ input, caller }) => {
  await draftsPerPerson(caller.uid);
  return drafts.duplicateCampaign(livePorts(), caller, input);
});

export const countAudience = staffCallable(
  'countAudience',
  async ({ input, caller }) => {
    await countsPerPerson(caller.uid);
    return counts.countAudience(livePorts(), caller, input);
  },
  WITH_KEYS,
);

export const sendTest = staffCallable(
  'sendTest',
  ({ input, caller }) => tests.sendTest(livePorts(), caller, input),
  { secrets: MAIL_SECRETS },
);

export const startCampaign = staffCallable(
  'startCampaign',
  async ({ input, caller }) => {
    await countsPerPerson(caller.uid);
    return starts.startCampaign(livePorts(), caller, input);
  },
  WITH_KEYS,
);

export const changeCampaign = staffCallable('changeCampaign', async ({ input, caller }) => {
  await changes.changeCampaign(livePorts(), caller, input);
  return {};
});

export const retryRecipients = staffCallable('retryRecipients', ({ input, caller }) =>
  retries.retryRecipients(livePorts(), caller, input),
);

export const readFunnel = staffCallable('readFunnel', async ({ input, caller }) => {
  await funnelsPerPerson(caller.uid);
  return funnels.readFunnel(livePorts(), caller, input);
});

const campaignTask = z.strictObject({ organisation: idSchema, campaign: idSchema });

export const queueCampaign = taskFunction(
  'queueCampaign',
  campaignTask,
  async (key) => {
    await queueAudience(livePorts(), key);
    // The first mails need not wait for the minute.
    await tick(livePorts());
  },
  WITH_KEYS,
);

export const sendCampaign = taskFunction(
  'sendCampaign',
  campaignTask,
  async (key) => {
    await endMails(livePorts(), key);
    await sendTurn(liveSendPorts(), key);
  },
  WITH_KEYS_AND_MAIL,
);

export const tickCampaigns = onSchedule({ ...SCHEDULE_OPTIONS, schedule: 'every 1 minutes' }, async () => {
  const campaigns = await tick(livePorts());
  if (campaigns > 0) logInfo('campaigns.ticked', { campaigns });
});
