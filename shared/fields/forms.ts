/**
 * The forms of the register, and how data written in an older form are read as current. A register file is
 * migrated; zips, sign-off files, frozen states and history lines remain in the form in which they were made,
 * and are converted on reading.
 */
import type * as z from 'zod';
import { type EntityName, isEntityName, kinds } from './catalogue.ts';
import { bringUp, broughtUp } from './field.ts';

/** Everything that is stored and may gain a field: the kinds of records, and what a sign-off freezes. */
export type Shape = EntityName | 'frozen' | 'record' | 'verdict' | 'flow_verdict';

/** The last form that brought no record and no field: other derived tables, an identity of the file, the reports made, a replica. */
const LAST_OTHER_FORM = 16;

/**
 * What later forms added to the shapes that are no record by themselves, with the value that they have in older data:
 * a list of another kind of records, something that a verdict says. Never edited after release.
 */
const composed: readonly {
  readonly since: number;
  readonly shape: Exclude<Shape, EntityName>;
  readonly fields: Readonly<Record<string, unknown>>;
}[] = [
  { since: 9, shape: 'record', fields: { breaches: [] } },
  { since: 14, shape: 'frozen', fields: { open: null } },
];

/** The form that this program writes; the register file has the same number (`user_version`). */
export const FORM = Math.max(
  LAST_OTHER_FORM,
  ...composed.map(({ since }) => since),
  ...Object.values(kinds).flatMap(({ since, fields }) => [
    since,
    ...Object.values(fields).map((field) => field.since ?? 1),
  ]),
);

/** The form of data that do not name one: zips and sign-off files from before they did, and history lines. */
export const FIRST_FORM = 1;

/** The kinds of records in the record of a supplier, as a sign-off freezes it. */
export const frozenParts = {
  processor: 'processor',
  agreements: 'agreement',
  flows: 'data_flow',
  chain: 'chain_link',
  certificates: 'certificate',
  announcements: 'announcement',
  breaches: 'breach',
  documents: 'document',
} as const satisfies Readonly<Record<string, EntityName>>;

/** The kinds of records within a shape, each in its own field: one, or a list of them. */
const within: Partial<Record<Shape, Readonly<Record<string, Shape>>>> = {
  frozen: { record: 'record', verdict: 'verdict' },
  record: frozenParts,
  chain_link: { subProcessor: 'sub_processor' },
  verdict: { flows: 'flow_verdict' },
};

/**
 * Converts a value in an older form to the current one: fields added later get the value that they have in
 * older data, at every level. Existing content is never changed, dropped or corrected; a value that is not an
 * object is returned unchanged. Digests are still checked against the original text.
 */
export function upgraded(shape: Shape, value: unknown, form: number): unknown {
  if (Array.isArray(value)) return value.map((item) => upgraded(shape, item, form));
  if (typeof value !== 'object' || value === null) return value;
  const full = isEntityName(shape)
    ? broughtUp(kinds[shape].fields, value, form)
    : { ...addedTo(shape, form), ...value };
  const inner = Object.entries(within[shape] ?? {}).filter(([field]) => Object.hasOwn(value, field));
  if (inner.length === 0) return full;
  const read: Readonly<Record<string, unknown>> = { ...value };
  return {
    ...(full as object),
    ...Object.fromEntries(inner.map(([field, of]) => [field, upgraded(of, read[field], form)])),
  };
}

const addedTo = (shape: Shape, form: number): object =>
  Object.assign(
    {},
    ...composed.filter((one) => one.shape === shape && one.since > form).map(({ fields }) => fields),
  );

/**
 * A record as its first line in the history tells it, parsed for nobody else, in the form of now. It is filled in place, where
 * {@link upgraded} makes another: a history holds a record for everything that there ever was.
 */
export function firstTold(kind: EntityName, told: unknown): unknown {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told;
  bringUp(kinds[kind].fields, told, FIRST_FORM);
  return told;
}

/** One value of a record in an older form, such as a line of the history holds it. */
export function upgradedValue(kind: EntityName, field: string, value: unknown, form: number): unknown {
  const { of } = kinds[kind].fields[field] ?? {};
  return of ? broughtUp(of, value, form) : value;
}

/** Input rules that became stricter within a form: data stored before that must remain readable. */
const rulesForTyping: ReadonlySet<string> = new Set(['text-unseen']);

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] };

/** Checks a value in the current form against its schema, and returns it unchanged: nothing is trimmed. */
export function readStrict<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Reading<z.infer<Schema>> {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const broken = issues.filter(({ message }) => !rulesForTyping.has(message));
  const path = broken.length === 0 ? halfCharacter(value) : null;
  if (path) return { ok: false, issues: [{ code: 'custom', path, message: 'half-character' }] };
  return broken.length === 0 ? { ok: true, value: value as z.infer<Schema> } : { ok: false, issues: broken };
}

/**
 * Where a text holds half a character (a lone surrogate), null if nowhere. A typed one is mended by its schema, but what
 * is kept unchanged would be another text in the file than in its own history.
 */
function halfCharacter(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.isWellFormed() ? halfCharacter(inner, [...path, key]) : path;
    if (found) return found;
  }
  return null;
}
