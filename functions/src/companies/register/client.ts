/** The Finnish company register over its open API (PRH YTJ v3). */
import type { RegisterCompany } from '../../../../core/companies/company.schema.ts';
import { fromYtj } from '../../../../core/companies/from-ytj.ts';
import type { RegisterQuery } from '../../../../core/companies/register-query.ts';
import { YTJ_PAGE, ytjPageSchema } from '../../../../core/companies/ytj.schema.ts';
import { logError, logInfo } from '../../firebase/logger.ts';
import { readBody } from './body.ts';
import type { TakeCall, Urgency } from './budget.ts';
import { RegisterFault } from './fault.ts';

export interface RegisterPage {
  /** Companies that the register has for the query; pages follow from it, never from an empty page. */
  total: number;
  pages: number;
  /** May be fewer than the register has on the page: what cannot be read is left out. */
  companies: RegisterCompany[];
}

/**
 * Asks for one page, 1-based. Past the last page the register gives the first one again: look at `pages`.
 * @throws RegisterFault
 */
export type AskRegister = (query: RegisterQuery, page: number, urgency: Urgency) => Promise<RegisterPage>;

export interface RegisterSettings {
  /** Without a slash at the end. */
  url: string;
  takeCall: TakeCall;
  /** Who asks, with an address where the register's keeper finds out more. */
  userAgent: string;
  /** Milliseconds; tests need not wait. */
  sleep?: (milliseconds: number) => Promise<void>;
  timeout?: number;
  /** How often a call is tried; 3 unless told. */
  attempts?: number;
}

const TIMEOUT = 15_000;
/** A page of a hundred companies is about half a megabyte. */
const BODY_LIMIT = 10_000_000;
const ATTEMPTS = 3;
/** Milliseconds before the second and the third attempt. */
const BACK_OFF = [1_000, 4_000];
const LONGEST_BACK_OFF = 20_000;
/** Milliseconds that a call waits for its turn within the shared limit. */
const PATIENCE: Record<Urgency, number> = { person: 5_000, quiet: 30_000, respondent: 0 };

export function registerClient(settings: RegisterSettings): AskRegister {
  const sleep = settings.sleep ?? ((milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)));

  return async (query, page, urgency) => {
    const parameters = new URLSearchParams({ ...query, page: String(page) });
    const url = `${settings.url}/companies?${parameters.toString()}`;
    for (let attempt = 1; ; attempt += 1) {
      await turn(urgency);
      const answer = await ask(url, settings);
      if ('page' in answer) return answer.page;
      if (attempt === (settings.attempts ?? ATTEMPTS) || answer.fault.problem === 'refused')
        throw answer.fault;
      await sleep(Math.min(answer.after ?? BACK_OFF[attempt - 1] ?? 0, LONGEST_BACK_OFF));
    }
  };

  async function turn(urgency: Urgency): Promise<void> {
    let waited = 0;
    for (;;) {
      const wait = await settings.takeCall(urgency);
      if (wait === 0) return;
      waited += wait;
      if (waited > PATIENCE[urgency]) throw new RegisterFault('busy');
      await sleep(wait);
    }
  }
}

type Answer =
  | { page: RegisterPage }
  /** `after`: milliseconds that the register asks to wait. */
  | { fault: RegisterFault; after?: number };

async function ask(url: string, { userAgent, timeout = TIMEOUT }: RegisterSettings): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': userAgent },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) return readPage(await readBody(response, BODY_LIMIT));
    await response.body?.cancel();
    logInfo('register.answered', { status: response.status });
    return { fault: new RegisterFault(problemOf(response.status)), after: retryAfter(response) };
  } catch (error) {
    logError('register.unreachable', error);
    return { fault: new RegisterFault('away', { cause: error }) };
  }
}

function problemOf(status: number): RegisterFault['problem'] {
  if (status === 429) return 'busy';
  return status === 400 || status === 404 ? 'refused' : 'away';
}

/** Seconds are the only form that makes sense here; a date is left to our own back-off. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

function readPage(body: string | null): Answer {
  const parsed = ytjPageSchema.safeParse(body === null ? null : parseJson(body));
  if (!parsed.success) {
    logInfo('register.unreadable', { tooLarge: body === null });
    return { fault: new RegisterFault('away') };
  }
  const { totalResults: total, companies } = parsed.data;
  const page = {
    total,
    pages: Math.ceil(total / YTJ_PAGE),
    companies: companies.map(fromYtj).filter((company) => company !== null),
  };
  return { page };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
