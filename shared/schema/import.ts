/** Taking over a list of suppliers: mapping of columns, what became of each row, and the plan for the register. */
import * as z from 'zod';
import { agreementInput } from './agreement.ts';
import { flowInput } from './flow.ts';
import { bilingual, id, text } from './primitives.ts';
import { contact, processorInput, service } from './processor.ts';
import { subProcessorInput } from './sub-processor.ts';

const MEGABYTE = 1024 * 1024;

/** Largest list that is taken over. Units: bytes, cells and columns; what is one larger is `too-large`. */
export const importLimits = {
  listBytes: 25 * MEGABYTE,
  csvBytes: 200 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  cells: 1_000_000,
  columns: 16_384,
} as const;

/** What a column can be taken over as. */
export const importFields = [
  'name',
  'kvk',
  'foreignNumber',
  'address',
  'country',
  'parentCountry',
  'role',
  'category',
  'criticality',
  'owner',
  'website',
  'service',
  'contactName',
  'email',
  'phone',
  'privacyContact',
  'incidentContact',
  'tags',
  'dataCategories',
  'dataSubjects',
  'specialCategories',
  'criminalData',
  'bsn',
  'purposes',
  'retention',
  'measures',
  'remark',
  'endedOn',
  'agreementState',
  'agreementModel',
  'requestedOn',
  'signedOn',
  'effectiveOn',
  'endsOn',
  'renewal',
  'notice',
  'noticeGivenOn',
  'deletionConfirmedOn',
  'location',
  'listUpdated',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

/** Fields that several columns may feed; every other field takes one column. */
export const repeatableFields: ReadonlySet<ImportField> = new Set([
  'service',
  'tags',
  'dataCategories',
  'dataSubjects',
  'purposes',
  'measures',
  'remark',
  'location',
  'listUpdated',
]);

/** One column of the list; `certainty` says how a suggested field was found, a person leaves it out. */
export const columnMapping = z.strictObject({
  column: z.string().min(1),
  field: importField.nullable(),
  certainty: z.enum(['certain', 'likely']).optional(),
});

/**
 * How the columns of a list become fields of the register: printed as suggestion and read back from a file.
 * `sheet` null = the list has no sheets or the best one; `headerRow` counts from 1, null = found by itself.
 */
export const importMapping = z
  .strictObject({
    sheet: z.string().nullable().default(null),
    headerRow: z.int().min(1).nullable().default(null),
    columns: z.array(columnMapping).min(1).max(importLimits.columns),
  })
  .superRefine((mapping, context) => {
    const columns = new Set<string>();
    const fields = new Set<ImportField>();
    for (const [index, { column, field }] of mapping.columns.entries()) {
      if (columns.has(column)) {
        context.addIssue({
          code: 'custom',
          path: ['columns', index, 'column'],
          message: 'column-mapped-twice',
        });
      }
      columns.add(column);
      if (field === null || repeatableFields.has(field)) continue;
      if (fields.has(field)) {
        context.addIssue({
          code: 'custom',
          path: ['columns', index, 'field'],
          message: 'field-mapped-twice',
        });
      }
      fields.add(field);
    }
  });
export type ImportMapping = z.infer<typeof importMapping>;

/** What to do with a row about a supplier that the register has already. */
export const duplicateStrategies = ['skip', 'update', 'stop', 'add-service'] as const;
export const duplicateStrategy = z.enum(duplicateStrategies);
export type DuplicateStrategy = z.infer<typeof duplicateStrategy>;
/** Another service of a known supplier is added to it; a row that brings no service is left alone. */
export const defaultDuplicates: DuplicateStrategy = 'add-service';

/** One cell that was not taken over, or that a person should look at. `row` counts from 1 in the file. */
export const cellFinding = z.strictObject({
  row: z.int().min(1),
  column: z.string(),
  value: z.string(),
  message: bilingual,
});
export type CellFinding = z.infer<typeof cellFinding>;

export const rowOutcomes = ['created', 'updated', 'skipped', 'rejected'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What became of one row: none is left out. `message` says why where it was skipped or rejected. */
export const importRow = z.strictObject({
  row: z.int().min(1),
  name: z.string(),
  outcome: z.enum(rowOutcomes),
  message: bilingual.nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

/** A row that says something about a supplier's service or contact, before the register gives it an identity. */
const draftService = service.omit({ id: true });
const draftContact = contact.omit({ id: true });

/** A supplier as a list states it: the form's fields, services and contacts without identity yet. */
export const draftProcessor = processorInput.extend({
  services: z.array(draftService).max(200),
  contacts: z.array(draftContact).max(200),
});
export type DraftProcessor = z.infer<typeof draftProcessor>;

/** A flow as a list states it, of the supplier or sub-processor that the row is about. */
export const draftFlow = flowInput.omit({ subProcessorId: true });
export type DraftFlow = z.infer<typeof draftFlow>;

/** A new supplier with all that the rows say of it. */
export const plannedProcessor = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  processor: draftProcessor,
  agreements: z.array(agreementInput),
  flows: z.array(draftFlow),
});
export type PlannedProcessor = z.infer<typeof plannedProcessor>;

/** Known parts keep their identity; what the list adds has `id` null. */
const keptOrNew = { id: id.nullable() };

/** A supplier of the register with what the rows change: the whole of its fields as they become. */
export const plannedUpdate = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  processorId: id,
  processor: processorInput.extend({
    services: z.array(draftService.extend(keptOrNew)).max(200),
    contacts: z.array(draftContact.extend(keptOrNew)).max(200),
  }),
  addAgreements: z.array(agreementInput),
  changeAgreements: z.array(z.strictObject({ id, agreement: agreementInput })),
  addFlows: z.array(draftFlow),
});
export type PlannedUpdate = z.infer<typeof plannedUpdate>;

