/** Importing a list of suppliers: column mapping, the result for each row, and the plan for the register. */
import * as z from 'zod';
import { bilingual, civilDate, givenId, id, requiredText, text } from '../schema/primitives.ts';
import { agreementFields, agreementInput } from './agreement.ts';
import type { CustomKey } from './custom.ts';
import { announcementInput, certificateInput } from './evidence.ts';
import { type Field, type FieldName, type Fields, namesWith } from './field.ts';
import { flowInput } from './flow.ts';
import { plannedRecords, takenRecords } from './import-records.ts';
import { chainComparison, listChange } from './list-changes.ts';
import { contact, service } from './parts.ts';
import { processorFields, processorInput } from './processor.ts';
import { stated } from './stated.ts';
import { subProcessorInput } from './sub-processor.ts';

const MEGABYTE = 1024 * 1024;

/** Largest list that can be imported. Units: bytes, cells and columns; anything larger is `too-large`. */
export const importLimits = {
  listBytes: 25 * MEGABYTE,
  csvBytes: 200 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  cells: 1_000_000,
  /** As many as a spreadsheet has. */
  columns: 16_384,
  rows: 1_048_576,
  sheets: 1000,
  /** A spreadsheet allows 32,767 in a cell; our fields take less. */
  cellCharacters: 100_000,
} as const;

/** What a column can be besides one field: parts of a supplier, and where its data are. */
export const madeFields = [
  'service',
  'contactName',
  'email',
  'phone',
  'privacyContact',
  'incidentContact',
  'location',
  'locationUse', // what the place of the row is used for
  'listUpdated',
  'insideEea',
  'transferBasis',
  'subProcessors',
  'subProcessorLocation', // of the one that the column before it names
  'certificates',
  'reviews', // when it was looked at before: no sign-off, which a person makes in the register
  /** Not understood, or of no field: its cells stay with the supplier as they stand. */
  'words',
] as const;
type MadeField = (typeof madeFields)[number];

/** The names under which the fields of a record stand in a mapping. */
type NameInMapping<Own extends Fields> = {
  [Name in keyof Own]: Own[Name] extends { readonly exported: infer Said extends string } ? Said : never;
}[keyof Own];

export type ImportField =
  | NameInMapping<typeof processorFields>
  | NameInMapping<typeof agreementFields>
  | MadeField;

/** A field of a record that a column of a list holds. */
export type ListedField =
  | { readonly kind: 'processor'; readonly name: FieldName<typeof processorFields>; readonly field: Field }
  | { readonly kind: 'agreement'; readonly name: FieldName<typeof agreementFields>; readonly field: Field };

/** The fields that a list of suppliers holds, in the order of the exported one. */
export const listedFields: readonly ListedField[] = [
  ...namesWith(processorFields, 'exported').map((name) => ({
    kind: 'processor' as const,
    name,
    field: processorFields[name],
  })),
  ...namesWith(agreementFields, 'exported').map((name) => ({
    kind: 'agreement' as const,
    name,
    field: agreementFields[name],
  })),
];

/** The name of a listed field in a mapping. */
export const nameInMapping = ({ field }: ListedField): ImportField => field.exported as ImportField;

/** The record's field behind each name in a mapping; what is made of more than one is not in it. */
export const fieldInMapping: ReadonlyMap<string, ListedField> = new Map(
  listedFields.map((listed) => [nameInMapping(listed), listed]),
);

/** What a column can be imported as, besides a field of the organisation's own. */
export const importFields: readonly ImportField[] = [...listedFields.map(nameInMapping), ...madeFields];

/** A field of the register, or one of the organisation's own by its identity. */
export type ImportTarget = ImportField | CustomKey;
export const importTarget = z.union([z.enum(importFields), z.templateLiteral(['custom:', givenId])]);

/** Fields that several columns may feed; every other field takes one column. */
export const repeatableFields: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'service',
  'location',
  'listUpdated',
  'address',
  'agreementState',
  'insideEea',
  'renewal',
  'transferBasis',
  'certificates',
  'reviews',
  'subProcessors',
  'subProcessorLocation',
  'words',
  ...listedFields.filter(({ field }) => field.isFed).map(nameInMapping),
]);

/** One column of the list; `certainty` says how a suggested field was found, a person omits it. */
export const columnMapping = z.strictObject({
  column: z.string().min(1),
  field: importTarget.nullable(),
  certainty: z.enum(['certain', 'likely']).optional(),
});

/** Over how many rows the names of the columns are spread. */
export const headerRows = z.union([z.literal(1), z.literal(2)]);

const mappingShape = {
  sheet: z.string().nullable().default(null),
  headerRow: z.int().min(1).nullable().default(null),
  headerRows: headerRows.optional(),
  columns: z.array(columnMapping).max(importLimits.columns),
};

/**
 * How the columns of a list map to fields of the register: printed as a suggestion and read back from a file.
 * `sheet` null = the list has no sheets or the best one; `headerRow` counts from 1, null = detected; `headerRows` says
 * whether the names are spread over two rows, absent = as it seems.
 */
