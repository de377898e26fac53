/** The state that a sign-off freezes: how it is written, and read back when the register has another form. */
import * as z from 'zod';
import { type OpenPoint, openPoint } from '../schema/attention.ts';
import { equal } from '../schema/equal.ts';
import { FIRST_FORM, FORM, readStrict, upgraded } from './forms.ts';
import { type ProcessorRecord, type ProcessorVerdict, processorRecord, processorVerdict } from './record.ts';

/**
 * The contents of `frozen` in a review: the record without its sign-offs and contact persons, its verdict, and the
 * points that were open.
 */
const frozenState = z.strictObject({
  /** Form of the register in which it was frozen. */
  form: z.int().min(FIRST_FORM),
  record: processorRecord.omit({ reviews: true }),
  verdict: processorVerdict,
  /** What was open then, most urgent first; null = a sign-off of before this was kept. */
  open: z.array(openPoint).nullable(),
});
export type FrozenState = z.infer<typeof frozenState>;

/**
 * The text that a sign-off stores: what the rules look at, without contact persons, who may ask for erasure.
 */
export function freeze(
  record: ProcessorRecord,
  verdict: ProcessorVerdict,
  open: readonly OpenPoint[],
): string {
  const { reviews: _reviews, ...rest } = record;
  const state: FrozenState = {
    form: FORM,
    record: { ...rest, processor: { ...record.processor, contacts: [] } },
    verdict,
    open: [...open],
  };
  return JSON.stringify(state);
}

/**
 * A frozen state in the current form, or why there is none: a newer program wrote it, or it is not a frozen
 * state.
 */
export type FrozenReading =
  | { readonly state: FrozenState; readonly refused: null }
  | { readonly state: null; readonly refused: 'too-new' | 'unreadable' };

const told = z.looseObject({ form: z.int().min(FIRST_FORM).default(FIRST_FORM) });

/** Reads the text that a sign-off stores, in this form or an older one. */
export function readFrozen(text: string): FrozenReading {
  const parsed = told.safeParse(json(text));
  if (!parsed.success) return { state: null, refused: 'unreadable' };
  const { form } = parsed.data;
  if (form > FORM) return { state: null, refused: 'too-new' };
  const read = readStrict(frozenState, upgraded('frozen', parsed.data, form));
  return read.ok ? { state: read.value, refused: null } : { state: null, refused: 'unreadable' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Whether two record values have the same content: field order is irrelevant, and a version only means a
 * save.
 */
export function isSame(one: unknown, other: unknown): boolean {
  return equal(withoutVersions(one), withoutVersions(other));
}

function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([field]) => field !== 'version');
  return Object.fromEntries(fields.map(([field, part]) => [field, withoutVersions(part)]));
}
