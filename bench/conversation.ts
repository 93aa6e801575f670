import { countOperations } from '../functions/src/testing/counting.ts';
import { longDialogue } from '../functions/src/testing/dialogues.ts';
import { publishFixture } from '../functions/src/testing/fixtures.ts';
import { choose } from '../functions/src/testing/entries.ts';
import { beginOver, publicApp } from '../functions/src/testing/public-app.ts';
import { BATCH, FIRST } from '../web/src/chat/store/queue.ts';
import type { Figure } from './figure.ts';

/** Answers in each request of a respondent who is quick: as the page's queue sends them (`web/src/chat/store/queue.ts`). */
const BATCHES = [FIRST, BATCH, BATCH];
const ANSWERS = FIRST + BATCH + BATCH;

/** What a conversation costs in Firestore, on an instance that has nothing in memory yet. */
export default async function conversation(): Promise<Figure[]> {
  const { app, db } = publicApp('demo-bench-conversation');
  await publishFixture(db, longDialogue(ANSWERS));
  const { reads, writes } = await countOperations(async () => {
    const { send } = await beginOver(app, 'mapping');
    let sent = 0;
    for (const size of BATCHES) {
      const batch = Array.from({ length: size }, () => choose((sent += 1), `q${sent}`, 'yes'));
      const response = await send(...batch);
      if (!response.ok) throw new Error(`A batch was answered with ${response.status}`);
    }
  });
  return [
    { name: 'conversation-writes', value: writes, unit: 'documents', goal: '≤ 10' },
    { name: 'conversation-reads', value: reads, unit: 'documents', goal: '≤ 6' },
  ];
}
