/** What a person is reminded of: one row per supplier, with its points folded. */
import * as z from 'zod';
import { deadlineKinds } from './deadline.ts';
import { bilingual, civilDate, id, moment } from './primitives.ts';

/** What must be done already, within seven days, or later. */
export const horizons = ['overdue', 'week', 'later'] as const;

/** Names one matter: a kind of date of a supplier, what it is about, and the date itself. */
export const matterName = z.strictObject({
  processorId: id,
  kind: z.enum(deadlineKinds),
  subject: z.string().min(1),
  day: civilDate,
});
export type NamedMatter = z.infer<typeof matterName>;

/** One matter of a supplier. `name` = of the agreement, certificate or other thing that it is about. */
export const reminderPoint = matterName.extend({
  /** Stable identifier: the same matter has the same one from day to day, and another date has another. */
  key: z.string(),
  name: z.string(),
  due: civilDate,
  /** The end of a term in hours, on the day `due`; null = no hours are counted. */
  dueAt: moment.nullable(),
  horizon: z.enum(horizons),
  /** Whether the person has not been shown it since it was last brought up. */
  isNew: z.boolean(),
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
  flowId: id.nullable(),
  place: z.string().nullable(),
});
export type ReminderPoint = z.infer<typeof reminderPoint>;

/** A supplier with what must be done about it, most urgent first; `due` = of the first point. */
export const remindedSupplier = z.strictObject({
  processorId: id,
  processor: z.string(),
  owner: z.string(),
  due: civilDate,
  points: z.array(reminderPoint),
});
export type RemindedSupplier = z.infer<typeof remindedSupplier>;

/** Suppliers by their most urgent point; the counts are of everything, also beyond the limit. */
export const remindersAnswer = z.strictObject({
  asOf: civilDate,
  /** Whose reminders these are; null = of nobody in particular, so of everyone. */
  who: z.string().nullable(),
  /** The last day before this one on which the person was shown anything; null = never. */
  since: civilDate.nullable(),
  suppliers: z.array(remindedSupplier),
  counts: z.strictObject({
    matters: z.int(),
    suppliers: z.int(),
    overdue: z.int(),
    week: z.int(),
    later: z.int(),
  }),
});
export type RemindersAnswer = z.infer<typeof remindersAnswer>;
