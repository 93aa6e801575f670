import { KEY_SECRETS } from '../firebase/keys.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import * as trial from './trial.service.ts';

/** They go through every company, or every conversation since the start. */
const heavy = { memory: '1GiB', timeoutSeconds: 300, secrets: KEY_SECRETS } as const;
const HOUR = 60 * 60;
const readingsPerPerson = limiter(240, HOUR);
const recordingsPerPerson = limiter(600, HOUR);

export const freezeTrial = staffCallable(
  'freezeTrial',
  async ({ input, caller }) => {
    await readingsPerPerson(caller.uid);
    return trial.freezeTrial(livePorts(), caller, input);
  },
  heavy,
);

export const endTrial = staffCallable('endTrial', async ({ input, caller }) => {
  await trial.endTrial(livePorts(), caller, input);
  return {};
});

export const readBalance = staffCallable(
  'readBalance',
  async ({ input, caller }) => {
    await readingsPerPerson(caller.uid);
    return trial.readBalance(livePorts(), caller, input);
  },
  heavy,
);

export const readTrial = staffCallable(
  'readTrial',
  async ({ input, caller }) => {
    await readingsPerPerson(caller.uid);
    return trial.readTrial(livePorts(), caller, input);
  },
  heavy,
);

export const recordOutcomes = staffCallable('recordOutcomes', async ({ input, caller }) => {
  await recordingsPerPerson(caller.uid);
  return trial.recordOutcomes(livePorts(), caller, input);
});
