import { expect, it } from 'vitest';
import { SIZES, useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { sentCopy, watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');

it('reaches the first bubble with its script, two pictures and the icon, none of them from a third party', async () => {
  const { page } = await visit({ size: 'phone' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(BOT, { waitUntil: 'networkidle' });
  expect(await chatOn(page).bubbles.count()).toBeGreaterThan(0);
  const before = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const asked = performance
      .getEntriesByType('resource')
      .filter((one) => one.startTime < painted!.startTime);
    return [location.href, ...asked.map(({ name }) => name)];
  });

  expect(before.length, before.join('\n')).toBeLessThanOrEqual(5);
  expect(requests.map((url) => new URL(url).origin)).toEqual(requests.map(() => ready.web));
});

it('leads an SME owner on a phone from the first question to the services and to a call back', async () => {
  const { page } = await visit({ size: 'phone' });
  const ownCopy = watchConversation(page);
  const chat = chatOn(page);
  await page.goto(BOT);

  await chat.write('Pajulan Paja Oy');
  await chat.choose('10–49');
  await eventually(() => chat.bubbles.last().textContent()).toContain('Millä alalla toimitte?');
  await chat.choose('Teollisuus');
  await chat.choose('Teknologia laahaa');
  await chat.choose('Tiedon hyödyntäminen');
  expect(await chat.option('Asiakastietoa').getAttribute('role')).toBe('checkbox');
  await chat.chooseAll(['Asiakastietoa', 'Talouden lukuja']);
  await chat.choose('Meillä on idea');
  await chat.chooseAll(['Tekninen osaaminen']);
  await chat.choose('Heti');
  await chat.choose('Emme ole');
  await page.getByLabel('Nimi').fill('Päivi Pajula');
  await page.getByLabel('Sähköposti').fill('paivi@pajula.example');
  await page.getByTestId('chat-consent').check();
  await chat.send.click();

  await chat.end.waitFor();
  expect(await page.getByTestId('chat-service').count()).toBeGreaterThan(0);
  const link = page.getByTestId('chat-service').first().getByRole('link');
  expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
  const widest = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect(widest).toBeLessThanOrEqual(SIZES.phone.viewport.width);
  await eventually(async () => (await ownCopy()).status).toBe('completed');
  expect((await ownCopy()).entries).toHaveLength(11);
});

it('lets the chat be closed to read the site and opened again where it was', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');

  await page.getByTestId('chat-close').click();
  await chat.input.waitFor({ state: 'hidden' });
  await page.getByTestId('site-text').getByText('Kenelle').waitFor();
  await page.getByTestId('chat-open').click();

  await chat.option('2–9').waitFor();
  expect(await chat.answers.allInnerTexts()).toEqual([expect.stringContaining('Pajulan Paja Oy')]);
});

it('changes the language in mid-conversation and keeps it over a reload', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await page.getByTestId('chat-language').selectOption('sv');

  await chat.option('Bara jag').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await chat.choose('Bara jag');
  await page.reload();

  await chat.option('Industri').waitFor();
  expect(await chat.answers.allInnerTexts()).toEqual([
    expect.stringContaining('Pajulan Paja Oy'),
    expect.stringContaining('Bara jag'),
  ]);
});

it('explains a wrong answer in plain words and takes the right one', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(BOT);

  await chat.input.fill('1234567-0');
  await chat.send.click();
  await eventually(() => chat.error.textContent()).toContain('Tarkista Y-tunnus');
  expect(await chat.input.getAttribute('aria-invalid')).toBe('true');
  await chat.input.fill('');
  await chat.send.click();
  await eventually(() => chat.error.textContent()).toBe('Täytä tämä kohta.');
  await chat.write('Pajulan Paja Oy');
  await chat.error.waitFor({ state: 'detached' });
});

