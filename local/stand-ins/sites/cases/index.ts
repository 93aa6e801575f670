import type { CaseSite } from './case-site.ts';
import { ATTRIBUTES } from './attributes.ts';
import { HARD } from './hard.ts';
import { HIDDEN } from './hidden.ts';
import { OTHERS } from './others.ts';
import { PAGES } from './pages.ts';
import { PEOPLE } from './people.ts';
import { SPELLING } from './spelling.ts';
import { STRUCTURED } from './structured.ts';
import { WAYS } from './ways.ts';
import { WIRE } from './wire.ts';

export const CASE_SITES: readonly CaseSite[] = [
  ...HIDDEN,
  ...ATTRIBUTES,
  ...STRUCTURED,
  ...WAYS,
  ...PAGES,
  ...WIRE,
  ...SPELLING,
  ...PEOPLE,
  ...OTHERS,
  ...HARD,
];