/** A sub-processor under one supplier; `subProcessorId` null = new in the register. */
export const plannedSubProcessor = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  subProcessorId: id.nullable(),
  subProcessor: subProcessorInput,
  /** Services of the links to add; empty when the supplier's chain holds it already. */
  addLinks: z.array(z.strictObject({ service: text })),
  addFlows: z.array(draftFlow),
});
export type PlannedSubProcessor = z.infer<typeof plannedSubProcessor>;

/** What an import did or, as a dry run, would do. Rows: created + updated + skipped + rejected = all. */
export const importResult = z.strictObject({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  uncertain: z.array(cellFinding),
  rejected: z.array(cellFinding),
  rows: z.array(importRow),
  /** How many of the rows the workbook hides, by a filter or by hand: they are taken over as the others. */
  hiddenRows: z.int().min(0),
  mapping: importMapping,
  /** Columns that hold something and are taken over as nothing. */
  unmapped: z.array(z.string()),
  sheets: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResult>;

/** Everything that the register has to write, in one transaction. */
export const importPlan = z.strictObject({
  create: z.array(plannedProcessor),
  update: z.array(plannedUpdate),
  subProcessors: z.array(plannedSubProcessor),
  result: importResult,
});
export type ImportPlan = z.infer<typeof importPlan>;

/** Dry run of an import: what would become of every row, and what stands in the columns (first few values). */
export const importPreview = z.strictObject({
  importId: id,
  /** The supplier whose sub-processors the rows are; `id` null = it would be made. */
  under: z.strictObject({ id: id.nullable(), name: z.string() }).nullable(),
  result: importResult,
  samples: z.record(z.string(), z.array(z.string())),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importProgress = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({
    type: z.literal('done'),
    result: importResult,
    /** History lines of the import, for taking it back; null when it wrote nothing. */
    lines: z.strictObject({ firstLine: z.int(), lastLine: z.int() }).nullable(),
  }),
]);
export type ImportProgress = z.infer<typeof importProgress>;
