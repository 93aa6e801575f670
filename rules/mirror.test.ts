import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BOT_EDITABLE } from '../core/bots/bot.schema.ts';
import { nodeSchema } from '../core/dialogue/dialogue.schema.ts';
import { UNFIT_FOR_MAIL } from '../core/text/mail-name.ts';
import { RIGHTS, ROLES, organisationSettingsSchema } from '../core/organisations/organisation.schema.ts';

const rules = readFileSync(new URL('../firestore.rules', import.meta.url), 'utf8');

/** The words in quotes that follow `before`, up to the closing bracket. */
function listAfter(before: string): string[] {
  const from = rules.indexOf(before);
  if (from < 0) throw new Error(`The rules hold no "${before}"`);
  const list = rules.slice(from).match(/\[([^\]]*)\]/)?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '').sort();
}

test.each(['manageOrganisation', 'editBots', 'readConversations', 'readCompanies', 'readCampaigns'] as const)(
  'the rules give %s to the same roles',
  (right) => {
    const name = `may${right[0]?.toUpperCase()}${right.slice(1)}`;
    expect(listAfter(`function ${name}(`)).toEqual(RIGHTS[right].toSorted());
  },
);

test('a name that may stand in a mail is the same for owners’ own writes', () => {
  expect(rules).toContain(`'(?s).*(${UNFIT_FOR_MAIL.source.replaceAll('\\', '\\\\')}).*'`);
});

test('every role may read', () => {
  expect(listAfter('function mayRead(')).toEqual(ROLES.toSorted());
});

test('advisers change in a bot what the editor may change', () => {
  const stamps = ['rev', 'updatedAt'];
  expect(listAfter('resource.data.archived == false\n          && changesOnly(')).toEqual(
    [...BOT_EDITABLE, ...stamps].sort(),
  );
  expect(listAfter('if mayManageOrganisation(organisation)\n        && changesOnly(')).toEqual(
    [...Object.keys(organisationSettingsSchema.shape), ...stamps].sort(),
  );
});

test.each(
  nodeSchema.options.map((option) => ({ kind: option.shape.kind.value, fields: Object.keys(option.shape) })),
)('a $kind node has the fields of its schema', ({ kind, fields }) => {
  expect(listAfter(`function is${kind[0]?.toUpperCase()}${kind.slice(1)}(`)).toEqual(fields.sort());
});
