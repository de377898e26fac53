/** Queries on the list of suppliers and the list of transfers, and their answers. */
import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { countedAs } from '../schema/counting.ts';
import { civilDate, id, language } from '../schema/primitives.ts';
import { categories, criticalities, roles } from '../schema/processor.ts';
import { transferBases } from '../schema/transfer-basis.ts';
import { transferResults } from '../schema/transfer-codes.ts';
import { dataFlow } from './flow.ts';
import { explainedFlow, processorRow } from './record.ts';

/** `unsure` = in force by the dates that are recorded, while words of a list about them wait for somebody. */
export const statusFilter = z.enum([...agreementStatuses, 'no-agreement', 'unsure']);

export const ANY_IMPORT = 'any';
export const NO_IMPORT = 'none';

/**
 * Filters of the list; an empty array filters nothing. Values within one filter are "or", filters are "and".
 */
export const processorFilter = z.strictObject({
  agreementStatus: z.array(statusFilter).default([]),
  transferResult: z.array(z.enum(transferResults)).default([]),
  role: z.array(z.enum(roles)).default([]),
  category: z.array(z.enum(categories)).default([]),
  criticality: z.array(z.enum(criticalities)).default([]),
  place: z.array(z.string()).default([]),
  owner: z.array(z.string()).default([]),
  covered: z.boolean().nullable().default(null),
  /** With cells to check: of these imports; {@link ANY_IMPORT} = of any, {@link NO_IMPORT} = of none that this register has. */
  toCheck: z.array(z.string()).default([]),
  /** Behind any of these figures of the start page and the overview. */
  counted: z.array(z.enum(countedAs)).default([]),
});
export type ProcessorFilter = z.infer<typeof processorFilter>;

export const sortColumns = [
  'name',
  'agreementStatus',
  'currentEndsOn',
  'noticeDeadline',
  'transferResult',
  'owner',
  'country',
] as const;

/**
 * `cursor` is `nextCursor` from the previous page's answer, so that a full read returns each row once even
 * while others write; `offset` skips that many rows, for reading from the middle. `asOf` null = today.
 */
export const processorQuery = z.strictObject({
  search: z.string().max(500).default(''),
  filter: processorFilter.prefault({}),
  sort: z.enum(sortColumns).default('name'),
  descending: z.boolean().default(false),
  cursor: z.string().nullable().default(null),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
  asOf: civilDate.nullable().default(null),
});
export type ProcessorQuery = z.infer<typeof processorQuery>;

export const processorPage = z.strictObject({
  rows: z.array(processorRow),
  total: z.int(),
  nextCursor: z.string().nullable(),
  asOf: civilDate,
});

/** How many suppliers have which value, for the facets and the four figures on the start page. */
export const facetCounts = z.strictObject({
  total: z.int(),
  agreementStatus: z.record(z.string(), z.int()),
  transferResult: z.record(z.string(), z.int()),
  category: z.record(z.string(), z.int()),
  place: z.record(z.string(), z.int()),
  owner: z.record(z.string(), z.int()),
  /** By import, with all together under {@link ANY_IMPORT}; without any of them where there are none. */
  toCheck: z.record(z.string(), z.int()),
  /** How many stand behind each figure of the start page and the overview. */
  counted: z.record(z.enum(countedAs), z.int()),
});

/** How a flow stands in the list of transfers: `ended` = it, its link in the chain or its supplier has ended, so nothing is assessed. */
export const transferStates = [...transferResults, 'ended'] as const;
export type TransferState = (typeof transferStates)[number];

/** One row of the list of transfers: a flow, who imports, and its verdict. */
export const transferRow = z.strictObject({
  processorId: id,
  processor: z.string(),
  subProcessor: z.string().nullable(),
  owner: z.string(),
  /** Who receives the data; `country` null = not recorded. */
  importer: z.strictObject({ name: z.string(), country: z.string().nullable() }),
  flow: dataFlow,
  /** null if the flow has ended. */
  basis: z.enum(transferBases).nullable(),
  /** The first day on which something of it has to be looked at again; null = none. */
  due: civilDate.nullable(),
  /** null if the flow has ended. */
  verdict: explainedFlow.nullable(),
});
export type TransferRow = z.infer<typeof transferRow>;

export const transferSorts = [
  'result',
  'supplier',
  'importer',
  'place',
  'kind',
  'basis',
  'owner',
  'due',
] as const;
export type TransferSort = (typeof transferSorts)[number];

/**
 * Filters of the list of transfers; an empty array filters nothing. Values within one filter are "or", filters are "and".
 * `place`: of the data, or the country whose law is judged.
 */
export const transferFilter = z.strictObject({
  result: z.array(z.enum(transferStates)).default([]),
  place: z.array(z.string()).default([]),
  basis: z.array(z.enum(transferBases)).default([]),
  owner: z.array(z.string()).default([]),
});
export type TransferFilter = z.infer<typeof transferFilter>;

/** As {@link processorQuery}; `search` looks at the flow itself and at who is involved in it. `language`: the order of places. */
export const transferQuery = transferFilter.extend({
  search: z.string().max(500).default(''),
  sort: z.enum(transferSorts).default('result'),
  descending: z.boolean().default(false),
  language: language.default('nl'),
  cursor: z.string().nullable().default(null),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
  asOf: civilDate.nullable().default(null),
});
export type TransferQuery = z.infer<typeof transferQuery>;

/** `counts`: by state, of all that the search and the other filters find. */
export const transferPage = z.strictObject({
  rows: z.array(transferRow),
  total: z.int(),
  counts: z.record(z.enum(transferStates), z.int()),
  nextCursor: z.string().nullable(),
  asOf: civilDate,
});

/** How many flows of the search have which value under the other filters; `total` = all flows of the register. */
export const transferFacets = z.strictObject({
  total: z.int(),
  place: z.record(z.string(), z.int()),
  basis: z.partialRecord(z.enum(transferBases), z.int()),
  owner: z.record(z.string(), z.int()),
});
