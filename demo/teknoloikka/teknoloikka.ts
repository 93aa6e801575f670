import type { Dialogue } from '../../core/dialogue/dialogue.schema.ts';
import type { BotPersona } from '../../core/bots/bot.schema.ts';
import { text } from './build.ts';
import { closing } from './closing.ts';
import { opening } from './opening.ts';
import { otherNeeds } from './other-needs.ts';
import { technology } from './technology.ts';
import { workers } from './workers.ts';

const nodes = [...opening, ...workers, ...technology, ...otherNeeds, ...closing];

/** The needs-mapping bot of the demo: the needs and services of the growth project, in three languages. */
export const TEKNOLOIKKA: Dialogue = {
  start: 'hello',
  locales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
};

export const PERSONA: BotPersona = {
  name: 'Aino',
  role: text(['Yritysneuvonnan botti', 'Företagsrådgivningens bot', 'Business advice bot']),
  avatar: 'aino',
};
