/** A process of its own: the respondents' API and a school full of respondents who use it at the same time. */
import { compiledFixture, publishFixture } from '../../functions/src/testing/fixtures.ts';
import { longDialogue } from '../../functions/src/testing/dialogues.ts';
import { publicApp } from '../../functions/src/testing/public-app.ts';
import { proverThread } from './prover.ts';
import { respond, type Said } from './respondent.ts';

/** What the parent asks for. */
export interface Assignment {
  project: string;
  respondents: number;
  answers: number;
  /** Respondents at a time. */
  parallel: number;
}

export type Report =
  | { kind: 'done'; respondents: number }
  | {
      kind: 'end';
      said: Said[];
      /** Milliseconds of each request. */
      times: number[];
      /** How often each status was answered; `none` → the request was given up. */
      statuses: Record<string, number>;
    };

/** All of them come from here. */
const ADDRESS = '192.0.2.17';

async function teach({ project, respondents, answers, parallel }: Assignment): Promise<void> {
  const { app, db } = publicApp(project);
  const names = await publishFixture(db, longDialogue(answers));
  const version = compiledFixture(longDialogue(answers), names);
  const prove = proverThread();
  const times: number[] = [];
  const statuses: Record<string, number> = {};

  /** As a browser's: it gives up when the signal says so, whatever the server still does. */
  const fetcher: typeof fetch = async (input, init = {}) => {
    const began = performance.now();
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', ADDRESS);
    const { signal, ...request } = init;
    let status = 'none';
    try {
      const response = await Promise.race([
        app.request(String(input), { ...request, headers }),
        abortOf(signal),
      ]);
      status = String(response.status);
      return response;
    } finally {
      times.push(performance.now() - began);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };

  const said: Said[] = [];
  let next = 0;
  const chair = async () => {
    for (let index = next++; index < respondents; index = next++) {
      said.push(await respond(index, answers, version, { fetcher, prove }));
      tell({ kind: 'done', respondents: said.length });
    }
  };
  await Promise.all(Array.from({ length: parallel }, chair));
  tell({ kind: 'end', said, times, statuses });
}

function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

function tell(report: Report) {
  process.send?.(report);
}

process.once('message', (assignment) => void teach(assignment as Assignment));
process.once('disconnect', () => process.exit());
