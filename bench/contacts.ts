import type { AddressInfo } from 'node:net';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { paths } from '../core/bots/paths.ts';
import type { Company } from '../core/companies/company.schema.ts';
import type { ContactSearch } from '../core/contacts/contact.schema.ts';
import { nameKey } from '../core/companies/name-key.ts';
import { crawlSite } from '../functions/src/contacts/crawl.ts';
import { hostLeases } from '../functions/src/contacts/host-lease.ts';
import { openThreads } from '../functions/src/contacts/reading-threads.ts';
import { searchSlice, searchTaskSchema } from '../functions/src/contacts/search-task.ts';
import { networkOf } from '../functions/src/fetch/network.ts';
import { CASE_SITES } from '../local/stand-ins/sites/cases/index.ts';
import { scoreCases } from '../local/stand-ins/sites/cases/score.ts';
import { createSitesServer } from '../local/stand-ins/sites/server.ts';
import { WORLD } from '../local/stand-ins/world.ts';
import type { Figure } from './figure.ts';

const COMPANIES = 1_000;
/** Workers at a time, as the queue's `maxConcurrentDispatches`. */
const WORKERS = 6;
/** Searches of two organisations at the same time, so that they meet at the same hosts. */
const ORGANISATIONS = ['first', 'second'];
const NOW = new Date();

/** Companies of the invented world with a site each; the slow ones would only measure the ten seconds. */
const companies = WORLD.filter(({ host, site }) => host !== null && site !== 'slow');

interface Watched {
  port: number;
  /** Most requests that one host had open at a time. */
  most: () => number;
  requests: () => number;
  close: () => void;
}

async function watchedSites(): Promise<Watched> {
  const server = createSitesServer();
  const open = new Map<string, number>();
  let most = 0;
  let requests = 0;
  server.on('request', ({ headers }, response) => {
    const host = headers.host ?? '';
    const now = (open.get(host) ?? 0) + 1;
    open.set(host, now);
    most = Math.max(most, now);
    requests += 1;
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, most: () => most, requests: () => requests, close: () => server.closeAllConnections() };
}

/** Keeps the companies of one organisation and a search over them. */
async function begin(db: Firestore, organisation: string, count: number): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  ids.forEach((id, at) => {
    const { name, host } = companies[at % companies.length]!;
    const company: Company = { ...BLANK, name, nameKey: nameKey(name), website: `http://${host}` };
    void writer.set(db.doc(paths.company(organisation, id)), company);
  });
  await writer.close();
  const search: ContactSearch = { ...SEARCH, total: count };
  await db.doc(paths.contactSearch(organisation, 's')).set(search);
  await db.doc(paths.contactSearchList(organisation, 's')).set({ companies: ids });
}

const BLANK: Company = {
  name: 'x',
  form: 'OY',
  industry: '',
  industrySet: '',
  town: 'Vantaa',
  municipality: '092',
  postCode: '01510',
  street: '',
  sizeClass: '',
  website: '',
  registeredOn: '',
  language: '',
  status: 'active',
  businessId: null,
  nameKey: 'x',
  sources: {},
  groups: [],
  contacts: 'none',
  refreshedAt: null,
  createdAt: NOW,
  updatedAt: NOW,
};
const SEARCH: ContactSearch = {
  group: null,
  status: 'running',
  total: 0,
  done: 0,
  withContacts: 0,
  contacts: 0,
  misses: {},
  startedBy: 'bench',
  createdAt: NOW,
  updatedAt: NOW,
};

/** Runs what waits in the queue, several at a time, until nothing is left. */
async function work(queue: object[], run: (task: object) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  while (queue.length > 0 || running.size > 0) {
    while (queue.length > 0 && running.size < WORKERS) {
      const one = run(queue.shift()!).finally(() => running.delete(one));
      running.add(one);
    }
    await Promise.race(running);
  }
}

/** A thousand companies' contacts, searched for two organisations at the same time. */
export default async function contacts(): Promise<Figure[]> {
  const db = getFirestore(initializeApp({ projectId: 'demo-bench-contacts' }, 'bench-contacts'));
  const sites = await watchedSites();
  const queue: object[] = [];
  for (const organisation of ORGANISATIONS) {
    await begin(db, organisation, COMPANIES / ORGANISATIONS.length);
    queue.push({ organisation, search: 's', from: 0 });
  }
  const network = networkOf({ FUNCTIONS_EMULATOR: 'true', LOCAL_SITES: `127.0.0.1:${sites.port}` });
  const now = () => new Date();
  const reading = {
    network,
    agent: 'UKV-bot/1.0 (+https://ukv.example/robot)',
    hold: hostLeases(db, now),
    threads: openThreads(),
  };
  const ports = {
    db,
    now,
    crawl: (website: string) => crawlSite(website, reading),
    enqueue: (_: string, task: object) => Promise.resolve(void queue.push(task)),
  };
  // The web sites are served by this process too.
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 200);
  const began = performance.now();
  await work(queue, (task) => searchSlice(ports, searchTaskSchema.parse(task)));
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watch);
  sites.close();
  const found = await Promise.all(
    ORGANISATIONS.map(
      async (one) => (await db.doc(paths.contactSearch(one, 's')).get()).data() as ContactSearch,
    ),
  );
  const sum = (key: 'done' | 'withContacts') => found.reduce((total, one) => total + one[key], 0);
  if (sum('done') !== COMPANIES) throw new Error(`Only ${sum('done')} companies were gone through`);
  return [
    ...(await quality()),
    { name: 'contacts-search-s-1000', value: Math.round(seconds), unit: 's', goal: null },
    { name: 'contacts-found-1000', value: sum('withContacts'), unit: 'companies', goal: null },
    { name: 'contacts-requests-1000', value: sites.requests(), unit: 'requests', goal: '≤ 6 a company' },
    { name: 'contacts-parallel-per-host', value: sites.most(), unit: 'requests', goal: '1' },
    { name: 'contacts-rss-mb-1000', value: Math.round(memory / 1e6), unit: 'MB', goal: null },
  ];
}

/** How well the sites of the set are read: facts, that is addresses with their names, titles, numbers. */
async function quality(): Promise<Figure[]> {
  const { precision, recall } = await scoreCases(CASE_SITES);
  const figure = (name: string, value: number, goal: string): Figure => ({
    name,
    value: Math.floor(value * 1_000) / 1_000,
    unit: 'of 1',
    goal,
    note: `${CASE_SITES.length} invented sites`,
  });
  return [figure('contact-precision', precision, '≥ 0.95'), figure('contact-recall', recall, '≥ 0.85')];
}
