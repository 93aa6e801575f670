import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { problem, type ProblemCode } from '../../core/api/problem.ts';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { keptRecord, unconfirmed, wake } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const FAILED = /Failed to load resource/;
const ANSWERS = '**/api/v1/conversations/*/answers';

const page = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: 'text/html', body: `<h1>${status}</h1>` });
const refusal = (code: ProblemCode) => (route: Route) =>
  route.fulfill({
    status: problem(code).status,
    contentType: 'application/problem+json',
    body: JSON.stringify(problem(code)),
  });

const PASSING: [string, (route: Route) => Promise<void>][] = [
  ...[401, 404, 408, 423, 425, 429, 500, 502, 503, 504].map((status): (typeof PASSING)[number] => [
    `${status} of somebody on the way`,
    page(status),
  ]),
  ['429 of ours', refusal('tooMany')],
  ['500 of ours', refusal('internal')],
  // Never answered: the page gives up by itself.
  ['silence', () => new Promise(() => {})],
];

it('sends an answer again by itself after any reply that passes, and says quietly that it waits', async () => {
  const bot = await questionsBot('replies-passing', PASSING.length);
  const { page: tab } = await visit({ size: 'phone', expects: [FAILED] });
  await tab.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, milliseconds / 10);
  });
  const chat = chatOn(tab);
  await tab.goto(bot.url);
  for (const [index, [name, reply]] of PASSING.entries()) {
    await tab.route(ANSWERS, reply);
    await chat.choose(answerOf(index + 1).label);
    await wake(tab);
    await tab.getByTestId('chat-offline').waitFor();
    await tab.unroute(ANSWERS);
    await eventually(() => unconfirmed(tab, bot.slug)).toBe(0);
    await tab.getByTestId('chat-offline').waitFor({ state: 'detached' });
    expect(await bot.chosen(), `after ${name}`).toEqual(answersTo(index + 1));
  }
  expect(await tab.getByTestId('chat-notice').count()).toBe(0);
});

it.each([
  ['unauthorised', 'Keskustelu on vanhentunut'],
  ['notFound', 'ei enää ole palvelussa'],
  ['malformed', 'Palvelu ei voi juuri nyt ottaa vastauksiasi'],
] as const)(
  'tells of the refusal %s, keeps the answers, and sends them when it is over',
  async (code, told) => {
    const bot = await questionsBot(`replies-${code.toLowerCase()}`, 4);
    const { page: tab } = await visit({ size: 'phone', expects: [FAILED] });
    const chat = chatOn(tab);
    await tab.goto(bot.url);
    await chat.choose(answerOf(1).label);
    await wake(tab);
    await eventually(() => unconfirmed(tab, bot.slug)).toBe(0);

    await tab.route(ANSWERS, refusal(code));
    await chat.choose(answerOf(2).label);
    await wake(tab);
    await eventually(() => tab.getByTestId('chat-notice').textContent()).toContain(told);
    expect(await keptRecord(tab, bot.slug)).toMatchObject({ entries: [{ seq: 1 }, { seq: 2 }], refused: [] });

    await tab.unroute(ANSWERS);
    await tab.reload();
    await eventually(() => bot.chosen()).toEqual(answersTo(2));
    expect(await chat.answers.count()).toBe(2);
  },
);
