/** The state that a sign-off keeps: how it is written, and read again when the register has another form. */
import * as z from 'zod';
import { equal } from './equal.ts';
import { FIRST_FORM, FORM, readStrict, upgraded } from './forms.ts';
import { type ProcessorRecord, type ProcessorVerdict, processorRecord, processorVerdict } from './record.ts';

/** What stands in `frozen` of a review: the record without its sign-offs and contact persons, and its verdict. */
const frozenState = z.strictObject({
  /** Form of the register in which it was frozen. */
  form: z.int().min(FIRST_FORM),
  record: processorRecord.omit({ reviews: true }),
  verdict: processorVerdict,
});
export type FrozenState = z.infer<typeof frozenState>;

/** The text that a sign-off keeps: what the rules look at, without contact persons, who may ask to be erased. */
export function freeze(record: ProcessorRecord, verdict: ProcessorVerdict): string {
  const { reviews: _reviews, ...rest } = record;
  const state: FrozenState = {
    form: FORM,
    record: { ...rest, processor: { ...record.processor, contacts: [] } },
    verdict,
  };
  return JSON.stringify(state);
}

/** A frozen state as one of now, or why there is none: a newer program wrote it, or it is no such state. */
export type FrozenReading =
  | { readonly state: FrozenState; readonly refused: null }
  | { readonly state: null; readonly refused: 'too-new' | 'unreadable' };

const told = z.looseObject({ form: z.int().min(FIRST_FORM).default(FIRST_FORM) });

/** Reads the text that a sign-off keeps, of this form or an older one. */
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

/** Whether two values of a record say the same: the order of fields says nothing, a version only that it was saved. */
export function isSame(one: unknown, other: unknown): boolean {
  return equal(withoutVersions(one), withoutVersions(other));
}

function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([field]) => field !== 'version');
  return Object.fromEntries(fields.map(([field, part]) => [field, withoutVersions(part)]));
}
