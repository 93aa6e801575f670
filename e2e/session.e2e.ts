import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCAL_SIGN_UP_CODE } from '../local/seeding.ts';
import { useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { linkMailedTo, mailsTo } from './support/mailbox.ts';
import { inviteSomebody } from './support/members.ts';
import { address } from './support/ready.ts';
import { fillInSignIn, heading, signIn } from './support/staff.ts';

const visit = useBrowser();
const REFUSED = /status of (400|429)/;
const CLOSED = 'Tänne sinulla ei ole pääsyä';
const PASSWORD = 'pitkä-ja-helppo-muistaa';

/** A new member, invited by the owner who is signed in on `owner`; in a browser of their own. */
async function joined(
  owner: Page,
  name: string,
  expects: RegExp[] = [],
): Promise<{ email: string; page: Page }> {
  const { email, link } = await inviteSomebody(owner);
  const { page } = await visit({ size: 'phone', expects });
  await page.goto(link);
  await page.getByTestId('invited-name').fill(name);
  await page.getByTestId('invited-password').fill(PASSWORD);
  await page.getByTestId('invited-submit').click();
  await heading(page, 'Botit').waitFor();
  return { email, page };
}

describe('signing in', () => {
  it('refuses a wrong password in one sentence and takes the right one', async () => {
    const { page } = await visit({ size: 'desktop', expects: [REFUSED] });
    await page.goto(address('/app'));
    await fillInSignIn(page, 'adviser@ukv.example', 'arvaus-arvaus');
    await eventually(() => page.getByTestId('sign-in-problem').textContent()).toBe(
      'Sähköposti tai salasana ei täsmää.',
    );
    await page.getByTestId('sign-in-password').fill('teknoloikka-2026');
    await page.getByTestId('sign-in-submit').click();
    await heading(page, 'Botit').waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/tikkuranta/bots');
  });

  it('leads to the page that was asked for, and out again', async () => {
    const { page } = await visit({ size: 'desktop' });
    await signIn(page, 'owner@ukv.example', '/app/koskela/members');
    await heading(page, 'Jäsenet').waitFor();
    await page.getByTestId('user-menu').click();
    await page.getByTestId('sign-out').click();
    await page.getByTestId('sign-in-email').waitFor();
    await page.goto(address('/app/koskela/members'));
    await page.getByTestId('sign-in-email').waitFor();
  });

  it('works by a link in a mail', async () => {
    const { page } = await visit({ size: 'phone' });
    const known = (await mailsTo('manager@ukv.example')).length;
    await page.goto(address('/app'));
    await page.getByTestId('sign-in-email').fill('manager@ukv.example');
    await page.getByTestId('sign-in-link').click();
    await page.getByTestId('mail-sent').waitFor();
    await page.goto(await linkMailedTo('manager@ukv.example', known));
    await heading(page, 'Botit').waitFor();
  });
});

describe('members', () => {
  it('come by an invitation mail and lose access the moment they are removed', async () => {
    const { page: owner } = await visit({ size: 'desktop' });
    await signIn(owner, 'owner@ukv.example');
    const { email, page: member } = await joined(owner, 'Uuno Uusi');
    await member.getByTestId('bot-row').filter({ hasText: 'Teknoloikka' }).waitFor();

    const row = owner.getByTestId('member-row').filter({ hasText: email });
    await row.getByTestId('member-menu').click();
    await owner.getByText('Poista organisaatiosta').click();
    await owner.getByTestId('confirm').click();
    await row.waitFor({ state: 'detached' });

    await member.getByRole('heading', { name: CLOSED }).waitFor();
    await member.goto(address('/app/tikkuranta/bots/teknoloikka/conversations'));
    await member.getByRole('heading', { name: CLOSED }).waitFor();
  });

  it('choose a new password by mail, and the old one no longer works', async () => {
    const { page: owner } = await visit({ size: 'desktop' });
    await signIn(owner, 'owner@ukv.example');
    const { email } = await joined(owner, 'Unni Unohtaja');

    const { page } = await visit({ size: 'phone' });
    const known = (await mailsTo(email)).length;
    await page.goto(address('/app'));
    await page.getByTestId('sign-in-email').fill(email);
    await page.getByTestId('forgot-password').click();
    await page.getByTestId('mail-sent').waitFor();
    await page.goto(await linkMailedTo(email, known));
    await page.getByTestId('new-password').fill('aivan-uusi-salasana');
    await page.getByTestId('new-password-submit').click();
    await heading(page, 'Botit').waitFor();

    const { page: other } = await visit({ size: 'phone', expects: [REFUSED] });
    await other.goto(address('/app'));
    await fillInSignIn(other, email, PASSWORD);
    await other.getByTestId('sign-in-problem').waitFor();
    await other.getByTestId('sign-in-password').fill('aivan-uusi-salasana');
    await other.getByTestId('sign-in-submit').click();
    await heading(other, 'Botit').waitFor();
  });
});

describe('organisations', () => {
  it('wait for approval when anybody makes one, and do not with a code of the operator', async () => {
    const { page: owner } = await visit({ size: 'desktop' });
    await signIn(owner, 'owner@ukv.example');
    const { page } = await joined(owner, 'Pia Perustaja', [/createOrganisation/, /inviteMember/]);
    const make = async (name: string, code: string) => {
      await page.goto(address('/app/organisations/new'));
      await page.getByTestId('organisation-name').fill(name);
      await page.getByTestId('organisation-code').fill(code);
      await page.getByTestId('organisation-create').click();
    };
    await make('Vantaa https://evil.example', '');
    await page.getByText('Nimessä ei voi olla verkko-osoitetta').waitFor();
    await make('Vantaan kaupunki', 'AAAA-AAAA-AAAA-AAAA');
    await page.getByText('Koodi ei kelpaa').waitFor();

    await make('Vantaan kaupunki', '');
    await page.getByTestId('not-approved').waitFor();
    await page.goto(
      `${new URL(page.url()).origin}${new URL(page.url()).pathname.replace('bots', 'members')}`,
    );
    for (const invited of [1, 2, 3, 4]) {
      await page.getByTestId('invite').click();
      await page.getByTestId('invite-email').fill(`${randomUUID()}@example.org`);
      await page.getByTestId('invite-submit').click();
      if (invited < 4) await page.getByTestId('invite-email').waitFor({ state: 'detached' });
    }
    await page.getByText('voit kutsua kolme jäsentä päivässä').waitFor();

    await make('Kasvupalvelut', LOCAL_SIGN_UP_CODE);
    await heading(page, 'Botit').waitFor();
    await eventually(() => page.getByTestId('not-approved').count()).toBe(0);
  });

  it('are switched between by a person who belongs to two', async () => {
    const { page } = await visit({ size: 'desktop' });
    await signIn(page, 'owner@ukv.example');
    await page.getByRole('link', { name: 'Tikkurannan yrityspalvelut' }).click();
    await page.getByTestId('bot-row').filter({ hasText: 'Teknoloikka' }).waitFor();

    await page.getByRole('button', { name: /vaihda organisaatiota/ }).click();
    await page.getByRole('link', { name: 'Koskelan kaupunki' }).click();
    await eventually(() => new URL(page.url()).pathname).toBe('/app/koskela/bots');
    await heading(page, 'Botit').waitFor();
    await eventually(() => page.getByText('Teknoloikka').count()).toBe(0);
  });

  it('are closed to the advisers of another', async () => {
    const { page } = await visit({ size: 'desktop' });
    await signIn(page, 'adviser@koskela.example');
    await heading(page, 'Botit').waitFor();
    const closed = ['bots', 'members', 'services', 'settings'].map((view) => `/app/tikkuranta/${view}`);
    const bot = ['editor', 'statistics', 'conversations'].map(
      (view) => `/app/tikkuranta/bots/teknoloikka/${view}`,
    );
    for (const path of [...closed, ...bot]) {
      await page.goto(address(path));
      await page.getByRole('heading', { name: CLOSED }).waitFor();
    }
  });
});
