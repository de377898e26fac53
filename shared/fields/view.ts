/** A list as a page of the screen shows it, asked for as a file: the same question as the page's, and the columns. */
import * as z from 'zod';
import { deadlineKinds } from '../schema/deadline.ts';
import { scenarioRequest } from '../schema/outlook.ts';
import { id, requiredText } from '../schema/primitives.ts';
import { historyFilter } from '../schema/register.ts';
import { processorQuery, transferQuery } from './list.ts';

/** Which dates of the calendar: of one kind, with words in supplier, owner or subject; handled ones are left out by default. */
export const deadlineFilter = z.strictObject({
  kind: z.enum(deadlineKinds).nullable().default(null),
  search: z.string().max(500).default(''),
  handled: z.boolean().default(false),
});
export type DeadlineFilter = z.infer<typeof deadlineFilter>;

/** Column keys of the list of suppliers; one that does not exist (any more) is left out. */
const columns = z.array(z.string().max(200)).min(1).max(500);

/** Every list that has a file, by name. */
export const viewQueries = {
  suppliers: processorQuery
    .pick({ search: true, filter: true, sort: true, descending: true })
    .extend({ columns: columns.nullable().default(null) }),
  transfers: transferQuery.pick({
    ...{ result: true, place: true, basis: true, owner: true },
    ...{ search: true, sort: true, descending: true },
  }),
  deadlines: deadlineFilter,
  /** Of one person, as on the start page; null = everyone. */
  attention: z.strictObject({ owner: requiredText.nullable().default(null) }),
  decisions: z.strictObject({}),
  /** The sub-processors of one supplier. */
  chain: z.strictObject({ processorId: id }),
  history: historyFilter,
  /** What happens in the law. */
  law: z.strictObject({}),
  /** What changes for whom if something happens. */
  scenario: z.strictObject({ request: scenarioRequest }),
};
export type ViewName = keyof typeof viewQueries;
export const viewNames = Object.keys(viewQueries) as [ViewName, ...ViewName[]];

export const viewRequest = z.discriminatedUnion('view', [
  viewQueries.suppliers.extend({ view: z.literal('suppliers') }),
  viewQueries.transfers.extend({ view: z.literal('transfers') }),
  viewQueries.deadlines.extend({ view: z.literal('deadlines') }),
  viewQueries.attention.extend({ view: z.literal('attention') }),
  viewQueries.decisions.extend({ view: z.literal('decisions') }),
  viewQueries.chain.extend({ view: z.literal('chain') }),
  viewQueries.history.extend({ view: z.literal('history') }),
  viewQueries.law.extend({ view: z.literal('law') }),
  viewQueries.scenario.extend({ view: z.literal('scenario') }),
]);
export type ViewRequest = z.infer<typeof viewRequest>;
export type ViewInput = z.input<typeof viewRequest>;

/** `ics` is a file of dates: only `deadlines` has one. */
export const viewFormats = ['xlsx', 'ods', 'csv', 'json', 'ics'] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** Progress of a file, in rows; `done` = it can be fetched under its identity. */
export const viewProgress = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int().nullable() }),
  z.strictObject({ type: z.literal('done'), resultId: id, name: z.string(), rows: z.int() }),
]);
export type ViewProgress = z.infer<typeof viewProgress>;
