import { expect, test } from 'vitest';
import { countOperations } from '../testing/counting.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { choose } from '../testing/entries.ts';
import { beginOver, publicApp } from '../testing/public-app.ts';

const { app, db } = publicApp('demo-cost');

test('a conversation of 12 answers costs 6 reads on a cold instance, 3 on a warm one, and 8 writes', async () => {
  await publishFixture(db, longDialogue(12));
  const converse = async () => {
    const { send } = await beginOver(app, 'mapping');
    for (const first of [1, 5, 9]) {
      const batch = [0, 1, 2, 3].map((step) => choose(first + step, `q${first + step}`, 'yes'));
      expect((await send(...batch)).status).toBe(200);
    }
  };
  expect(await countOperations(converse)).toEqual({ reads: 6, writes: 8 });
  expect(await countOperations(converse)).toEqual({ reads: 3, writes: 8 });
});
