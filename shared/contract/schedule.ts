/** The daily reminder of the open register, by the scheduler of this computer. */
import * as z from 'zod';
import { language, requiredText } from '../schema/primitives.ts';
import { scheduleStatus } from '../schema/schedule.ts';
import { procedure } from './base.ts';

export const schedule = {
  status: procedure.output(scheduleStatus),
  /** Sets it up, or anew; `owner` null = for everything. Errors: `refused` with what the scheduler said. */
  set: procedure.input(z.strictObject({ owner: requiredText.nullable(), language })).output(scheduleStatus),
  /** Removes it. Errors: `refused`. */
  remove: procedure.output(scheduleStatus),
};
