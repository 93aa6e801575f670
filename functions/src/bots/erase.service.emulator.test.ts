import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { eraseConversation } from './erase.service.ts';

const conversation = '0195b5a0-0000-4000-8000-000000000001';
let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts('demo-staff-erase');
  await storeWorld(ports);
});
beforeEach(async () => {
  await ports.db.doc(paths.conversation(HOME, conversation)).set({ bot: 'b' });
});
afterAll(() => ports.close());

const exists = async () => (await ports.db.doc(paths.conversation(HOME, conversation)).get()).exists;

test.each(['owner', 'manager'])('%s erases a conversation, once, and it is written down', async (person) => {
  await eraseConversation(ports, caller(person), { organisation: HOME, conversation });
  expect(await exists()).toBe(false);
  expect(await auditOf(ports, HOME)).toContain(`${person} conversation.erase ${conversation}`);
  await expectRefusal(
    eraseConversation(ports, caller(person), { organisation: HOME, conversation }),
    'notFound',
  );
});

test.each(['adviser', 'removed', 'stranger'])('%s may not', async (person) => {
  await expectRefusal(
    eraseConversation(ports, caller(person), { organisation: HOME, conversation }),
    'noRight',
  );
  expect(await exists()).toBe(true);
});

test('the owner of another organisation finds it in neither', async () => {
  await expectRefusal(
    eraseConversation(ports, caller('stranger'), { organisation: ABROAD, conversation }),
    'notFound',
  );
  expect(await exists()).toBe(true);
});
