import type fc from 'fast-check';
import { newSite } from '../bots/new-site.ts';
import { arbitraryDialogue } from './arbitrary.ts';
import { compileVersion } from './compile.ts';
import type { CompiledDialogue } from './compiled.ts';
import type { Dialogue } from './dialogue.schema.ts';

/** Dialogues as they are published, for property tests of what walks through them. */
export function arbitraryCompiled(): fc.Arbitrary<CompiledDialogue> {
  return arbitraryDialogue().map(compiled);
}

function compiled(dialogue: Dialogue): CompiledDialogue {
  return compileVersion({
    organisation: { id: 'o', name: 'O', accent: '#0b6e4f', privacy: {}, retentionDays: 365 },
    bot: {
      id: 'b',
      slug: 'bot',
      site: newSite({}),
      persona: { name: 'A', role: {}, avatar: '' },
    },
    dialogue,
    needs: [],
    services: [],
    version: 1,
    locale: dialogue.defaultLocale,
    media: {},
  }).dialogue;
}
