import { expect, test } from 'vitest';
import { transcriptOf } from '../conversation/transcript.ts';
import { excelContext } from './context.ts';
import { conversationFixture, versionFixture, wall } from './testing.ts';
import { transcriptRows, transcriptSheet } from './transcripts.ts';

const context = excelContext('fi', [versionFixture(1), versionFixture(2)]);

test('a transcript reads line by line, the first bubbles at the start', () => {
  const conversation = conversationFixture('Kiitos');
  const lines = transcriptOf({ ...conversation, version: versionFixture(2) });
  const rows = transcriptRows(conversation, lines, context);
  expect(rows.slice(0, 3)).toEqual([
    ['Pelto & Poika Oy', wall(11, 0), 'Botti', 'Hei!', conversation.id],
    ['Pelto & Poika Oy', wall(11, 0), 'Botti', 'Mikä jarruttaa?', conversation.id],
    ['Pelto & Poika Oy', wall(11, 1), 'Vastaaja', 'Työntekijät, Raha', conversation.id],
  ]);
  expect(rows.at(-1)?.[3]).toBe('Palvelu: Neuvonta');
  expect(rows[0]).toHaveLength(transcriptSheet(context).columns.length);
});

/** Version 2 with two links at its beginning and one to its service. */
