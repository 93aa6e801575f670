import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { editorOn } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { downloadedExcel } from './support/excel.ts';
import { address, ready } from './support/ready.ts';
import { createBlankBot, publish, signIn } from './support/staff.ts';

const visit = useBrowser();
const STRANGERS = /^(https?:|\*|'unsafe-eval'|data:)/;

describe('headers', () => {
  it.each([
    '/app',
    '/app/tikkuranta/bots',
    ready.bot ?? '',
    '/b/ei-ole',
    '/api/v1/bots/teknoloikka',
    '/api/v1/ei',
  ])('of %s keep browsers strict', async (path) => {
    const { headers } = await fetch(address(path));
    const policy = directives(headers.get('content-security-policy') ?? '');
    const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*'];
    expect(scripts.filter((source) => STRANGERS.test(source) || source === "'unsafe-inline'")).toEqual([]);
    expect(policy.get('frame-ancestors')).toEqual([
      path === ready.bot ? "'self'" : expect.stringMatching(/'(none|self)'/),
    ]);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/);
  });

  it('let no page of the staff app be framed', async () => {
    const { headers } = await fetch(address('/app'));
    expect(directives(headers.get('content-security-policy') ?? '').get('frame-ancestors')).toEqual([
      "'none'",
    ]);
  });
});

it('hostile texts of advisers and respondents run nowhere and read as what they are', async () => {
  const hostile = '<img src=x onerror="hacked=1"><script>hacked=1</script>';
  const name = `${hostile} ${randomUUID().slice(0, 8)}`;
  const { page: adviser } = await visit({ size: 'desktop' });
  await signIn(adviser, 'adviser@ukv.example');
  await createBlankBot(adviser, name, ['Englanti', 'Ruotsi']);
  const path = await buildHostile(adviser, hostile);

  const { page: respondent } = await visit({ size: 'phone' });
  const chat = chatOn(respondent);
  await respondent.goto(address(path));
  await eventually(() => chat.bubbles.first().innerText()).toBe('Tervetuloa');
  expect(await chat.bubbles.locator('img, script, [onerror]').count()).toBe(0);
  await chat.choose(hostile);
  await chat.write(hostile);
  await chat.write('=1+1');
  await chat.end.waitFor();
  await expectUnharmed(respondent);

  await expectUnharmed(adviser);
  await adviser.getByRole('link', { name: 'Keskustelut', exact: true }).click();
  await adviser.getByTestId('conversation-row').getByRole('link').click();
  const transcript = adviser.getByRole('region', { name: 'Keskustelun kulku' });
  await transcript.getByText(hostile).first().waitFor();
  await expectUnharmed(adviser);

  await adviser.getByRole('link', { name: 'Kaikki keskustelut' }).click();
  const answers = (await downloadedExcel(adviser)).get('Vastaukset')?.flat();
  expect(answers).toContain(hostile);
  expect(answers).toContain('=1+1');
  await adviser.getByRole('link', { name: 'Takaisin botteihin' }).click();
  await adviser.getByRole('link', { name }).waitFor();
  await expectUnharmed(adviser);
}, 300_000);

/** Greeting, choice and two typed questions; `javascript:` links are refused before publishing. */
async function buildHostile(page: Page, hostile: string): Promise<string> {
  const editor = editorOn(page);
  await editor.select('Mukavaa, että tulit');
  await editor.say(`${hostile} [Alku](javascript:hacked=1)`);
  await editor.add('choice');
  await editor.say('Valitse');
  await editor.writeOption(1, hostile);
  await editor.writeOption(2, 'Toinen');
  await editor.add('input');
  await editor.say(`${hostile} Kerro`);
  await editor.add('input');
  await editor.say('Vielä');
  await editor.select('Lopetus');
  await editor.inspector.getByTestId('add-bubble').click();
  await page.getByText('Linkkipainike', { exact: true }).click();
  await editor.inspector.getByLabel('Painikkeen teksti').fill(hostile);
  await editor.inspector.getByLabel('Osoite').fill('javascript:hacked=1');
  await page.getByTestId('publish').click();
  const refusals = page.getByRole('dialog').getByText('ei ole kelvollinen http');
  await eventually(() => refusals.count()).toBe(2);
  expect(await page.getByTestId('publish-confirm').isDisabled()).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Peruuta' }).click();
  await editor.inspector.getByLabel('Osoite').fill('https://kasvu.example/');
  await editor.select('Alku, Viesti');
  await editor.say(`${hostile} Tervetuloa`);
  await editor.saved();
  return publish(page);
}

async function expectUnharmed(page: Page) {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
}

function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}
