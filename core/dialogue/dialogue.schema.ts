/**
 * The dialogue as advisers edit it. Shape is strict, content lenient: an unfinished draft must be
 * storable, and what is missing is the check's business (`check.ts`), not the schema's.
 */
import { z } from 'zod';
import { COMPANY_FACT_NAMES } from './company-facts.ts';
import { CONTACT_FIELDS } from './contact-fields.ts';
import { LOCALES } from './locale.ts';
import { LIMITS } from './limits.ts';

export { CONTACT_FIELDS };

/**
 * Ids of nodes, options, bubbles, needs, services: short, URL-safe, no meaning inside. They are also names of
 * Firestore fields, which may not begin with two underscores.
 */
export const idSchema = z.string().regex(/^(?!__)[A-Za-z0-9_-]{1,40}$/);
export const localeSchema = z.enum(LOCALES);

export const textOf = (max: number) => z.partialRecord(localeSchema, z.string().max(max));
export const textSchema = textOf(LIMITS.textLength);
export const labelSchema = textOf(LIMITS.labelLength);

export const bubbleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), id: idSchema, text: textSchema }),
  z.strictObject({
    kind: z.literal('image'),
    id: idSchema,
    media: z.union([idSchema, z.literal('')]),
    alt: labelSchema,
  }),
  z.strictObject({
    kind: z.literal('link'),
    id: idSchema,
    url: z.string().max(LIMITS.urlLength),
    label: labelSchema,
  }),
]);

/** A need's weight on an option or a service: how strongly it speaks for the need. */
export const needWeightsSchema = z.record(idSchema, z.int().min(-10).max(10));

export const optionSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  /** Where this option leads; null → the node's own `next`. */
  next: idSchema.nullable(),
  needs: needWeightsSchema,
});

export const variableNameSchema = z.string().regex(/^[a-z][A-Za-z0-9_]{0,39}$/);
export const variableValueSchema = z.union([z.string().max(LIMITS.labelLength), z.number(), z.boolean()]);

export const INPUT_KINDS = [
  'text',
  'longText',
  'number',
  'email',
  'phone',
  'url',
  'date',
  'scale',
  'company',
] as const;

export const clauseSchema = z.strictObject({
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), node: idSchema }),
    z.strictObject({ kind: z.literal('variable'), name: variableNameSchema }),
    z.strictObject({ kind: z.literal('need'), need: idSchema }),
    z.strictObject({ kind: z.literal('company'), fact: z.enum(COMPANY_FACT_NAMES) }),
  ]),
  /** For an answer to a choice, `is` means "among the chosen options" and the value is an option id. */
  op: z.enum(['is', 'isNot', 'atLeast', 'atMost', 'contains', 'known', 'unknown']),
  value: variableValueSchema,
});

export const caseSchema = z.strictObject({
  id: idSchema,
  match: z.enum(['all', 'any']),
  clauses: z.array(clauseSchema).max(LIMITS.clausesPerCase),
  next: idSchema.nullable(),
});

export const assignmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('variable'),
    name: variableNameSchema,
    op: z.enum(['set', 'add']),
    value: variableValueSchema,
  }),
  z.strictObject({ kind: z.literal('need'), need: idSchema, weight: z.int().min(-10).max(10) }),
]);

/** Seen by advisers only; never compiled into a version's pages. */
export const editorDataSchema = z.strictObject({
  title: z.string().max(LIMITS.titleLength),
  note: z.string().max(LIMITS.textLength),
  colour: z.enum(['none', 'blue', 'green', 'amber', 'red', 'violet']),
  collapsed: z.boolean(),
});

const base = { id: idSchema, editor: editorDataSchema };
const next = idSchema.nullable();
const bubbles = z.array(bubbleSchema).max(LIMITS.bubblesPerNode);

export const messageNodeSchema = z.strictObject({ ...base, kind: z.literal('message'), bubbles, next });
export const choiceNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('choice'),
  bubbles,
  multiple: z.boolean(),
  /** Fewest and most options of a multiple choice; `max` null → no upper limit. */
  min: z.int().min(0).max(LIMITS.optionsPerNode),
  max: z.int().min(1).max(LIMITS.optionsPerNode).nullable(),
  options: z.array(optionSchema).max(LIMITS.optionsPerNode),
  /** Variable that keeps the answer ('' → none): the option's id, or ids joined by a comma. */
  variable: z.union([variableNameSchema, z.literal('')]),
  next,
});
export const inputNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('input'),
  bubbles,
  input: z.enum(INPUT_KINDS),
  required: z.boolean(),
  /** Bounds of a number or scale; null → none (a scale defaults to 1–5). */
  min: z.number().nullable(),
  max: z.number().nullable(),
  placeholder: labelSchema,
  minLabel: labelSchema,
  maxLabel: labelSchema,
  /** Shown beside a field that asks for contact details (email, phone); must then be filled in. */
  consent: textSchema,
  variable: z.union([variableNameSchema, z.literal('')]),
  next,
});
export const branchNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('branch'),
  cases: z.array(caseSchema).max(LIMITS.casesPerNode),
  /** Otherwise. */
  next,
});
export const setNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('set'),
  assignments: z.array(assignmentSchema).max(LIMITS.assignmentsPerNode),
  next,
});
export const jumpNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('jump'),
  target: idSchema.nullable(),
});
export const contactNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('contact'),
  bubbles,
  fields: z.array(z.strictObject({ field: z.enum(CONTACT_FIELDS), required: z.boolean() })).max(5),
  consent: textSchema,
  /** The respondent may say no; both answers go on to `next`. */
  next,
});
export const endNodeSchema = z.strictObject({
  ...base,
  kind: z.literal('end'),
  bubbles,
  /** Services always shown, in this order, before those that match the needs. */
  services: z.array(idSchema).max(10),
  /** How many services that match the needs are shown; 0 → none. */
  matches: z.int().min(0).max(10),
});

export const nodeSchema = z.discriminatedUnion('kind', [
  messageNodeSchema,
  choiceNodeSchema,
  inputNodeSchema,
  branchNodeSchema,
  setNodeSchema,
  jumpNodeSchema,
  contactNodeSchema,
  endNodeSchema,
]);

export const dialogueSchema = z.strictObject({
  start: idSchema,
  locales: z.array(localeSchema).min(1),
  defaultLocale: localeSchema,
  nodes: z.record(idSchema, nodeSchema),
});

export type Bubble = z.infer<typeof bubbleSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type BranchCase = z.infer<typeof caseSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type EditorData = z.infer<typeof editorDataSchema>;
export type InputKind = (typeof INPUT_KINDS)[number];
export type ContactField = (typeof CONTACT_FIELDS)[number];
export type CompanyFact = (typeof COMPANY_FACT_NAMES)[number];
export type VariableValue = z.infer<typeof variableValueSchema>;
export type DialogueNode = z.infer<typeof nodeSchema>;
export type NodeKind = DialogueNode['kind'];
export type NodeOf<K extends NodeKind> = Extract<DialogueNode, { kind: K }>;
export type Dialogue = z.infer<typeof dialogueSchema>;
export type NeedWeights = z.infer<typeof needWeightsSchema>;
