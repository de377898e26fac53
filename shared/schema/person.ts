/** The person who uses a register on a computer. */
import * as z from 'zod';
import { text } from './primitives.ts';

/** By which name and in which role somebody signs; `role` may be empty. */
export const person = z.strictObject({ name: z.string(), role: text });
export type Person = z.infer<typeof person>;
