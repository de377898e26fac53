/** Sub-processors that a supplier announces, and the last day to object. */
import * as z from 'zod';
import { announcement, announcementInput } from '../fields/evidence.ts';
import { explainedVerdict } from '../fields/record.ts';
import { civilDate, id, recordVersion, text } from '../schema/primitives.ts';
import { changed, partSaved, procedure, removal } from './base.ts';

export const announcements = {
  save: partSaved(announcementInput, announcement),
  /** The verdict that an unsaved announcement would bring, for its form; null = it would change none. Error: `not-found`. */
  assess: procedure
    .input(z.strictObject({ processorId: id, announcement: announcementInput }))
    .output(explainedVerdict.nullable()),
  /**
   * Consents to an announced sub-processor and, with `intoChain`, puts it into the chain: the sub-processor found by name or
   * made, a link that is authorised on the day of the decision (null = today), and a flow to the place that was announced.
   * `replacesLinkId` ends with it, of a replacement or a change of location. One change, undone as one by `register.undo`.
   * Errors: `not-found`, `conflict` (changed since, or accepted already), `invalid` (not a link that it can replace).
   */
  accept: procedure
    .input(
      z.strictObject({
        id,
        version: recordVersion,
        decidedOn: civilDate.nullable().default(null),
        intoChain: z.boolean().default(true),
        replacesLinkId: id.nullable().default(null),
        reason: text.default(''),
      }),
    )
    .output(z.strictObject({ id, ...changed })),
  remove: removal,
};
