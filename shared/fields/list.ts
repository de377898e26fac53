/** Queries on the list of suppliers and the list of transfers, and their answers. */
import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { countedAs } from '../schema/counting.ts';
import { civilDate, id, language } from '../schema/primitives.ts';
import { categories, criticalities, lackingParts, roles, sensitiveKinds } from '../schema/processor.ts';
import { transferBases } from '../schema/transfer-basis.ts';
import { transferResults } from '../schema/transfer-codes.ts';
import { dataFlow } from './flow.ts';
import { explainedFlow, processorRow } from './record.ts';

/**
 * `unsure` = in force by the dates that are recorded, while words of a list about them wait for somebody; `over` = ended with
 * another controller, of whom no confirmation is asked.
 */
export const statusFilter = z.enum([...agreementStatuses, 'no-agreement', 'unsure', 'over']);

/** `unsure` = none as far as is known: where a recipient is established is not recorded. */
export const resultFilter = z.enum([...transferResults, 'unsure']);

export const ANY_IMPORT = 'any';
export const NO_IMPORT = 'none';

/**
 * Filters of the list; an empty array filters nothing. Values within one filter are "or", filters are "and".
 */
export const processorFilter = z.strictObject({
  agreementStatus: z.array(statusFilter).default([]),
  transferResult: z.array(resultFilter).default([]),
  role: z.array(z.enum(roles)).default([]),
  category: z.array(z.enum(categories)).default([]),
  criticality: z.array(z.enum(criticalities)).default([]),
  place: z.array(z.string()).default([]),
  owner: z.array(z.string()).default([]),
  covered: z.boolean().nullable().default(null),
  /** In use, with cells to check: of these imports; {@link ANY_IMPORT} = of any, {@link NO_IMPORT} = of none that this register has. */
  toCheck: z.array(z.string()).default([]),
  /** Behind any of these figures of the start page and the overview. */
  counted: z.array(z.enum(countedAs)).default([]),
  tag: z.array(z.string()).default([]),
  sensitive: z.array(z.enum(sensitiveKinds)).default([]),
  /** Without a contact person, never signed off, or without the notice period of an agreement that runs on by itself. */
  lacks: z.array(z.enum(lackingParts)).default([]),
});
export type ProcessorFilter = z.infer<typeof processorFilter>;

/** What is chosen of whether an agreement covers the supplier, as the values beside the other filters. */
export const coveredIn = ({ covered }: ProcessorFilter): readonly string[] =>
  covered === null ? [] : [covered ? 'yes' : 'no'];

export const sortColumns = [
  'name',
  'agreementStatus',
  'currentEndsOn',
  'noticeDeadline',
  'transferResult',
  'owner',
  'country',
  'reviewedOn',
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
  /** Whether to say how complete each supplier is, for which its whole record is read. */
  completeness: z.boolean().default(false),
});
export type ProcessorQuery = z.infer<typeof processorQuery>;

/** A word of the search that stands nowhere, and words of the register from which it differs by one letter. */
export const correction = z.strictObject({ typed: z.string(), found: z.array(z.string()) });

export const processorPage = z.strictObject({
  rows: z.array(processorRow),
  total: z.int(),
  corrections: z.array(correction),
  nextCursor: z.string().nullable(),
  asOf: civilDate,
});

const counts = z.record(z.string(), z.int());

/**
 * How many suppliers have which value, for the filters and the four figures of the start page: within what the search and
 * all *other* filters leave, so that each number is what choosing that value gives.
 */
export const facetCounts = z.strictObject({
  /** All suppliers, whatever is searched. */
  total: z.int(),
  agreementStatus: counts,
  transferResult: counts,
  /** `yes` and `no`. */
  covered: counts,
  category: counts,
  place: counts,
  /** The empty name: without an owner. */
  owner: counts,
  tag: counts,
  sensitive: counts,
  lacks: counts,
  /** By import, with all together under {@link ANY_IMPORT}; without any of them where there are none. */
  toCheck: counts,
  /** How many stand behind each figure of the start page and the overview. */
  counted: z.record(z.enum(countedAs), z.int()),
});
export type FacetCounts = z.infer<typeof facetCounts>;

export const facetQuery = processorQuery.pick({ search: true, filter: true, asOf: true });
export type FacetQuery = z.infer<typeof facetQuery>;

/** The list in which a supplier stands, and the supplier. */
export const neighbourQuery = processorQuery
  .pick({ search: true, filter: true, sort: true, descending: true, asOf: true })
  .extend({ id });

const neighbour = z.strictObject({ id, name: z.string() }).nullable();
/** The suppliers before and behind one in the order of a list. */
export const neighbours = z.strictObject({
  /** From 1; null = the list does not hold the supplier (any more): its neighbours are those of the place where it would be. */
  position: z.int().nullable(),
  total: z.int(),
  previous: neighbour,
  next: neighbour,
});
export type Neighbours = z.infer<typeof neighbours>;

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
