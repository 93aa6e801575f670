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
    let sent = 0;
    for (const size of [2, 5, 5]) {
      const batch = Array.from({ length: size }, () => choose((sent += 1), `q${sent}`, 'yes'));
      expect((await send(...batch)).status).toBe(200);
    }
  };
  expect(await countOperations(converse)).toEqual({ reads: 6, writes: 8 });
  expect(await countOperations(converse)).toEqual({ reads: 3, writes: 8 });
});
