/** Reads the set's sites as a search does and compares what is found with what a careful person noted down. */
import type { AddressInfo } from 'node:net';
import { parsePhone } from '../../../../core/contacts/phone.ts';
import { isFitAsFirst } from '../../../../core/contacts/purpose.ts';
import { crawlSite } from '../../../../functions/src/contacts/crawl.ts';
import { mergeFound } from '../../../../functions/src/contacts/extract.ts';
import { openThreads } from '../../../../functions/src/contacts/reading-threads.ts';
import { suggestContacts, type Suggestion } from '../../../../functions/src/contacts/suggest.ts';
import { networkOf } from '../../../../functions/src/fetch/network.ts';
import { createCaseServer } from './case-server.ts';
import type { CaseSite } from './case-site.ts';

export interface CaseResult {
  kind: string;
  /** Facts: an address, and its name, title and number, each of its own. */
  right: string[];
  wrong: string[];
  missed: string[];
  /** null where the set does not say which address is the first one. */
  bestIsRight: boolean | null;
}

export interface Score {
  precision: number;
  recall: number;
  results: CaseResult[];
}

/** Of all facts found, how many are right; of all there are, how many are found. Between 0 and 1. */
const threads = openThreads();

export async function scoreCases(sites: readonly CaseSite[]): Promise<Score> {
  const server = createCaseServer(sites);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const results: CaseResult[] = [];
  try {
    for (const site of sites) results.push(await resultOf(site, port));
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const count = (key: 'right' | 'wrong' | 'missed') => results.reduce((sum, one) => sum + one[key].length, 0);
  const right = count('right');
  return { precision: right / (right + count('wrong')), recall: right / (right + count('missed')), results };
}

async function resultOf(
  { kind, host, company, contacts, best }: CaseSite,
  port: number,
): Promise<CaseResult> {
  const network = networkOf({ FUNCTIONS_EMULATOR: 'true', LOCAL_SITES: `127.0.0.1:${port}` });
  const agent = 'UKV-bot/1.0 (+https://ukv.example/robot)';
  const website = `http://${host}`;
  const crawled = await crawlSite(website, { network, agent, hold: (_site, work) => work(), threads });
  const facts = { name: company, form: 'OY', website };
  const { suggestions } = suggestContacts(
    facts,
    mergeFound(crawled.pages.flatMap(({ found }) => found)),
    crawled.sites,
  );
  const found = new Set(suggestions.filter(({ email }) => email).flatMap(factsOf));
  const wanted = new Set(contacts.flatMap((line) => factsOf(noted(line))));
  const first = suggestions.find(({ email }) => email && isFitAsFirst(email))?.email ?? '';
  return {
    kind,
    right: [...found].filter((fact) => wanted.has(fact)),
    wrong: [...found].filter((fact) => !wanted.has(fact)),
    missed: [...wanted].filter((fact) => !found.has(fact)),
    bestIsRight: best === undefined ? null : first === best,
  };
}

type Facts = Pick<Suggestion, 'email' | 'name' | 'title' | 'phone'>;

function noted(line: string): Facts {
  const [email = '', name = '', title = '', phone = ''] = line.split('|').map((part) => part.trim());
  return { email, name, title, phone: parsePhone(phone) };
}

function factsOf({ email, name, title, phone }: Facts): string[] {
  return [email, ...[name, title, phone].filter(Boolean).map((fact) => `${email} | ${fact}`)];
}
