/**
 * Golden conversations: whole walks through the demo bot, kept as files. A change of the engine that
 * moves one of them shows up as a difference to read, not as a surprise to a respondent.
 * `UPDATE_GOLDEN=1 npm run test:unit -- demo/golden` writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Entry } from '../core/conversation/conversation.ts';
import { replay } from '../core/conversation/engine.ts';
import { transcriptOf } from '../core/conversation/transcript.ts';
import { compileVersion } from '../core/dialogue/compile.ts';
import type { CompiledVersion } from '../core/dialogue/compiled.ts';
import type { Locale } from '../core/dialogue/locale.ts';
import { NEEDS, SERVICES } from './teknoloikka/services.ts';
import { SITE } from './teknoloikka/site/site.ts';
import { PERSONA, TEKNOLOIKKA } from './teknoloikka/teknoloikka.ts';

interface Golden {
  about: string;
  locale: Locale;
  entries: Entry[];
  expected?: unknown;
}

const folder = new URL('./golden/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function teknoloikkaIn(locale: Locale): CompiledVersion {
  return compileVersion({
    organisation: {
      id: 'tikkuranta',
      name: 'Tikkurannan yrityspalvelut',
      accent: '#0f5c73',
      privacy: {},
      retentionDays: 365,
    },
    bot: { id: 'teknoloikka', slug: 'teknoloikka', site: SITE, persona: PERSONA },
    dialogue: TEKNOLOIKKA,
    needs: NEEDS,
    services: SERVICES,
    version: 1,
    locale,
    media: { welcome: { width: 1200, height: 675 }, aino: { width: 256, height: 256 } },
  });
}

function outcome({ locale, entries }: Golden) {
  const version = teknoloikkaIn(locale);
  const step = replay(version.dialogue, entries);
  if (!step.ok) return { rejection: step.rejection };
  const { status, at, path, needs, services, variables } = step.session;
  const transcript = transcriptOf({ version, history: entries }).map(
    ({ who, kind, text }) => `${who} ${kind}: ${text}`,
  );
  return { status, at, path: path.map(({ node }) => node), needs, services, variables, transcript };
}

it.each(files)('%s', (file) => {
  const url = new URL(file, folder);
  const golden = JSON.parse(readFileSync(url, 'utf8')) as Golden;
  const actual = outcome(golden);
  if (process.env.UPDATE_GOLDEN)
    writeFileSync(url, `${JSON.stringify({ ...golden, expected: actual }, null, 2)}\n`);
  else expect(actual).toEqual(golden.expected);
});
