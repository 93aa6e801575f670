import { describe, expect, it } from 'vitest';
import { serviceSchema } from '../../../../core/needs/need.schema.ts';
import { badUrls, emptyService, tidyService, tidyText } from './drafts.ts';

describe('tidyText', () => {
  it('drops blank languages and outer spaces', () => {
    expect(tidyText({ fi: ' Kasvu ', sv: '  ', en: '' })).toEqual({ fi: 'Kasvu' });
  });
});

describe('tidyService', () => {
  it('keeps only needs with a weight and stays in the schema', () => {
    const service = tidyService({
      ...emptyService('s1', 0),
      name: { fi: 'Johdon coaching ' },
      needs: { n1: 2, n2: 0 },
    });
    expect(service.needs).toEqual({ n1: 2 });
    expect(service.name).toEqual({ fi: 'Johdon coaching' });
    expect(serviceSchema.safeParse(service).success).toBe(true);
  });
});

describe('badUrls', () => {
  it('accepts web addresses and empty ones', () => {
    expect(badUrls({ fi: 'https://example.fi/palvelu', sv: '', en: 'http://example.fi' })).toEqual([]);
  });

  it.each(['example.fi', 'javascript:alert(1)', 'https://', 'ftp://example.fi', 'https://palvelu'])(
    'refuses %s',
    (url) => {
      expect(badUrls({ fi: url })).toEqual(['fi']);
    },
  );
});
