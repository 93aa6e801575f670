/** Writes that a member with the right may try: the valid ones, and each spoiled in one place. */
import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { paths } from '../../core/bots/paths.ts';
import { LIMITS } from '../../core/dialogue/limits.ts';
import { HOME, need, nodesOfEveryKind, organisation, bot, service, storedNode } from './samples.ts';
import type { Person } from './people.ts';

/** One write. `data` null → delete; an update merges its fields, a create sets the document. */
export interface Attempt {
  name: string;
  path: string;
  /** What stands there before; left out → nothing. */
  stored?: object;
  data: Record<string, unknown> | null;
  /** Default: the adviser. */
  person?: Person;
}

type Fields = Record<string, unknown>;
const long = (length: number) => 'x'.repeat(length);
const many = (length: number) => Array.from({ length }, (_, index) => ({ id: `i${index}` }));
const notNow = Timestamp.fromMillis(Date.UTC(2026, 0, 2));

const nodePath = paths.node(HOME, 'b1', 'fresh');
/** The document of a node that the adviser creates. */
export const newNode = (node: unknown, changes: Fields = {}): Fields => ({
  node,
  rev: 1,
  updatedBy: 'adviser',
  updatedAt: serverTimestamp(),
  ...changes,
});
const changeNode = (changes: Fields): Fields => ({
  rev: 4,
  updatedBy: 'adviser',
  updatedAt: serverTimestamp(),
  ...changes,
});
const changeBot = (changes: Fields): Fields => ({ rev: 3, updatedAt: serverTimestamp(), ...changes });
const changeSettings = (changes: Fields): Fields => ({ rev: 5, updatedAt: serverTimestamp(), ...changes });

const ofKind = (kind: string): Fields => {
  const node = nodesOfEveryKind('fresh').find((one) => one.kind === kind);
  if (!node) throw new Error(`No sample of the kind ${kind}`);
  return node;
};
const onNode = (name: string, data: Fields): Attempt => ({ name, path: nodePath, data });
const spoiledNode = (kind: string, changes: Fields): Attempt =>
  onNode(`${kind} with ${describe(changes)}`, newNode({ ...ofKind(kind), ...changes }));
const onStoredNode = (name: string, changes: Fields): Attempt => ({
  name,
  path: paths.node(HOME, 'b1', 'n1'),
  stored: storedNode('n1'),
  data: changeNode(changes),
});
const onBot = (changes: Fields): Attempt => ({
  name: `bot with ${describe(changes)}`,
  path: paths.bot(HOME, 'b1'),
  stored: bot,
  data: changeBot(changes),
});
const onSite = (changes: Fields): Attempt => onBot({ site: { title: {}, body: {}, ...changes } });
const onSettings = (changes: Fields): Attempt => ({
  name: `organisation with ${describe(changes)}`,
  path: paths.organisation(HOME),
  stored: organisation,
  data: changeSettings(changes),
  person: 'owner',
});
const onNeed = (changes: Fields): Attempt => ({
  name: `need with ${describe(changes)}`,
  path: paths.need(HOME, 'fresh'),
  data: { ...need('fresh'), ...changes },
});
const onService = (changes: Fields): Attempt => ({
  name: `service with ${describe(changes)}`,
  path: paths.service(HOME, 'fresh'),
  data: { ...service('fresh'), ...changes },
});

