import { expect, it } from 'vitest';
import { sampleCampaign } from '../sample.ts';
import { fieldWarnings } from './warnings.ts';

const { sender } = sampleCampaign({});
const warn = (subject: string, body: string) =>
  fieldWarnings({ subject: { fi: subject }, body: { fi: body } }, 'fi', { sender });
const GOOD = 'Kolme minuuttia, {company}';

it('has nothing to say of a good message', () => {
  expect(warn(GOOD, 'Hei {name},\n\nmitä yritykselle kuuluu?\n\n{link}')).toEqual([]);
});

it('puts a warning beside the field that it is about', () => {
  expect(warn('', 'Hei\n\n{link}')).toMatchObject([
    { field: 'subject', code: 'noSubject', severity: 'error' },
  ]);
  expect(warn(GOOD, 'Hei')).toMatchObject([{ field: 'body', code: 'noLink', severity: 'error' }]);
  expect(warn('Hei {compani}', '{link}')).toMatchObject([
    { field: 'subject', code: 'unknownPlaceholder', words: ['{compani}'] },
  ]);
  expect(warn('Hei {compani}', '{compani} {link}')).toMatchObject([
    { field: 'body', code: 'unknownPlaceholder' },
  ]);
});

it('stops nothing for what is only unwise', () => {
  expect(warn(GOOD, 'Tulkaa mukaan!!\n\n{link}')).toMatchObject([
    { field: 'body', code: 'exclamations', severity: 'warning' },
  ]);
});
