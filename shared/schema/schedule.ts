/** The daily reminder in the system's own scheduler. */
import * as z from 'zod';

/** `system` null = this computer has no scheduler that the program knows; `hour` = of the person's own clock. */
export const scheduleStatus = z.strictObject({
  system: z.enum(['systemd', 'launchd', 'task-scheduler']).nullable(),
  isSet: z.boolean(),
  hour: z.int().min(0).max(23),
});
export type ScheduleStatus = z.infer<typeof scheduleStatus>;
