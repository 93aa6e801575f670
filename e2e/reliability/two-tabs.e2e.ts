import { expect, it } from 'vitest';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { recipientFixture } from '../../functions/src/testing/recipients.ts';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { keptRecord, unconfirmed, wake } from '../support/kept-record.ts';
import { questionsBot } from '../support/questions-bot.ts';
import { address, variable } from '../support/ready.ts';

const visit = useBrowser();

it('tells the tab that answered later of the other answer, and keeps both', async () => {
  const bot = await questionsBot('two-tabs', 4);
  const { page, context } = await visit({ size: 'phone' });
  const [first, second] = [chatOn(page), chatOn(await context.newPage())];
  const other = context.pages()[1]!;
  // A tab in the background of a phone hears nothing of the others.
  await other.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await page.goto(bot.url);
  await first.choose('Kyllä');
  await wake(page);
  // Nothing is left that the second tab would send, to learn of the first one's answers by the reply.
  await eventually(() => unconfirmed(page, bot.slug)).toBe(0);
  await other.goto(bot.url);
  await eventually(() => second.answers.count()).toBe(1);

  await first.choose('Kyllä');
  await second.option('Ei').click();

  await eventually(() => other.getByTestId('chat-notice').textContent()).toContain(
    'Olet vastannut tähän keskusteluun myös muualla',
  );
  await eventually(() => second.answers.allInnerTexts()).toEqual([
    expect.stringContaining('Kyllä'),
    expect.stringContaining('Kyllä'),
  ]);
  const kept = await keptRecord(other, bot.slug);
  expect(kept?.entries.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(kept?.refused).toMatchObject([{ seq: 2, value: { options: ['no'] } }]);

  await second.choose('Ei');
  await wake(other);
  await eventually(() => bot.chosen()).toEqual(['yes', 'yes', 'no']);
  await page.reload();
  await eventually(() => first.answers.count()).toBe(3);
});

it('tells the device that answered later of the other answer, and the server keeps both', async () => {
  const bot = await questionsBot('two-devices', 4);
  const db = emulatorFirestore(variable('GCLOUD_PROJECT'));
  const { token } = await recipientFixture(db, 'two-devices', { bot: 'questions' }, bot.organisation);
  const link = address(`/i/${token}`);
  const [phone, desk] = [await visit({ size: 'phone' }), await visit({ size: 'desktop', expects: [/409/] })];
  const [onPhone, onDesk] = [chatOn(phone.page), chatOn(desk.page)];
  await phone.page.goto(link);
  await onPhone.choose('Kyllä');
  await wake(phone.page);
  await eventually(() => bot.chosen()).toEqual(['yes']);
  await desk.page.goto(link);
  await eventually(() => onDesk.answers.count()).toBe(1);

  await onPhone.choose('Kyllä');
  await wake(phone.page);
  await eventually(() => bot.chosen()).toEqual(['yes', 'yes']);
  await onDesk.choose('Ei');
  await wake(desk.page);

  await eventually(() => desk.page.getByTestId('chat-notice').textContent()).toContain(
    'Olet vastannut tähän keskusteluun myös muualla',
  );
  expect(await bot.chosen()).toEqual(['yes', 'yes']);
  expect((await bot.conversations())[0]?.conflicts).toMatchObject([{ seq: 2, value: { options: ['no'] } }]);
  expect((await keptRecord(desk.page, `${bot.slug}/${token}`))?.refused).toMatchObject([{ seq: 2 }]);
});