function describe(changes: Fields): string {
  const text = JSON.stringify(changes);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const ACCEPTED: Attempt[] = [
  ...nodesOfEveryKind('fresh').map((node) => onNode(`a new ${node.kind} node`, newNode(node))),
  onStoredNode('a node turned into another kind', { node: { ...ofKind('end'), id: 'n1' } }),
  spoiledNode('message', { next: null }),
  spoiledNode('message', { next: '_' }),
  spoiledNode('message', { next: `_${long(39)}` }),
  spoiledNode('message', { bubbles: many(LIMITS.bubblesPerNode) }),
  spoiledNode('choice', { options: many(LIMITS.optionsPerNode), max: 2 }),
  spoiledNode('input', { min: null, max: 2.5 }),
  onBot({ start: 'n9', locales: ['sv', 'fi', 'en'], defaultLocale: 'sv' }),
  onBot({ persona: { name: 'Kim', role: { sv: 'Rådgivare' }, avatar: 'm1' } }),
  onBot({ site: { title: {}, body: { fi: long(20_000) } } }),
  onSite({ lead: { fi: long(300), en: 'Three minutes' } }),
  onSite({ hero: 'm1', logo: 'm2', favicon: '', sharePicture: long(40) }),
  onSite({ accent: '#0f5c73', ground: '' }),
  onSite({ layout: 'full', listed: true }),
  onSite({ layout: 'inline', listed: false }),
  onSite({ pages: many(8) }),
  onSite({ accessibility: { sv: long(20_000) }, feedback: 'palaute@kunta.example' }),
  onSite({ embedOn: many(20) }),
  onSettings({ name: 'Tillväxt', accent: '#ffffff', retentionDays: 30, privacy: { sv: 'Dataskydd' } }),
  onNeed({ label: { fi: long(LIMITS.labelLength), sv: 'Arbetskraft' } }),
  onService({ url: {}, needs: {}, active: false }),
];

export const REFUSED: Attempt[] = [
  // Who and when
  onNode('a node by another hand', newNode(ofKind('message'), { updatedBy: 'owner' })),
  onNode('a node without a hand', { node: ofKind('message'), rev: 1, updatedAt: serverTimestamp() }),
  onNode('a node stamped otherwise', newNode(ofKind('message'), { updatedAt: notNow })),
  onNode('a new node of rev 2', newNode(ofKind('message'), { rev: 2 })),
  onNode('a new node without rev', {
    node: ofKind('message'),
    updatedBy: 'adviser',
    updatedAt: serverTimestamp(),
  }),
  onStoredNode('a node written on an old rev', { rev: 3 }),
  onStoredNode('a node that skips a rev', { rev: 5 }),
  onStoredNode('a rev that is not whole', { rev: 4.0001 }),
  onStoredNode('a change by another hand', { updatedBy: 'owner' }),
  onStoredNode('a change stamped otherwise', { updatedAt: notNow }),
  onStoredNode('a change with a further field', { locked: true }),
  onStoredNode('a change of the id', { node: ofKind('end') }),
  // Where
  {
    name: 'a node of an archived bot',
    path: paths.node(HOME, 'archived', 'fresh'),
    data: newNode(ofKind('message')),
  },
  { name: 'a node of no bot', path: paths.node(HOME, 'missing', 'fresh'), data: newNode(ofKind('message')) },
  {
    name: 'a change in an archived bot',
    path: paths.node(HOME, 'archived', 'n1'),
    stored: storedNode('n1'),
    data: changeNode({}),
  },
  {
    name: 'a deletion in an archived bot',
    path: paths.node(HOME, 'archived', 'n1'),
    stored: storedNode('n1'),
    data: null,
  },
  {
    name: 'a deletion in no bot',
    path: paths.node(HOME, 'missing', 'n1'),
    stored: storedNode('n1'),
    data: null,
  },
  {
    name: 'a change of an archived bot',
    path: paths.bot(HOME, 'archived'),
    stored: { ...bot, archived: true },
    data: changeBot({}),
  },
  {
    name: 'an id with a dot',
    path: paths.node(HOME, 'b1', 'a.b'),
    data: newNode({ ...ofKind('end'), id: 'a.b' }),
  },
  {
    name: 'a long id',
    path: paths.node(HOME, 'b1', long(41)),
    data: newNode({ ...ofKind('end'), id: long(41) }),
  },
  // What a node is
  onNode('a node that is a string', newNode('message')),
  onNode('a document with a further field', newNode(ofKind('message'), { locked: true })),
  spoiledNode('message', { id: 'other' }),
  spoiledNode('message', { kind: 'script' }),
  spoiledNode('message', { html: '<b>' }),
  spoiledNode('message', { next: 'not an id' }),
  spoiledNode('message', { next: 7 }),
  spoiledNode('message', { next: '__next' }),
  spoiledNode('message', { next: `_${long(40)}` }),
  spoiledNode('message', { bubbles: many(LIMITS.bubblesPerNode + 1) }),
  spoiledNode('message', { bubbles: 'Hei' }),
  spoiledNode('message', { editor: {} }),
  spoiledNode('message', {
    editor: { title: long(LIMITS.titleLength + 1), note: '', colour: 'none', collapsed: false },
  }),
  spoiledNode('message', {
    editor: { title: '', note: long(LIMITS.textLength + 1), colour: 'none', collapsed: false },
  }),
  spoiledNode('message', { editor: { title: '', note: '', colour: 'pink', collapsed: false } }),
  spoiledNode('message', { editor: { title: '', note: '', colour: 'none', collapsed: 0 } }),
  spoiledNode('message', { editor: { title: '', note: '', colour: 'none', collapsed: false, x: 1 } }),
  spoiledNode('choice', { options: many(LIMITS.optionsPerNode + 1) }),
  spoiledNode('choice', { multiple: 'yes' }),
  spoiledNode('choice', { min: '1' }),
  spoiledNode('choice', { max: 'all' }),
  spoiledNode('choice', { variable: long(41) }),
  spoiledNode('choice', { further: 1 }),
  spoiledNode('input', { input: 'password' }),
  spoiledNode('input', { required: null }),
  spoiledNode('input', { min: 'low' }),
  spoiledNode('input', { max: 'high' }),
  spoiledNode('input', { placeholder: 'Nimi' }),
  spoiledNode('input', { minLabel: { fi: long(LIMITS.labelLength + 1) } }),
  spoiledNode('input', { maxLabel: { de: 'Viel' } }),
  spoiledNode('input', { consent: { fi: long(LIMITS.textLength + 1) } }),
  spoiledNode('input', { variable: 1 }),
  spoiledNode('input', { further: 1 }),
  spoiledNode('branch', { cases: many(LIMITS.casesPerNode + 1) }),
  spoiledNode('branch', { next: '' }),
  spoiledNode('branch', { further: 1 }),
  spoiledNode('set', { assignments: many(LIMITS.assignmentsPerNode + 1) }),
  spoiledNode('set', { next: {} }),
  spoiledNode('set', { further: 1 }),
  spoiledNode('jump', { target: 'not an id' }),
  spoiledNode('jump', { next: 'n1' }),
  spoiledNode('contact', { fields: many(6) }),
  spoiledNode('contact', { consent: 'Saa' }),
  spoiledNode('contact', { further: 1 }),
  spoiledNode('end', { services: Array.from({ length: 11 }, () => 's') }),
  spoiledNode('end', { matches: 11 }),
  spoiledNode('end', { matches: -1 }),
  spoiledNode('end', { matches: 1.5 }),
  spoiledNode('end', { bubbles: many(LIMITS.bubblesPerNode + 1) }),
  spoiledNode('end', { next: 'n1' }),
  // Bots: what functions alone write, and sizes
  onBot({ publishedVersion: 2 }),
  onBot({ lastVersion: 9 }),
  onBot({ archived: true }),
  onBot({ slug: 'toinen' }),
  onBot({ createdAt: notNow }),
  onBot({ owner: 'adviser' }),
  onBot({ rev: 2 }),
  onBot({ rev: 4 }),
  onBot({ updatedAt: notNow }),
  onBot({ name: '' }),
  onBot({ name: long(121) }),
  onBot({ start: '' }),
  onBot({ locales: [] }),
  onBot({ locales: ['fi', 'de'] }),
  onBot({ locales: ['sv'] }),
  onBot({ defaultLocale: 'en' }),
  onBot({ site: { title: {}, body: {}, script: 'x' } }),
  onBot({ site: { title: { fi: long(LIMITS.labelLength + 1) }, body: {} } }),
  onBot({ site: { title: {}, body: { fi: long(20_001) } } }),
  onSite({ lead: { fi: long(301) } }),
  onSite({ lead: 'Kolme minuuttia' }),
  onSite({ lead: { de: 'Drei Minuten' } }),
  ...['hero', 'logo', 'favicon', 'sharePicture'].flatMap((picture) => [
    onSite({ [picture]: 'https://example.fi/a.png' }),
    onSite({ [picture]: null }),
  ]),
  ...['accent', 'ground'].flatMap((colour) => [
    onSite({ [colour]: 'red' }),
    onSite({ [colour]: '#0F5C73' }),
    onSite({ [colour]: '#0f5c73;' }),
    onSite({ [colour]: 0 }),
  ]),
  onSite({ layout: 'window' }),
  onSite({ listed: 'yes' }),
  onSite({ pages: many(9) }),
  onSite({ pages: {} }),
  onSite({ accessibility: { fi: long(20_001) } }),
  onSite({ accessibility: 'Seloste' }),
  onSite({ feedback: long(201) }),
  onSite({ feedback: null }),
  onSite({ embedOn: many(21) }),
  onSite({ embedOn: 'https://example.fi' }),
  onBot({ persona: { name: 'Aino', role: {}, avatar: '', x: 1 } }),
  onBot({ persona: { name: long(61), role: {}, avatar: '' } }),
  onBot({ persona: { name: 'Aino', role: { fi: long(LIMITS.labelLength + 1) }, avatar: '' } }),
  onBot({ persona: { name: 'Aino', role: {}, avatar: 'https://example.fi/a.png' } }),
  // Organisations
  onSettings({ kind: 'city' }),
  onSettings({ createdAt: notNow }),
  onSettings({ members: {} }),
  onSettings({ rev: 4 }),
  onSettings({ rev: 6 }),
  onSettings({ updatedAt: notNow }),
  onSettings({ name: '' }),
  onSettings({ name: long(121) }),
  onSettings({ accent: 'red' }),
  onSettings({ accent: '#fff; background: url(x)' }),
  onSettings({ locales: [] }),
  onSettings({ locales: ['fi', 'fi', 'sv', 'en'] }),
  onSettings({ defaultLocale: 'de' }),
  onSettings({ retentionDays: 29 }),
  onSettings({ retentionDays: 3_651 }),
  onSettings({ retentionDays: 365.5 }),
  onSettings({ privacy: { fi: long(LIMITS.textLength + 1) } }),
  // Needs and services
  onNeed({ id: 'other' }),
  onNeed({ label: { fi: long(LIMITS.labelLength + 1) } }),
  onNeed({ label: { fi: 1 } }),
  onNeed({ order: 'first' }),
  onNeed({ further: 1 }),
  onService({ id: 'other' }),
  onService({ name: 'Valmennus' }),
  onService({ summary: { fi: long(LIMITS.textLength + 1) } }),
  onService({ url: { fi: long(LIMITS.urlLength + 1) } }),
  onService({ needs: [] }),
  onService({ needs: Object.fromEntries(many(101).map(({ id }) => [id, 1])) }),
  onService({ active: 'yes' }),
  onService({ order: null }),
  onService({ further: 1 }),
];
