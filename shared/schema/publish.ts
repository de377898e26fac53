/** The list of processors or sub-processors that an organisation publishes: what is chosen, and what comes out. */
import * as z from 'zod';
import { civilDate, language } from './primitives.ts';

/**
 * Whose list it is. `processors`: who processes for us as a controller. `sub-processors`: whom we engage while we process
 * for our customers (Art. 28(2) and (4) GDPR).
 */
export const publishedLists = ['processors', 'sub-processors'] as const;
export type PublishedList = (typeof publishedLists)[number];

/** The only facts that can be published, in the order of the list. Nothing else of a record ever leaves. */
export const publicColumns = [
  'name',
  'service',
  'category',
  'role',
  'engagedBy',
  'establishment',
  'places',
  'safeguard',
  'dataCategories',
  'since',
] as const;
export type PublicColumn = (typeof publicColumns)[number];

/** The columns that are chosen until somebody chooses others. */
export const usualColumns: readonly PublicColumn[] = ['name', 'service', 'places', 'safeguard'];

export const publishFormats = ['html', 'md', 'csv'] as const;
export type PublishFormat = (typeof publishFormats)[number];

export const publishRequest = z.strictObject({
  list: z.enum(publishedLists),
  /** The name is always among them. */
  columns: z.array(z.enum(publicColumns)).max(publicColumns.length),
  /** Whether the sub-processors of those on the list stand there as rows of their own. */
  withChain: z.boolean(),
  /** Whether a list of sub-processors also has our own processors: those whose services our customers use too. */
  withProcessors: z.boolean().default(false),
  language,
  asOf: civilDate.nullable().default(null),
  /** With what it is compared: the state at the end of a day, what was published last, or nothing (null). */
  since: z
    .union([civilDate, z.literal('last')])
    .nullable()
    .default(null),
});
export type PublishRequest = z.infer<typeof publishRequest>;

const columnNamed = z.strictObject({ key: z.enum(publicColumns), header: z.string() });
const named = z.strictObject({ count: z.int().min(1), names: z.array(z.string()) });

/** What changed since a day, in the chosen columns: who came, who went, and what is different. */
export const publishedChanges = z.strictObject({
  since: civilDate,
  /** Nobody was on the list on that day: then there is nothing to compare with. */
  nothingBefore: z.boolean(),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['added', 'gone', 'changed']),
      /** Names the entry on every day; it is not published. */
      key: z.string(),
      name: z.string(),
      fields: z.array(z.strictObject({ key: z.enum(publicColumns), before: z.string(), after: z.string() })),
    }),
  ),
});
export type PublishedChanges = z.infer<typeof publishedChanges>;
export type PublishedChange = PublishedChanges['changes'][number];

/** The list as it would be published, and what a person is to know before it is. */
export const publishPreview = z.strictObject({
  asOf: civilDate,
  title: z.string(),
  columns: z.array(columnNamed),
  /** How many rows there are; `rows` has the first of them. */
  total: z.int(),
  rows: z.array(z.strictObject({ cells: z.array(z.string()), unknown: z.array(z.enum(publicColumns)) })),
  /** Who is not on the list, counted by why. */
  leftOut: z.strictObject({
    ended: z.int(),
    controllers: z.int(),
    noPersonalData: z.int(),
    ownAuthority: z.int(),
    otherRole: z.int(),
  }),
  /** Of whom something is not recorded, by column; and whose chain nobody asked about or recorded. */
  unknown: z.array(named.extend({ key: z.enum(publicColumns) })),
  chainUnknown: named.nullable(),
  changes: publishedChanges.nullable(),
  /** The day on which this list was published last, by somebody's word; null = never. */
  lastPublished: civilDate.nullable(),
});
export type PublishPreview = z.infer<typeof publishPreview>;

/** The notice to customers: by how many days they may object, and from when the change holds; null = to be filled in. */
export const noticeRequest = publishRequest.extend({
  objectionDays: z.int().min(1).max(365).nullable().default(null),
  effectiveOn: civilDate.nullable().default(null),
});
export type NoticeRequest = z.infer<typeof noticeRequest>;

/** What keeps the sentence for a privacy statement from being whole. */
export const sentenceGaps = ['nothing', 'places', 'importers', 'chain', 'basis', 'contact'] as const;
export type SentenceGap = (typeof sentenceGaps)[number];

export const sentenceRequest = z.strictObject({ language, asOf: civilDate.nullable().default(null) });

/**
 * The sentence on transfers for a privacy statement (Art. 13(1)(f), 14(1)(f) GDPR). `none` and `whole` can be taken over;
 * `incomplete` has blanks, or is about what is known only; `unknown` has no text, for nothing can be said yet.
 */
export const sentence = z.strictObject({
  asOf: civilDate,
  state: z.enum(['none', 'whole', 'incomplete', 'unknown']),
  text: z.string(),
  gaps: z.array(
    z.strictObject({ key: z.enum(sentenceGaps), count: z.int().min(0), names: z.array(z.string()) }),
  ),
});
export type Sentence = z.infer<typeof sentence>;