export const importMapping = z
  .strictObject({ ...mappingShape, columns: mappingShape.columns.min(1) })
  .superRefine((mapping, context) => {
    const columns = new Set<string>();
    const fields = new Set<ImportTarget>();
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

/** One cell that was not imported, or that a person should check. `row` counts from 1 in the file. */
export const cellFinding = z.strictObject({
  row: z.int().min(1),
  column: z.string(),
  value: z.string(),
  message: bilingual,
});
export type CellFinding = z.infer<typeof cellFinding>;

/** One cell whose words no field holds: they stay with the supplier as they are. */
export const keptCell = cellFinding.omit({ message: true });
export type KeptCell = z.infer<typeof keptCell>;

export const rowOutcomes = ['created', 'updated', 'skipped', 'rejected'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The result for one row: every row has one. `message` gives the reason if it was skipped or rejected. */
export const importRow = z.strictObject({
  row: z.int().min(1),
  name: z.string(),
  outcome: z.enum(rowOutcomes),
  message: bilingual.nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

/** A row about a supplier's service or contact, before the register assigns an identifier. */
const draftService = service.omit({ id: true });
const draftContact = contact.omit({ id: true });

/** A supplier as given in a list: the form's fields, with services and contacts that have no identifier yet. */
export const draftProcessor = processorInput.extend({
  services: z.array(draftService).max(200),
  contacts: z.array(draftContact).max(200),
});
export type DraftProcessor = z.infer<typeof draftProcessor>;

/** A flow as given in a list, of the supplier or sub-processor that the row is about. */
export const draftFlow = flowInput.omit({ subProcessorId: true });
export type DraftFlow = z.infer<typeof draftFlow>;

/** A cell that is doubted, refused or only kept, as it stays beside the record; `row` null = with an exported list. */
export const statedCell = stated.omit({ importId: true, recordId: true });
export type StatedCell = z.infer<typeof statedCell>;

/** With the agreement that it is about: by its identity, or its place among those that the plan adds; null = of none. */
export const plannedStatement = statedCell.extend({ agreement: z.union([id, z.int().min(0)]).nullable() });
export type PlannedStatement = z.infer<typeof plannedStatement>;

/** An agreement as given in a list; `forServices` = the names of the services that it is for, none = all. */
export const plannedAgreement = z.strictObject({
  ...agreementInput.shape,
  forServices: z.array(requiredText),
});
export type PlannedAgreement = z.infer<typeof plannedAgreement>;

/** Where one of the sub-processors that the rows name processes. */
export const plannedPlace = z.strictObject({ name: text, flow: draftFlow });
export type PlannedPlace = z.infer<typeof plannedPlace>;
/** A new supplier with everything that the rows say about it. */
export const plannedProcessor = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  processor: draftProcessor,
  agreements: z.array(plannedAgreement),
  flows: z.array(draftFlow),
  /** Names of sub-processors; one that the register has is used. */
  chain: z.array(text),
  chainPlaces: z.array(plannedPlace),
  certificates: z.array(certificateInput),
  stated: z.array(plannedStatement),
});
export type PlannedProcessor = z.infer<typeof plannedProcessor>;

/** A supplier in the register that the rows change: all of its fields with their new values, and days of its certificates. */
export const plannedUpdate = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  processorId: id,
  processor: processorInput.extend({
    // Known parts keep their identifier; what the list adds has none.
    services: z.array(draftService.extend({ id: id.nullable() })).max(200),
    contacts: z.array(draftContact.extend({ id: id.nullable() })).max(200),
  }),
  addAgreements: z.array(plannedAgreement),
  changeAgreements: z.array(z.strictObject({ id, agreement: plannedAgreement })),
  addFlows: z.array(draftFlow),
  /** Flows that an earlier edition of the list brought, at the place that this one names. */
  changeFlows: z.array(z.strictObject({ id, flow: draftFlow })),
  addChain: z.array(text),
  addChainPlaces: z.array(plannedPlace),
  addCertificates: z.array(certificateInput),
  changeCertificates: z.array(z.strictObject({ id, certificate: certificateInput })),
  addStated: z.array(plannedStatement),
});
export type PlannedUpdate = z.infer<typeof plannedUpdate>;

/** A sub-processor under one supplier; `subProcessorId` null = new in the register. */
export const plannedSubProcessor = z.strictObject({
  rows: z.array(z.int().min(1)).min(1),
  subProcessorId: id.nullable(),
  subProcessor: subProcessorInput,
  /** Services of the links to add; empty if the supplier's chain already has them. */
  addLinks: z.array(z.strictObject({ service: text })),
  addFlows: z.array(draftFlow),
  /** They stand with the supplier, for a sub-processor may be of several. */
  addStated: z.array(statedCell),
});
export type PlannedSubProcessor = z.infer<typeof plannedSubProcessor>;

/** What one difference writes: announcements, or an end and other flows. */
export const plannedDifference = z.strictObject({
  key: z.string(),
  announce: z
    .strictObject({
      /** Its details, for one that the register does not have yet. */
      subProcessor: subProcessorInput.nullable(),
      announcements: z.array(announcementInput),
      addStated: z.array(statedCell),
    })
    .nullable(),
  endLinks: z.array(id),
  endFlows: z.array(id),
  subProcessorId: id.nullable(),
  addFlows: z.array(draftFlow),
});
export type PlannedDifference = z.infer<typeof plannedDifference>;

/** What an import did or, as a dry run, would do. Rows: created + updated + skipped + rejected = all. */
export const importResult = z.strictObject({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  uncertain: z.array(cellFinding),
  rejected: z.array(cellFinding),
  /** Cells that were only kept as words. */
  kept: z.array(keptCell),
  rows: z.array(importRow),
  /** How many rows, and which columns, the workbook hides, by a filter or by hand: they are imported like the others. */
  hiddenRows: z.int().min(0),
  hiddenColumns: z.array(z.string()),
  /** What was noted beside the names of columns, or above them on what marks mean: it is about all rows, and in none of them. `column`: its name, or the place of the cell. */
  headerNotes: z.array(z.strictObject({ column: z.string(), text: z.string() })),
  /** Without columns for the export of a register, which has none. */
  mapping: z.strictObject(mappingShape),
  /** What comes along with each supplier of the export of a register; null = a list. */
  records: takenRecords.nullable(),
  /** Columns that contain data but are not imported; `secretColumns`: those of them with passwords or other means of access. */
  unmapped: z.array(z.string()),
  secretColumns: z.array(z.string()),
  sheets: z.array(z.string()),
  /** The sheet that was read; null if the file has none. */
  sheet: z.string().nullable(),
  /** Suppliers in the register that a list which updates it no longer names: nothing is removed. */
  notNamed: z.array(z.string()),
  /** What the list changes of suppliers and sub-processors in the register. */
  changes: z.array(listChange),
  /** Beside the known chain, for a list of sub-processors of a supplier that has some; null = no such list. */
  chain: chainComparison.nullable(),
  /** Sheets that hold something and were not read. */
  otherSheets: z.array(z.string()),
  /** Over how many rows the names of the columns are spread; null if the list has no header row. */
  headerRows: headerRows.nullable(),
  /** The fields stood below each other instead of beside each other: a row is a column of the file. */
  isTurned: z.boolean(),
});
export type ImportResult = z.infer<typeof importResult>;

/** How many of everything that a result names. `toCheck` = rows to look at; null = rows are not asked for in parts. */
export const importCounts = z.strictObject({
  rows: z.int(),
  rejectedRows: z.int(),
  toCheck: z.int().nullable(),
  uncertain: z.int(),
  rejected: z.int(),
  kept: z.int(),
});

/** Everything that must be written to the register, in one transaction. */
export const importPlan = z.strictObject({
  create: z.array(plannedProcessor),
  update: z.array(plannedUpdate),
  subProcessors: z.array(plannedSubProcessor),
  /** What the differences with the known chain write, where the list updates it. */
  chain: z.array(plannedDifference),
  /** Suppliers of the export of a register; null = a list. */
  records: plannedRecords.nullable(),
  result: importResult,
});
export type ImportPlan = z.infer<typeof importPlan>;

/** Dry run of an import: what would happen to every row, and the columns' contents (first few values). */
export const importPreview = z.strictObject({
  importId: id,
  /** The supplier whose sub-processors the rows are; `id` null = it would be created. */
  under: z.strictObject({ id: id.nullable(), name: z.string() }).nullable(),
  /** Without rows, uncertain, rejected and kept cells if these are asked for in parts. */
  result: importResult,
  counts: importCounts,
  samples: z.record(z.string(), z.array(z.string())),
  /** The first rows of the sheet that hold something, as far as one of them can be its header. */
  top: z.array(z.strictObject({ row: z.int().min(1), cells: z.array(z.string()) })),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importProgress = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({
    type: z.literal('done'),
    /** As the preview gave it. */
    result: importResult,
    /** History lines of the import, for undoing it; null if it wrote nothing. */
    lines: z.strictObject({ firstLine: z.int(), lastLine: z.int() }).nullable(),
  }),
]);
export type ImportProgress = z.infer<typeof importProgress>;

/** How long an import can be undone as a whole, in days. */
export const UNDO_DAYS = 30;

/** An import that wrote something. `undoUntil` = last day on which it can be undone. */
export const pastImport = z.strictObject({
  /** The line of the history with which it begins. */
  id: z.string(),
  at: z.string(),
  who: z.string(),
  /** Name of the file, with the reason that was given. */
  file: z.string(),
  /** How many suppliers it added or changed. */
  suppliers: z.int(),
  firstLine: z.int(),
  lastLine: z.int(),
  /** How many of its cells stand beside a record until somebody settles them. */
  toCheck: z.int(),
  isUndone: z.boolean(),
  undoUntil: civilDate,
});
export type PastImport = z.infer<typeof pastImport>;
