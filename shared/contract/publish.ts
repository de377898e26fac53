/** What is told outside the organisation about who processes personal data for it. */
import * as z from 'zod';
import { openLetter } from '../schema/outlook.ts';
import { civilDate } from '../schema/primitives.ts';
import {
  noticeRequest,
  publishFormats,
  publishPreview,
  publishRequest,
  sentence,
  sentenceRequest,
} from '../schema/publish.ts';
import { procedure } from './base.ts';

export const publish = {
  /** The list as it would be published, who is left out, what is not recorded, and what changed since a day. Errors: `invalid`. */
  preview: procedure.input(publishRequest).output(publishPreview),
  /** The list as a file. Errors: `invalid` if it is compared with a day that is not before its own. */
  make: procedure.input(publishRequest.extend({ format: z.enum(publishFormats) })).output(z.file()),
  /** Keeps a person's word that the list was published today as it now is. Errors: those of every change. */
  record: procedure.input(publishRequest).output(z.strictObject({ asOf: civilDate })),
  /** The notice to customers of changed sub-processors as a draft; null if there is nothing to tell. Errors: `invalid`. */
  notice: procedure.input(noticeRequest).output(openLetter.nullable()),
  /** The sentence on transfers for a privacy statement, and what it waits for. */
  sentence: procedure.input(sentenceRequest).output(sentence),
};
