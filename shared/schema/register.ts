/** The register as a file: which one is open, its health, and its history. */
import * as z from 'zod';
import { access } from './lock.ts';
import { bilingual, civilDate, id, instant, language, moment, text } from './primitives.ts';

/** What the host shows before and after a register is open. */
export const registerStatus = z.strictObject({
  open: z.boolean(),
  file: z.string().nullable(),
  /** Rises whenever a file is opened, also by itself because another one came in its place. */
  openings: z.int(),
  /** The mode in which the register is open; null if none is. */
  access: access.nullable(),
  organisation: z.string().nullable(),
  /** Today in Europe/Amsterdam, according to the core. */
  today: civilDate,
  /** The minute that it is, according to the core: terms in hours run by it. */
  now: moment,
  /** Version and date of the country list that verdicts use. */
  listVersion: z.string(),
  listStateAsOf: civilDate,
  suppliers: z.int(),
  historyLines: z.int(),
  historyHead: z.string(),
  /** Suggested folder for a new register; it is created with the register if it does not exist yet. */
  defaultFolder: z.string(),
});
export type RegisterStatus = z.infer<typeof registerStatus>;

/** A register opened earlier, and when it was last opened. */
export const recentRegister = z.strictObject({ file: z.string(), openedAt: instant });
export type RecentRegister = z.infer<typeof recentRegister>;

/** One finding of a verification: where it is and what is wrong. */
export const verifyFinding = z.strictObject({
  check: z.enum([
    'integrity',
    'foreign-keys',
    'history-chain',
    'history-values',
    'records',
    'documents',
    'verdicts',
  ]),
  line: z.int().nullable(),
  detail: bilingual,
});
export const verifyResult = z.strictObject({
  ok: z.boolean(),
  lines: z.int(),
  head: z.string(),
  findings: z.array(verifyFinding),
});
export type VerifyResult = z.infer<typeof verifyResult>;

/** One line of the history; `old` and `new` are null if absent or erased. */
export const historyLine = z.strictObject({
  seq: z.int(),
  at: instant,
  who: z.string(),
  why: z.string(),
  entity: z.string(),
  entityId: id,
  processorId: id.nullable(),
  action: z.enum(['create', 'update', 'delete', 'restore']),
  field: z.string().nullable(),
  old: z.unknown(),
  new: z.unknown(),
  erased: z.boolean(),
});
export type HistoryLine = z.infer<typeof historyLine>;

/**
 * Which lines of the history: of one supplier, by one person, about one kind of record, from and through days in the
 * Netherlands, and with every word of `search` somewhere in what the line says in the language that is asked in.
 */
export const historyFilter = z.strictObject({
  processorId: id.nullable().default(null),
  who: text.nullable().default(null),
  entity: z.string().max(100).nullable().default(null),
  from: civilDate.nullable().default(null),
  until: civilDate.nullable().default(null),
  search: z.string().max(500).default(''),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

/** Newest lines first; `before` continues below a line that was already shown. */
export const historyQuery = historyFilter.extend({
  language: language.default('nl'),
  before: z.int().nullable().default(null),
  limit: z.int().min(1).max(1000).default(100),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

/**
 * `total` null = not counted, because words are searched; `names`: what the records are called that the lines name by
 * identity; `next`: from where older lines follow, null where there are none.
 */
export const historyPage = z.strictObject({
  lines: z.array(historyLine),
  names: z.record(z.string(), z.string()),
  total: z.int().nullable(),
  next: z.int().nullable(),
});
export type HistoryPage = z.infer<typeof historyPage>;

/** Who made changes, and which kinds of records were changed; most lines first. */
export const historyFacets = z.strictObject({
  people: z.array(z.strictObject({ who: z.string(), lines: z.int() })),
  kinds: z.array(z.strictObject({ entity: z.string(), lines: z.int() })),
});

/** Fewest digits of a hash by which a line can be meant. */
const LEAST_DIGITS = 8;

/** A hash as printed in a report, or its beginning: spaces, capitals and an ellipsis behind it do not count. */
export const printedHead = z
  .string()
  .max(200)
  .transform((typed) => typed.replace(/[\s\u2026.]+/g, '').toLowerCase())
  .pipe(
    z
      .string()
      .regex(/^[0-9a-f]*$/, { error: 'no-hash' })
      .min(LEAST_DIGITS, { error: 'no-hash' })
      .max(64, { error: 'no-hash' }),
  );

/**
 * Which line of the history a printed hash is of: `lines` is how many there are now, so that `lines` - `line` came
 * since. `several` = a beginning that is not one line's alone.
 */
export const headFound = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('found'),
    line: z.int(),
    at: instant,
    who: z.string(),
    head: z.string(),
    lines: z.int(),
  }),
  z.strictObject({ state: z.literal('several'), count: z.int(), lines: z.int() }),
  z.strictObject({ state: z.literal('unknown'), lines: z.int() }),
]);
export type HeadFound = z.infer<typeof headFound>;
