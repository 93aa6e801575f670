/** A bot of its own for one test, not yet published: the needs mapping in Finnish and Swedish. */
import type { DocumentData } from 'firebase-admin/firestore';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';
import { caller, HOME, type TestPorts } from '../../staff/testing/ports.ts';
import { createBot } from '../create.service.ts';
import { publishBot } from '../publish.service.ts';

export interface TestDraft {
  bot: string;
  slug: string;
  publish(person?: string, note?: string): Promise<StaffOutput<'publishBot'>>;
  /** Any document; undefined where there is none. */
  read(path: string): Promise<DocumentData | undefined>;
}

export async function createDraft(ports: TestPorts): Promise<TestDraft> {
  const { bot, slug } = await createBot(ports, caller('adviser'), {
    organisation: HOME,
    name: 'Julkaistava',
    template: 'needsMapping',
    locales: ['fi', 'sv'],
    defaultLocale: 'fi',
  });
  return {
    bot,
    slug,
    publish: (person = 'adviser', note = '') =>
      publishBot(ports, caller(person), { organisation: HOME, bot, note }),
    read: async (path) => (await ports.db.doc(path).get()).data(),
  };
}
