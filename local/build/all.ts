import { Fault } from '../fault.ts';
import { buildChatPage } from './chat.ts';
import { buildEmbedScript } from './embed.ts';
import { buildFunctions } from './functions.ts';
import { withBuildLock } from './lock.ts';
import { buildWeb } from './web.ts';

/**
 * Builds everything that is deployed, in the order that the parts need each other; skips what is up to date.
 * @throws Fault with what the tool said, when a part cannot be built.
 */
export async function buildAll({ force }: { force: boolean }): Promise<void> {
  await withBuildLock(async () => {
    await named('the staff app', () => buildWeb(force));
    await named("the respondent's page", () => buildChatPage(force));
    await named('the script for other sites', () => buildEmbedScript(force));
    await named('the functions', () => buildFunctions(force));
  });
}

async function named(part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Fault(`Building ${part} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