it('goes back, changes an answer and follows the other way', async () => {
  const { page } = await visit({ size: 'phone' });
  const ownCopy = watchConversation(page);
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await chat.choose('Vain minä');
  await page.getByText('Yksinyrittäjän aika on kortilla').waitFor();

  await page.getByTestId('chat-back').click();
  await eventually(() => chat.answers.count()).toBe(1);
  await chat.choose('250 tai enemmän');
  await page.getByText('Palvelumme on tehty pienille').waitFor();
  expect(await page.getByText('Yksinyrittäjän aika on kortilla').count()).toBe(0);

  await page.getByRole('button', { name: 'Muuta vastausta: Pajulan Paja Oy' }).click();
  await eventually(() => chat.answers.count()).toBe(0);
  expect(await chat.input.inputValue()).toBe('Pajulan Paja Oy');
  await chat.input.fill('Pajulan Verstas Oy');
  await chat.send.click();
  await eventually(() => chat.answers.count()).toBe(2);
  await page.getByText('Palvelumme on tehty pienille').waitFor();
  await eventually(async () => (await sentCopy(page, ownCopy)).entries.map(({ kind }) => kind)).toEqual([
    'answer',
    'answer',
    'back',
    'answer',
    'back',
    'answer',
    'answer',
  ]);
});

it('changes one answer of many, leaves the rest, and names what would go', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await chat.choose('2–9');
  await chat.choose('Kauppa');
  await chat.choose('Teknologia laahaa');
  await chat.choose('Tiedon hyödyntäminen');
  const change = (answer: string) =>
    page.getByRole('button', { name: `Muuta vastausta: ${answer}`, exact: true }).click();

  await change('2–9');
  await page.getByTestId('chat-keep').click();
  await eventually(() => chat.answers.count()).toBe(5);
  await change('2–9');
  await chat.option('10–49').click();
  await eventually(() => chat.answers.count()).toBe(5);
  expect((await chat.answers.allInnerTexts()).join(' ')).toContain('10–49');
  await chat.option('Asiakastietoa').waitFor();

  await change('Teknologia laahaa');
  await chat.option('Tekijöitä ei löydy').click();
  const goes = page.getByTestId('chat-goes');
  expect(await goes.innerText()).toContain('Tiedon hyödyntäminen');
  await page.getByTestId('chat-change-no').click();
  await page.reload();
  await eventually(() => chat.answers.count()).toBe(5);

  await change('Teknologia laahaa');
  await chat.option('Tekijöitä ei löydy').click();
  await page.getByTestId('chat-change-yes').click();
  await eventually(() => chat.answers.count()).toBe(4);
});

it('goes on without the network and sends every answer when it is back', async () => {
  const { page, context } = await visit({ size: 'phone', expects: [/ERR_INTERNET_DISCONNECTED/] });
  const ownCopy = watchConversation(page);
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await eventually(async () => (await sentCopy(page, ownCopy)).entries.length).toBe(1);

  await context.setOffline(true);
  await chat.choose('2–9');
  await chat.choose('Kauppa');
  await chat.choose('En osaa sanoa');
  await chat.write('Aika menee papereihin.');
  await chat.choose('Lisää käsiä');
  await eventually(() => page.getByTestId('chat-offline').textContent()).toContain('Ei verkkoyhteyttä');
  expect((await ownCopy()).entries).toHaveLength(1);

  await context.setOffline(false);
  await eventually(async () => (await ownCopy()).entries.length).toBe(6);
  await page.getByTestId('chat-offline').waitFor({ state: 'detached' });
  const texts = (await ownCopy()).entries.map((entry) => entry.kind === 'answer' && entry.value);
  expect(texts[4]).toEqual({ kind: 'text', text: 'Aika menee papereihin.' });
});

it('resumes where it was after a reload', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await chat.choose('2–9');
  await chat.choose('Kauppa');
  await page.reload();

  await chat.option('Tekijöitä ei löydy').waitFor();
  expect(await chat.answers.allInnerTexts()).toEqual(
    ['Pajulan Paja Oy', '2–9', 'Kauppa'].map((text) => expect.stringContaining(text)),
  );
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
  await chat.choose('Tekijöitä ei löydy');
});
