/** A report that was made, as the register keeps it: of which day, on which state of the history, and what was counted. */
import * as z from 'zod';
import { civilDate, instant } from './primitives.ts';

/** Numbers by what was counted. A name that is absent was not counted then, which is not the same as 0. */
const figures = z.record(z.string().min(1).max(64), z.int().min(0));

const shared = {
  /** What it is about, where a kind has more than one; empty = the register. */
  subject: z.string().max(64),
  asOf: civilDate,
  madeAt: instant,
  /** The history at the moment of making: number of lines and hash of the last, as printed. */
  lines: z.int().min(0),
  head: z.string(),
};

/** An overview that was kept. */
export const keptOverview = z.strictObject({ kind: z.literal('overview'), ...shared, figures });

/** One kind of report per line, with the figures that it keeps. */
export const reportMade = z.discriminatedUnion('kind', [
  keptOverview,
  /** A list that was published; its subject is which. */
  z.strictObject({ kind: z.literal('publication'), ...shared, figures }),
]);
export type ReportMade = z.infer<typeof reportMade>;
