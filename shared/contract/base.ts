/** Building blocks of every part of the contract: the closed set of errors, saving, removing, undoing. */

import { oc } from '@orpc/contract';
import * as z from 'zod';
import { id, recordVersion, text } from '../schema/primitives.ts';
import { problemCodes, problemData } from '../schema/problem.ts';

const statusOf: Record<(typeof problemCodes)[number], number> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  busy: 423,
  refused: 403,
  cancelled: 499,
  'too-large': 413,
  'disk-full': 507,
  'read-only': 423,
  foreign: 422,
  corrupt: 422,
  'too-new': 422,
  internal: 500,
};

/** The closed set of errors as the contract declares it. */
export const problems = Object.fromEntries(
  problemCodes.map((code) => [code, { status: statusOf[code], data: problemData }]),
) as Record<(typeof problemCodes)[number], { status: number; data: typeof problemData }>;

/** The base of every procedure in the contract. */
export const procedure = oc.errors(problems);

/** A save names the version that it was based on (null = new) and may give a reason. */
export const saving = <Input extends z.ZodType>(input: Input) =>
  z.strictObject({ id: id.nullable(), version: recordVersion.nullable(), input, reason: text.default('') });
/** Saving a record of a supplier; see {@link saving}. */
export const partSaved = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  procedure.input(saving(input).extend({ processorId: id })).output(output);
/** Removing a record: it names the version that the person saw. Errors: `not-found`, `conflict`. */
export const removal = procedure
  .input(z.strictObject({ id, version: recordVersion, reason: text.default('') }))
  .output(z.strictObject({ id }));
/** A path on this machine. Some systems end a path at a zero byte, and would open another file than was named. */
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((named) => !named.includes('\0'), { error: 'path-unfit' });
export const file = z.strictObject({ file: path });

/** The history lines that a change wrote, the input of `register.undo`; `lastLine` is the one before `firstLine` if it wrote none. */
export const changed = { firstLine: z.int().min(1), lastLine: z.int().min(0) };
