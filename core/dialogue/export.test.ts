import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WHOLE_SITE } from '../bots/testing.ts';
import { templateSource } from '../bots/templates/template.ts';
import { arbitraryDialogue } from './arbitrary.ts';
import { exportBot, importBot, type BotSource } from './export.ts';
import { migrate } from './migrate.ts';

const source: BotSource = { name: 'Kartoitus', ...templateSource('needsMapping', ['fi', 'sv', 'en']) };
const changed = (change: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(exportBot(source)) as Record<string, unknown>;
  change(file);
  return importBot(JSON.stringify(file));
};

describe('a bot file', () => {
  test('comes back as it was', () => {
    expect(importBot(exportBot(source))).toEqual({ ok: true, source });
    expect(importBot(`\uFEFF${exportBot(source)}`)).toMatchObject({ ok: true });
    const whole = { ...source, site: WHOLE_SITE };
    expect(importBot(exportBot(whole))).toEqual({ ok: true, source: whole });
    fc.assert(
      fc.property(arbitraryDialogue(), (dialogue) => {
        const bot = JSON.parse(JSON.stringify({ ...source, dialogue })) as BotSource;
        expect(importBot(exportBot(bot))).toEqual({ ok: true, source: bot });
      }),
    );
  });

  test('that is something else is refused with its reason', () => {
    expect(importBot('nimi;ikä')).toEqual({ ok: false, error: 'notJson' });
    for (const other of ['[]', 'null', '7', '{}', '{"format":"other","formatVersion":1}']) {
      expect(importBot(other)).toEqual({ ok: false, error: 'notABot' });
    }
    expect(changed((file) => (file.formatVersion = 2))).toEqual({ ok: false, error: 'newerFormat' });
  });

  test('that is broken says where', () => {
    const at = changed(
      (file) => delete (file.dialogue as { nodes: Record<string, { next?: string }> }).nodes.hello!.next,
    );
    expect(at).toEqual({ ok: false, error: 'invalid', where: 'dialogue.nodes.hello.next' });
    const twisted = changed((file) => {
      const { nodes } = file.dialogue as { nodes: Record<string, { id: string }> };
      nodes.hello!.id = 'other';
    });
    expect(twisted).toEqual({ ok: false, error: 'invalid', where: 'dialogue' });
    expect(changed((file) => (file.surprise = 1))).toMatchObject({ error: 'invalid' });
  });
});

describe('migrate', () => {
  test('takes each step from the file’s version to the present one', () => {
    const steps = {
      1: (file: object) => ({ ...file, one: true }),
      3: (file: object) => ({ ...file, three: true }),
    };
    const file = { format: 'ukv-bot', formatVersion: 1, name: 'x' };
    expect(migrate(file, steps, 4)).toEqual({ ok: true, source: { name: 'x', one: true, three: true } });
    expect(migrate({ ...file, formatVersion: 3 }, steps, 4)).toEqual({
      ok: true,
      source: { name: 'x', three: true },
    });
    expect(migrate({ ...file, formatVersion: 5 }, steps, 4)).toEqual({ ok: false, error: 'newerFormat' });
  });
});
