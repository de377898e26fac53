/** Reminders: what a person is to be shown, what was decided about it, and the calendar file. */
import * as z from 'zod';
import { civilDate, language, requiredText, text } from '../schema/primitives.ts';
import { matterName, remindersAnswer } from '../schema/reminder.ts';
import { followed } from '../schema/schedule.ts';
import { changed, procedure } from './base.ts';

/**
 * Whose reminders: `who` null = the person of this computer, and where that is not known, everyone. What has no owner is
 * for the privacy officer; where there is none, for everyone. `everyone` = also what is for others.
 */
const asked = z.strictObject({
  who: requiredText.nullable().default(null),
  everyone: z.boolean().default(false),
  /** Suppliers that are given; the counts are of all. */
  limit: z.int().min(0).max(500).default(50),
});

const matters = z.array(matterName).min(1).max(1000);

export const reminders = {
  /**
   * Who uses this register on this computer, and in which role: changes, sign-offs and decisions are made under this name;
   * null = nobody said, and they are made under the account's.
   */
  me: procedure.output(z.strictObject({ name: z.string().nullable(), role: text })),
  /** `role` absent = as it was. A daily reminder for the person of before is set up anew for this one; `daily` says what became of it. */
  setMe: procedure
    .input(z.strictObject({ name: requiredText.nullable(), role: text.optional() }))
    .output(z.strictObject({ name: z.string().nullable(), role: text, daily: followed })),
  /** What is brought up and the person was not shown yet. Showing it is reported with `markShown`. */
  due: procedure.input(asked).output(remindersAnswer),
  /** As `due`, with what the person was shown for the first time today: it does not vanish while it is looked at. */
  sinceLastVisit: procedure.input(asked).output(remindersAnswer),
  /** Everything that is brought up and open on the day, shown before or not; overdue matters stay until handled. */
  open: procedure.input(asked.extend({ asOf: civilDate.nullable().default(null) })).output(remindersAnswer),
  /**
   * Notes that the person was shown these matters; `matters` null = all that `due` counts. It is a note of the program,
   * in no history. Gives how many are noted. Errors: `read-only`, `busy`: then they will be shown once more.
   */
  markShown: procedure
    .input(asked.omit({ limit: true }).extend({ matters: matters.nullable().default(null) }))
    .output(z.strictObject({ shown: z.int() })),
  /**
   * Notes that matters are dealt with, why and by whom (empty = whoever makes the change). It holds for these dates only.
   * Errors: `not-found` for a matter that is not open, `invalid` without a reason.
   */
  handle: procedure
    .input(z.strictObject({ matters, reason: requiredText, by: text.default('') }))
    .output(z.strictObject(changed)),
  /** Takes back that matters are handled or put off. Errors: `not-found`. */
  reopen: procedure
    .input(z.strictObject({ matters, reason: text.default('') }))
    .output(z.strictObject(changed)),
  /**
   * Silences matters until a day, on which they are brought up again. Errors: `not-found`; `invalid` for a day that has
   * come, and for one after the due day of a matter that is still in time.
   */
  putOff: procedure
    .input(z.strictObject({ matters, until: civilDate, reason: text.default('') }))
    .output(z.strictObject(changed)),
  /**
   * The dates as a calendar file (iCalendar), of one owner or of all (null): one all-day event each, with an alarm at each
   * lead time. What was given out before and is gone or handled is in it as cancelled.
   */
  calendar: procedure
    .input(z.strictObject({ owner: requiredText.nullable().default(null), language }))
    .output(z.file()),
};
