/**
 * What lies ahead and what is missing: deadlines, gaps, checklist results, what-if, dependencies, letters.
 */

import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { transferResults } from '../schema/transfer-codes.ts';
import { checklistContext } from './checklist.ts';
import { countryCode } from './country.ts';
import { deadlineKinds } from './deadline.ts';
import { gapCodes } from './gap.ts';
import { bilingual, civilDate, id, language, moment, requiredText } from './primitives.ts';
import { advisories, transferCodes } from './transfer-codes.ts';

/**
 * One thing to be done by `due`; `formula` explains how the day is derived, `leadDays` when a person is
 * notified.
 */
export const deadlineItem = z.strictObject({
  key: z.string(),
  kind: z.enum(deadlineKinds),
  processorId: id,
  processor: z.string(),
  owner: z.string(),
  /** What it is about, within the supplier, and the date from which `due` follows: they name it to the reminders. */
  subject: z.string(),
  day: civilDate,
  name: z.string(),
  due: civilDate,
  /** The end of a term in hours, on the day `due`; null = no hours are counted. */
  dueAt: moment.nullable(),
  article: z.string(),
  formula: bilingual,
  leadDays: z.array(z.int()),
  overdue: z.boolean(),
  /** What somebody decided about it; null = it is open, and not put off. */
  handledOn: civilDate.nullable(),
  putOffUntil: civilDate.nullable(),
  flowId: id.nullable(),
  place: z.string().nullable(),
});
export type DeadlineItem = z.infer<typeof deadlineItem>;

/** The most dates that are given at once: nobody reads more, and a file has all of them. */
export const DEADLINE_LIMIT = 2000;

/** How many dates of a kind are due on a day; `leadDays`: the longest time ahead in which they are near. */
export const dateCount = z.strictObject({
  kind: z.enum(deadlineKinds),
  due: civilDate,
  leadDays: z.int(),
  isHandled: z.boolean(),
  n: z.int(),
});
export type DateCount = z.infer<typeof dateCount>;

/** What a record lacks; weight 3 = no assessment possible without it. `score` 0 to 100. */
export const completenessResult = z.strictObject({
  gaps: z.array(
    z.strictObject({ code: z.enum(gapCodes), weight: z.int(), article: z.string(), name: bilingual }),
  ),
  score: z.int(),
  /** Questions that are answered, of those that are asked or may still arise. */
  known: z.int(),
  asked: z.int(),
});

/** How far an agreement satisfies the checklist of Art. 28; `score` 0 to 100. */
export const checklistOutcome = z.strictObject({
  agreementId: id,
  score: z.int(),
  answered: z.int(),
  /** Answers of the model that nobody confirmed yet. */
  proposed: z.int(),
  total: z.int(),
  context: checklistContext,
  gaps: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingual,
      article: z.string(),
      answer: z.enum(['open', 'proposed', 'no', 'partly']),
      required: z.boolean(),
      note: z.string(),
    }),
  ),
});

/** What if: a decision lapses, a country is added, a supplier or sub-processor stops or gets another parent; `on` null = today. */
export const scenarioRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('withdraw'),
    country: countryCode,
    on: civilDate.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('add'), country: countryCode, on: civilDate.nullable().default(null) }),
  z.strictObject({ kind: z.literal('stop'), name: requiredText, on: civilDate.nullable().default(null) }),
  z.strictObject({
    kind: z.literal('parent'),
    name: requiredText,
    country: countryCode,
    on: civilDate.nullable().default(null),
  }),
]);
export type ScenarioRequest = z.infer<typeof scenarioRequest>;

const outcome = z.strictObject({
  transferResult: z.enum(transferResults).nullable(),
  transferCode: z.enum(transferCodes).nullable(),
  agreementStatus: z.enum([...agreementStatuses, 'no-agreement']),
  covered: z.boolean(),
  advisories: z.array(z.enum(advisories)),
});
const tally = z.record(z.enum([...transferResults, 'unsure']), z.int());

export const scenarioOutcome = z.strictObject({
  asOf: civilDate,
  before: tally,
  after: tally,
  changes: z.array(
    z.strictObject({
      processorId: id,
      processor: z.string(),
      before: outcome,
      after: outcome,
      flowIds: z.array(id),
      /** Of a supplier whose own parent changes: `hasClause` null = not known; null = of any other. */
      control: z
        .strictObject({
          agreements: z.array(z.strictObject({ id, title: z.string(), hasClause: z.boolean().nullable() })),
          noticeDeadline: civilDate.nullable(),
        })
        .nullable(),
    }),
  ),
});

/** Who depends on one place, parent country or sub-processor. */
export const dependency = z.strictObject({
  kind: z.enum(['place', 'parent', 'sub-processor']),
  subject: z.string(),
  suppliers: z.array(z.strictObject({ id, name: z.string() })),
  flows: z.int(),
});

/** One place where data are: number of active flows per result, and number of suppliers with data there. */
export const placeResults = z.strictObject({
  place: z.string(),
  suppliers: z.int(),
  results: z.record(z.enum(transferResults), z.int()),
  /** Of those without a transfer: not certain, because the establishment of the recipient is not recorded. */
  unsure: z.int(),
  /** The worst of the results; `unsure` where nothing is worse than that. */
  worst: z.enum([...transferResults, 'unsure']),
});
export type PlaceResults = z.infer<typeof placeResults>;

/**
 * Something that happens in the law of a place: the end of an adequacy decision, a judgment or lapse, or a decision of our own.
 * `flows`: transfers judged by that law, `relying`: those of them that rest on its decision.
 */
export const lawEvent = z.strictObject({
  on: civilDate,
  place: z.string(),
  kind: z.enum(['ends', 'event', 'override', 'resumes']),
  what: bilingual,
  /** Where it can be read; empty = nothing is named. */
  source: bilingual,
  flows: z.int(),
  relying: z.int(),
  suppliers: z.int(),
  /** What can be asked about it; null = nothing. */
  ask: z.strictObject({ kind: z.enum(['withdraw', 'add']), on: civilDate }).nullable(),
});

/** What a supplier is asked for besides the terms of an agreement and the places of the data. */
export const askedTopics = [
  'agreement',
  'sub-processors',
  'certificates',
  'transfer',
  'breach',
  'switching',
  'deletion',
] as const;
export type AskedTopic = (typeof askedTopics)[number];

/** A letter to a supplier, or to its owner about everything that asks for attention there. */
export const letterRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missing-terms'), processorId: id, agreementId: id, language }),
  z.strictObject({ kind: z.literal('locations'), processorId: id, language }),
  z.strictObject({ kind: z.literal('ask'), topic: z.enum(askedTopics), processorId: id, language }),
  z.strictObject({ kind: z.literal('owner'), processorId: id, language }),
  z.strictObject({ kind: z.literal('control'), processorId: id, language }),
  z.strictObject({ kind: z.literal('objection'), processorId: id, announcementId: id, language }),
]);
export type LetterRequest = z.infer<typeof letterRequest>;
/**
 * `to` = the recorded addresses of who gets it; `message` = a draft that a mail program opens (RFC 5322); `mailto` = the same as
 * an address, null if it is too long for one.
 */
export const letter = z.strictObject({
  subject: z.string(),
  body: z.string(),
  to: z.array(z.string()),
  message: z.string(),
  mailto: z.string().nullable(),
});
/** A letter of which a person chooses the receivers. */
export const openLetter = letter.omit({ to: true });
