import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import * as create from './create.service.ts';
import * as erase from './erase.service.ts';
import * as publish from './publish.service.ts';
import * as restore from './restore.service.ts';
import * as settings from './settings.service.ts';

/** Checking and compiling the largest bots in three languages. */
const heavy = { memory: '1GiB' } as const;

const HOUR = 60 * 60;
/** Every bot and every address once published stays, so nobody makes them by the thousand. */
const newBotsPerPerson = limiter(120, HOUR);
const addressesPerPerson = limiter(120, HOUR);
const publishesPerPerson = limiter(240, HOUR);

export const createBot = staffCallable('createBot', async ({ input, caller }) => {
  await newBotsPerPerson(caller.uid);
  return create.createBot(livePorts(), caller, input);
});

export const duplicateBot = staffCallable(
  'duplicateBot',
  async ({ input, caller }) => {
    await newBotsPerPerson(caller.uid);
    return create.duplicateBot(livePorts(), caller, input);
  },
  heavy,
);

export const archiveBot = staffCallable('archiveBot', async ({ input, caller }) => {
  await settings.archiveBot(livePorts(), caller, input);
  return {};
});

export const changeSlug = staffCallable('changeSlug', async ({ input, caller }) => {
  await addressesPerPerson(caller.uid);
  await settings.changeSlug(livePorts(), caller, input);
  return {};
});

export const publishBot = staffCallable(
  'publishBot',
  async ({ input, caller }) => {
    await publishesPerPerson(caller.uid);
    return publish.publishBot(livePorts(), caller, input);
  },
  heavy,
);

export const restoreVersion = staffCallable(
  'restoreVersion',
  async ({ input, caller }) => {
    await restore.restoreVersion(livePorts(), caller, input);
    return {};
  },
  heavy,
);

export const eraseConversation = staffCallable('eraseConversation', async ({ input, caller }) => {
  await erase.eraseConversation(livePorts(), caller, input);
  return {};
});
