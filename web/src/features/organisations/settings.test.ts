import { describe, expect, it } from 'vitest';
import { invalidSettings, settingsOf } from './settings.ts';

const organisation = {
  name: 'Koivulan kaupunki',
  kind: 'city' as const,
  accent: '#0f5c73',
  locales: ['fi' as const],
  defaultLocale: 'fi' as const,
  retentionDays: 730,
  privacy: { fi: 'Seloste' },
  rev: 4,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};

describe('settingsOf', () => {
  it('gives the editable fields and the revision, nothing else', () => {
    const { rev, fields } = settingsOf(organisation);
    expect(rev).toBe(4);
    expect(Object.keys(fields).sort()).toEqual([
      'accent', 'defaultLocale', 'locales', 'name', 'privacy', 'retentionDays',
    ]); // prettier-ignore
  });

  it('throws for what is not an organisation', () => {
    expect(() => settingsOf(undefined)).toThrow();
  });
});

describe('invalidSettings', () => {
  const { fields } = settingsOf(organisation);

  it('finds nothing in good settings', () => {
    expect(invalidSettings(fields)).toEqual([]);
  });

  it('takes no name that cannot stand in a mail, though one may have been stored', () => {
    const stored = { ...organisation, name: 'Koivula https://evil.example' };
    expect(invalidSettings(settingsOf(stored).fields)).toEqual(['name']);
  });

  it('names each field that cannot be saved', () => {
    const bad = { ...fields, name: '  ', accent: '#12345', retentionDays: 7 };
    expect(invalidSettings(bad).sort()).toEqual(['accent', 'name', 'retentionDays']);
  });
});
