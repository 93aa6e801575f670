import { onSchedule } from 'firebase-functions/v2/scheduler';
import { logInfo } from '../firebase/logger.ts';
import { SCHEDULE_OPTIONS } from '../firebase/options.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { taskFunction } from '../tasks/task.ts';
import * as collecting from './collect.service.ts';
import * as editing from './edit.service.ts';
import * as groups from './groups.service.ts';
import * as merging from './merge.service.ts';
import { livePorts } from './ports.ts';
import { refreshCompanies as refresh } from './refresh.service.ts';
import * as saving from './saved-search.service.ts';
import * as searching from './search.service.ts';

const HOUR = 60 * 60;
/** The register's limit is shared by every organisation: nobody may use it up alone. */
const searchesPerPerson = limiter(600, HOUR);
const collectionsPerPerson = limiter(30, HOUR);
/** Reads every company of the organisation. */
const looksForDoublesPerPerson = limiter(30, HOUR);

export const searchRegister = staffCallable('searchRegister', async ({ input, caller }) => {
  await searchesPerPerson(caller.uid);
  return searching.searchRegister(livePorts(), caller, input);
});

export const saveCompanies = staffCallable('saveCompanies', async ({ input, caller }) => {
  await searchesPerPerson(caller.uid);
  return searching.saveCompanies(livePorts(), caller, input);
});

export const saveSearch = staffCallable('saveSearch', async ({ input, caller }) => {
  await collectionsPerPerson(caller.uid);
  return saving.saveSearch(livePorts(), caller, input);
});

export const refreshGroup = staffCallable('refreshGroup', async ({ input, caller }) => {
  await collectionsPerPerson(caller.uid);
  await saving.refreshGroup(livePorts(), caller, input);
  return {};
});

export const collectGroup = taskFunction('collectGroup', collecting.collectTaskSchema, (task) =>
  collecting.collectGroup(livePorts(), task),
);

export const resumeCollecting = onSchedule({ ...SCHEDULE_OPTIONS, schedule: 'every 5 minutes' }, async () => {
  const groups = await saving.resumeCollecting(livePorts());
  if (groups > 0) logInfo('companies.resumed', { groups });
});

export const createGroup = staffCallable('createGroup', ({ input, caller }) =>
  groups.createGroup(livePorts(), caller, input),
);

export const renameGroup = staffCallable('renameGroup', async ({ input, caller }) => {
  await groups.renameGroup(livePorts(), caller, input);
  return {};
});

export const removeGroup = staffCallable('removeGroup', async ({ input, caller }) => {
  await groups.removeGroup(livePorts(), caller, input);
  return {};
});

export const changeGroupMembers = staffCallable('changeGroupMembers', async ({ input, caller }) => {
  await groups.changeGroupMembers(livePorts(), caller, input);
  return {};
});

export const saveCompany = staffCallable('saveCompany', ({ input, caller }) =>
  editing.saveCompany(livePorts(), caller, input),
);

export const removeCompany = staffCallable('removeCompany', async ({ input, caller }) => {
  await editing.removeCompany(livePorts(), caller, input);
  return {};
});

export const findDoubles = staffCallable('findDoubles', async ({ input, caller }) => {
  await looksForDoublesPerPerson(caller.uid);
  return merging.findDoubles(livePorts(), caller, input);
});

export const mergeCompanies = staffCallable('mergeCompanies', async ({ input, caller }) => {
  await merging.mergeCompanies(livePorts(), caller, input);
  return {};
});

/** At night, while few people search: a stretch every ten minutes until everything that is due is done. */
export const refreshCompanies = onSchedule(
  { ...SCHEDULE_OPTIONS, schedule: '*/10 1-5 * * *', timeZone: 'Europe/Helsinki' },
  async () => {
    const { asked, changed, gone } = await refresh(livePorts());
    if (asked + gone > 0) logInfo('companies.refreshed', { asked, changed, gone });
  },
);
