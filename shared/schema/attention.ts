/** One matter that needs attention: what, under which article, by when, and the next step. */
import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { deadlineKinds } from './deadline.ts';
import { bilingual, civilDate, id, moment } from './primitives.ts';
import { advisories, transferCodes } from './transfer-codes.ts';

/** `now` = not allowed or overdue, `soon` = due within the lead time, `later` = a gap or an advisory. */
export const urgencies = ['now', 'soon', 'later'] as const;

/** What an announced sub-processor waits for where it is no objection within its term (Art. 28(2) GDPR). */
const announcementCodes = ['announcement-consent', 'announcement-term', 'announcement-regime'] as const;

/** What a breach asks for besides the notification that a deadline is about (Art. 33, 34 GDPR). */
export const breachCodes = ['breach-undated', 'breach-subjects', 'breach-customers'] as const;

/** What can need attention: a verdict or advisory on a flow, a status, a date, and what is missing. */
export const attentionCodes = [
  ...transferCodes,
  ...advisories,
  ...agreementStatuses,
  'no-agreement',
  ...deadlineKinds,
  ...announcementCodes,
  ...breachCodes,
  'parent-undated',
  'checklist',
  'incomplete',
  /** Cells of a list that nobody settled: about the term of an agreement in force, or about anything else. */
  'term-not-read',
  'cells-to-check',
] as const;
export type AttentionCode = (typeof attentionCodes)[number];

export const attentionItem = z.strictObject({
  /** Stable identifier: the same matter has the same one from day to day. */
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
  /** The end of a term in hours, on the day `due`; null = no hours are counted. */
  dueAt: moment.nullable(),
  flowId: id.nullable(),
});
export type AttentionItem = z.infer<typeof attentionItem>;

/**
 * A matter that was open when somebody signed off: something to do now (a red point) or soon, in the words of then. Codes
 * of later programs are codes too.
 */
export const openPoint = attentionItem
  .pick({ article: true, reason: true, due: true })
  .extend({ code: z.string(), urgency: z.enum(['now', 'soon']) });
export type OpenPoint = z.infer<typeof openPoint>;
