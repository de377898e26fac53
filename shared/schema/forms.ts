/**
 * The forms of the register, and how data written in an older form are read as current. A register file is
 * migrated; zips, sign-off files, frozen states and history lines remain in the form in which they were made,
 * and are converted on reading.
 */
import type * as z from 'zod';
import type { WholeEntity } from './archive.ts';

type Values = Readonly<Record<string, unknown>>;

/** Everything that is stored and may gain a field: the kinds of records, and what a sign-off freezes. */
export type Shape = WholeEntity | 'frozen' | 'record' | 'verdict' | 'flow_verdict';

/**
 * What a form added: kinds of records, and fields with the value that they have in older data. It is the same
 * value that the migration gives to the records in the file.
 */
interface Addition {
  readonly kinds: readonly WholeEntity[];
  readonly fields: Partial<Record<Shape, Values>>;
}

/** One entry per form, from the second on; like a migration, an entry is never edited after release. */
export const additions: readonly Addition[] = [
  {
    kinds: [
      'country_list',
      'adequacy_override',
      'certificate',
      'announcement',
      'review',
      'document',
      'management_decision',
    ],
    fields: {
      policy: { fourEyes: false },
      processor: { address: '', measures: [], exitChoice: null, exitAskedOn: null, exitConfirmedOn: null },
      agreement: { checklist: {} },
      sub_processor: { address: '', contact: '' },
    },
  },
  // The third form has other derived tables; records are the same.
  { kinds: [], fields: {} },
  // So is the fourth, with another search index.
  { kinds: [], fields: {} },
  // The fifth gives the file an identity; it belongs to no record.
  { kinds: [], fields: {} },
];

/** The form that this program writes; the register file has the same number (`user_version`). */
export const FORM = additions.length + 1;

/** The form of data that do not name one: zips and sign-off files from before they did, and history lines. */
export const FIRST_FORM = 1;

/** The form that introduced a kind of record. */
export function firstFormOf(kind: WholeEntity): number {
  const at = additions.findIndex(({ kinds }) => kinds.includes(kind));
  return at < 0 ? FIRST_FORM : at + 2;
}

/** The shapes nested in a shape, each in its own field: one, or a list of them. */
const within: Partial<Record<Shape, Readonly<Record<string, Shape>>>> = {
  frozen: { record: 'record', verdict: 'verdict' },
  record: {
    processor: 'processor',
    agreements: 'agreement',
    flows: 'data_flow',
    chain: 'chain_link',
    certificates: 'certificate',
    announcements: 'announcement',
    documents: 'document',
  },
  processor: { services: 'service', contacts: 'contact' },
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
  const later: Values = Object.assign(
    {},
    ...additions.slice(form - FIRST_FORM).map(({ fields }) => fields[shape]),
  );
  // Spread, not assignment: a field called __proto__ stays a field, which the schema refuses.
  const full: Record<string, unknown> = { ...later, ...value };
  for (const [field, inner] of Object.entries(within[shape] ?? {})) {
    if (Object.hasOwn(full, field)) full[field] = upgraded(inner, full[field], form);
  }
  return full;
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
