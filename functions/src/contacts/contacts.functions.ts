import { onSchedule } from 'firebase-functions/v2/scheduler';
import { networkOf } from '../fetch/network.ts';
import { KEY_SECRETS } from '../firebase/keys.ts';
import { logInfo } from '../firebase/logger.ts';
import { SCHEDULE_OPTIONS } from '../firebase/options.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import { taskFunction } from '../tasks/task.ts';
import { crawlSite } from './crawl.ts';
import * as decide from './decide.service.ts';
import * as erase from './erase.service.ts';
import { hostLeases } from './host-lease.ts';
import { resumeStuckSearches } from './resume-searches.ts';
import { openThreads, type Threads } from './reading-threads.ts';
import { robotAgent } from './robots.ts';
import * as save from './save.service.ts';
import { searchSlice, searchTaskSchema } from './search-task.ts';
import * as start from './start-search.service.ts';
import * as unblock from './unblock.service.ts';

/** For what hashes addresses. */
const keyed = { secrets: KEY_SECRETS };
const HOUR = 60 * 60;
const searchesPerPerson = limiter(60, HOUR);
const savesPerPerson = limiter(1_000, HOUR);

export const startContactSearch = staffCallable('startContactSearch', async ({ input, caller }) => {
  await searchesPerPerson(caller.uid);
  return start.startContactSearch(livePorts(), caller, input);
});

export const changeContactSearch = staffCallable('changeContactSearch', async ({ input, caller }) => {
  await start.changeContactSearch(livePorts(), caller, input);
  return {};
});

export const decideContacts = staffCallable('decideContacts', async ({ input, caller }) => {
  await decide.decideContacts(livePorts(), caller, input);
  return {};
});

export const acceptSuggested = staffCallable('acceptSuggested', ({ input, caller }) =>
  decide.acceptSuggested(livePorts(), caller, input),
);

export const saveContact = staffCallable(
  'saveContact',
  async ({ input, caller }) => {
    await savesPerPerson(caller.uid);
    return save.saveContact(livePorts(), caller, input);
  },
  keyed,
);

export const eraseContact = staffCallable(
  'eraseContact',
  async ({ input, caller }) => {
    await erase.eraseContact(livePorts(), caller, input);
    return {};
  },
  keyed,
);

export const unblockContact = staffCallable(
  'unblockContact',
  async ({ input, caller }) => {
    await unblock.unblockContact(livePorts(), caller, input);
    return {};
  },
  keyed,
);

/** All searches of this instance share them. */
let threads: Threads | undefined;

export const searchContacts = taskFunction(
  'searchContacts',
  searchTaskSchema,
  async (task) => {
    const ports = livePorts();
    const reading = {
      network: networkOf(),
      agent: robotAgent(ports.publicUrl()),
      hold: hostLeases(ports.db, ports.now),
      threads: (threads ??= openThreads()),
    };
    await searchSlice({ ...ports, crawl: (website) => crawlSite(website, reading) }, task);
  },
  // Three threads of up to 112 MB each read the pages.
  { ...keyed, memory: '1GiB' },
);

/** Looks after searches whose worker is gone. */
export const resumeContactSearches = onSchedule(
  { ...SCHEDULE_OPTIONS, schedule: 'every 1 minutes' },
  async () => {
    const searches = await resumeStuckSearches(livePorts());
    if (searches > 0) logInfo('contacts.searchesResumed', { searches });
  },
);
