/**
 * The forms of the register, and how what was written down in an older one is read as one of now. A register file is
 * migrated; zips, sign-off files, frozen states and lines of the history stay as they were made, and are read so.
 */
import type * as z from 'zod';
import type { WholeEntity } from './archive.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whatever is written down and may gain a field: the kinds of records, and what a sign-off freezes. */
export type Shape = WholeEntity | 'frozen' | 'record' | 'verdict' | 'flow_verdict';

/**
 * What came with a form: kinds of records, and fields with the value that they have in what is older. It is the value
 * that the migration gives to the records of the file.
 */
interface Addition {
  readonly kinds: readonly WholeEntity[];
  readonly fields: Partial<Record<Shape, Values>>;
}

/** One entry per form, from the second on; an entry is never edited after release, as a migration is not. */
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
  // The third form has other derived tables, and no record looks different in it.
  { kinds: [], fields: {} },
  // Nor in the fourth, which has another search index.
  { kinds: [], fields: {} },
];

/** The form that this program writes; the register file carries the same number (`user_version`). */
export const FORM = additions.length + 1;

/** The form of what does not tell one: zips and sign-off files from before they did, and lines of the history. */
export const FIRST_FORM = 1;

/** The form with which a kind of records came. */
export function firstFormOf(kind: WholeEntity): number {
  const at = additions.findIndex(({ kinds }) => kinds.includes(kind));
  return at < 0 ? FIRST_FORM : at + 2;
}

/** What lies within a shape, in a field of its own: one, or a list of them. */
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
 * A value that was written in an older form, as one of now: fields that came later get the value that they have in
 * what is older, all the way down. What stands in it is never changed, left out or made right; what is no object
 * comes back as it is. The text that it was read from stays what digests are checked against.
 */
export function upgraded(shape: Shape, value: unknown, form: number): unknown {
  if (Array.isArray(value)) return value.map((item) => upgraded(shape, item, form));
  if (typeof value !== 'object' || value === null) return value;
  const later: Values = Object.assign(
    {},
    ...additions.slice(form - FIRST_FORM).map(({ fields }) => fields[shape]),
  );
  // Spread and not assigned: a field called __proto__ stays a field, which the schema refuses.
  const full: Record<string, unknown> = { ...later, ...value };
  for (const [field, inner] of Object.entries(within[shape] ?? {})) {
    if (Object.hasOwn(full, field)) full[field] = upgraded(inner, full[field], form);
  }
  return full;
}

/** Rules for what a person types that were made stricter within a form: what was kept before them can be read. */
const rulesForTyping: ReadonlySet<string> = new Set(['text-unseen']);

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] };

/** Holds a value of the form of now against its schema, and gives it as it stands: nothing is trimmed. */
export function readStrict<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Reading<z.infer<Schema>> {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const broken = issues.filter(({ message }) => !rulesForTyping.has(message));
  return broken.length === 0 ? { ok: true, value: value as z.infer<Schema> } : { ok: false, issues: broken };
}
