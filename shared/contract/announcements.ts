/** Sub-processors that a supplier announces, and the last day to object. */
import * as z from 'zod';
import { announcement, announcementInput } from '../fields/evidence.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const announcements = {
  save: procedure.input(saving(announcementInput).extend({ processorId: id })).output(announcement),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
