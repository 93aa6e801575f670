import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { paths } from '../../core/bots/paths.ts';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { useBrowser } from '../support/browser.ts';
import { editorOn } from '../support/editor.ts';
import { eventually } from '../support/eventually.ts';
import { variable } from '../support/ready.ts';
import { createBlankBot, signIn } from '../support/staff.ts';

const visit = useBrowser();

it('opens a bot whose settings and nodes cannot be read completely, says so, and lets them be mended', async () => {
  const { page } = await visit({ size: 'desktop' });
  const editor = editorOn(page);
  await signIn(page, 'adviser@ukv.example');
  await createBlankBot(page, `Luettavaksi ${randomUUID().slice(0, 8)}`);
  await editor.select('Mukavaa, että tulit');
  await editor.say('Tervetuloa');
  await editor.saved();

  const [organisation = '', , id = ''] = new URL(page.url()).pathname.split('/').slice(2);
  const bot = emulatorFirestore(variable('GCLOUD_PROJECT')).doc(paths.bot(organisation, id));
  const start = String((await bot.get()).get('start'));
  await bot.update({ 'site.pages': [{ slug: 7 }] });
  await bot.collection('nodes').doc(start).update({ 'node.editor.colour': 'pink' });
  await page.reload();

  const notice = page.getByTestId('lost-settings');
  await notice.getByText('sivusto').waitFor();
  await page.getByTestId('problems').click();
  const codes = () => editor.problems.evaluateAll((all) => all.map((one) => one.dataset.code));
  await eventually(codes).toEqual(expect.arrayContaining(['brokenSettings', 'lostPart']));

  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'detached' });
  expect((await bot.get()).get('site.pages')).toEqual([]);
  await editor.select('Tervetuloa');
  await editor.say('Tervetuloa taas');
  await editor.saved();
  await eventually(codes).not.toContain('lostPart');
  await page.reload();
  await editor.card('Tervetuloa taas').waitFor();
  expect(await notice.count()).toBe(0);
}, 120_000);
