import type { Conversation } from '../../../../core/conversation/conversation.schema.ts';
import { answer, conversationFixture } from '../../../../core/excel/testing.ts';
import type { ExcelConversation } from '../../../../core/excel/context.ts';

/** Text that has broken spreadsheets before. (Lone surrogates never come this far: Firestore refuses them.) */
export const HOSTILE = [
  '=1+1', '+358 50 123', '-5', '@SUM(A1)', '007', '\ufffe\uffff', '\u0000\u0001\u001f', 'x'.repeat(40_000),
  'a\r\nb', '<b>&"\'</b> ]]>', '😀 åäö', '_x0041_', "' apostrophe", '1e5', 'TRUE', '2026-01-01',
]; // prettier-ignore

const CHANNELS = ['site', 'invitation', 'embed'] as const;
const DAY_MS = 86_400_000;

/** The `index`th of many: one a day from 1 January 2026 on, in both versions, every third under way. */
export function numbered(index: number): ExcelConversation {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 10) + index * DAY_MS);
  const lastAt = new Date(startedAt.getTime() + 5 * 60_000);
  const base = conversationFixture(HOSTILE[index % HOSTILE.length] ?? '');
  const active = index % 3 === 0;
  const version = index % 2 === 0 ? 1 : 2;
  const [first, second, third, fourth] = base.history;
  const full =
    version === 1 ? [first, second, answer(3, 'more', textOf(index))] : [first, second, third, fourth];
  return {
    ...base,
    id: `8f2c6b1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    version,
    locale: index % 5 === 0 ? 'sv' : 'fi',
    channel: CHANNELS[index % 3] ?? 'site',
    status: active ? 'active' : 'completed',
    at: active ? 'more' : 'end',
    history: (active ? full.slice(0, 2) : full).filter((entry) => entry !== undefined),
    startedAt,
    lastAt,
    completedAt: active ? null : lastAt,
    contact: base.contact && {
      fields: { ...base.contact.fields, phone: `0${index}` },
      consent: { ...base.contact.consent, at: lastAt },
    },
  };
}

function textOf(index: number): { kind: 'text'; text: string } {
  return { kind: 'text', text: HOSTILE[index % HOSTILE.length] ?? '' };
}

/** As Firestore keeps it. */
export function stored({ id: _, ...conversation }: ExcelConversation, bot: string): Conversation {
  return {
    ...conversation,
    bot,
    seq: conversation.history.length,
    conflicts: [],
    facts: {},
    source: '',
    spam: false,
    spamReason: '',
    summaryMails: 0,
    tokenHashes: ['hash'],
    expiresAt: new Date(conversation.lastAt.getTime() + 365 * DAY_MS),
  };
}
