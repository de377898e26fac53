/** What belongs to a supplier beside the facts: evidence, sign-offs, documents, what was removed, and contact persons. */
import * as z from 'zod';
import {
  announcement,
  announcementInput,
  certificate,
  certificateInput,
  documentKinds,
  documentRecord,
  review,
  reviewInput,
} from '../schema/evidence.ts';
import { binEntities, binEntry, personRecord } from '../schema/person.ts';
import { id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { signOffPreview } from '../schema/sign-off-file.ts';
import { procedure, removing, saving } from './base.ts';

export const certificates = {
  save: procedure.input(saving(certificateInput).extend({ processorId: id })).output(certificate),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const announcements = {
  save: procedure.input(saving(announcementInput).extend({ processorId: id })).output(announcement),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const reviews = {
  /** Signs off a supplier as it stands now; the state is frozen with it, contact persons left out. */
  sign: procedure
    .input(
      z.strictObject({
        processorId: id,
        input: reviewInput.pick({ reviewer: true, outcome: true, remark: true }),
      }),
    )
    .output(review),
  /** The second pair of eyes: somebody else than the first. */
  countersign: procedure
    .input(z.strictObject({ id, version: recordVersion, secondReviewer: requiredText }))
    .output(review),
};

export const documents = {
  list: procedure.input(z.strictObject({ processorId: id })).output(z.array(documentRecord)),
  /** Keeps a file under its SHA-256; its type follows from its content. Errors: `too-large` above 50 MB. */
  add: procedure
    .input(
      z.strictObject({
        file: z.file(),
        processorId: id,
        agreementId: id.nullable().default(null),
        kind: z.enum(documentKinds).default('agreement'),
        reason: text.default(''),
      }),
    )
    .output(documentRecord),
  /** The bytes, under a name that is safe to save. Errors: `corrupt` when they are not what was kept. */
  fetch: procedure.input(z.strictObject({ id })).output(z.file()),
  /** Puts a document in the bin; its bytes stay. */
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const exchange = {
  /** A sign-off as a file for another copy of this register. */
  export: procedure.input(z.strictObject({ reviewId: id })).output(z.file()),
  /** What taking a sign-off from a file over would do; nothing is written. Errors: `conflict`, `not-found`. */
  preview: procedure.input(z.strictObject({ file: z.file() })).output(signOffPreview),
  /** Takes over what the preview showed, with a line in the history; `conflict` when the register changed since. */
  take: procedure.input(z.strictObject({ exchangeId: id })).output(review),
};

export const bin = {
  /** What was removed and can be brought back, newest first. */
  list: procedure.output(z.array(binEntry)),
  restore: procedure
    .input(z.strictObject({ entity: z.enum(binEntities), id, reason: text.default('') }))
    .output(z.strictObject({ id })),
};

export const persons = {
  /** Everything that the register holds of a contact person, by e-mail address or whole name (Art. 15 GDPR). */
  find: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personRecord)),
  /** Erases a contact person, also from the history; the chain stays verifiable (Art. 17 GDPR). Cannot be undone. */
  erase: procedure
    .input(z.strictObject({ contactId: id, reason: requiredText }))
    .output(z.strictObject({ id })),
};
