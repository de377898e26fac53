/** The daily reminder in the system's own scheduler. */
import * as z from 'zod';

/** `system` null = this computer has no scheduler that the program knows; `hour` = of the person's own clock. */
export const scheduleStatus = z.strictObject({
  system: z.enum(['systemd', 'launchd', 'task-scheduler']).nullable(),
  isSet: z.boolean(),
  hour: z.int().min(0).max(23),
  /** Whom it reminds: null = everyone; absent = nobody is known by name, or it opens the program for whoever uses it. */
  owner: z.string().nullable().optional(),
});
export type ScheduleStatus = z.infer<typeof scheduleStatus>;

/**
 * What became of the daily reminder when another person uses the register: `changed` = it reminds that one now, `unsure` =
 * it may still remind somebody else, `none` = there is none that does.
 */
export const followed = z.enum(['none', 'changed', 'unsure']);
export type Followed = z.infer<typeof followed>;
