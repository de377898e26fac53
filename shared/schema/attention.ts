/** One thing that asks for attention: what, on which article, by when, and the next step. */
import * as z from 'zod';
import { agreementStatuses } from './agreement.ts';
import { deadlineKinds } from './deadline.ts';
import { bilingual, civilDate, id } from './primitives.ts';
import { advisories, transferCodes } from './transfer-codes.ts';

/** `now` = not allowed or overdue, `soon` = due within the lead time, `later` = a gap or an advice. */
export const urgencies = ['now', 'soon', 'later'] as const;

/** What can ask for attention: a verdict or advice on a flow, a status, a date, and what is missing. */
export const attentionCodes = [
  ...transferCodes,
  ...advisories,
  ...agreementStatuses,
  'no-agreement',
  ...deadlineKinds,
  'checklist',
  'incomplete',
] as const;
export type AttentionCode = (typeof attentionCodes)[number];

export const attentionItem = z.strictObject({
  /** Stable identity: the same matter keeps it from day to day. */
  key: z.string(),
  processorId: id,
  processor: z.string(),
  code: z.enum(attentionCodes),
  urgency: z.enum(urgencies),
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
  owner: z.string(),
  due: civilDate.nullable(),
  flowId: id.nullable(),
});
export type AttentionItem = z.infer<typeof attentionItem>;
