/** The JSON export of a register: what stands in it, and what of it comes back as suppliers with everything they had. */
import * as z from 'zod';
import { givenId, id } from '../schema/primitives.ts';
import { entityNames } from './catalogue.ts';
import { customFieldFields, customFieldInput } from './custom.ts';
import { shapeOf } from './field.ts';
import type { ProcessorRecord } from './record.ts';
import { stated } from './stated.ts';
import type { SubProcessor } from './sub-processor.ts';

/** By which the export of a register is known; the version is that of what stands around the records. */
export const recordsFormat = 'verwerkersregister';
export const RECORDS_VERSION = 1;

/** A field of the organisation's own in the file; `removed` = out of use, and only what was filled in remains. */
const exportedField = z.strictObject({ ...shapeOf(customFieldFields), removed: z.literal(true).optional() });

/** The file around the records, which are read one by one. */
export const recordsFile = z.strictObject({
  format: z.literal(recordsFormat),
  version: z.literal(RECORDS_VERSION),
  customFields: z.record(givenId, exportedField).default({}),
  /** Those of which a supplier has flows while its chain does not name them. */
  subProcessors: z.array(z.unknown()).default([]),
  processors: z.array(z.unknown()),
});
export type RecordsFile = z.infer<typeof recordsFile>;

/** What comes back of a file, or would. */
export const takenRecords = z.strictObject({
  /** How many records of each kind come along with a supplier that is new. */
  suppliers: z.array(
    z.strictObject({
      row: z.int().min(1),
      parts: z.array(z.strictObject({ kind: z.enum(entityNames), count: z.int().min(1) })),
    }),
  ),
  /** Names of the organisation's own fields that the register gets. */
  newFields: z.array(z.string()),
});
export type TakenRecords = z.infer<typeof takenRecords>;

/** A supplier of the file. Its identities are those of the file, and were checked as strictly as a register's own. */
const plannedRecord = z.strictObject({
  row: z.int().min(1),
  record: z.custom<ProcessorRecord>(),
  /** What a register with other fields of its own has no place for. */
  addStated: z.array(stated.omit({ importId: true, recordId: true })),
});

/** Everything that a file writes. */
export const plannedRecords = z.strictObject({
  /** By the identity in the file: the field of the register, or the one to make. */
  fields: z.array(z.strictObject({ from: givenId, to: z.union([z.strictObject({ id }), customFieldInput]) })),
  subProcessors: z.array(z.custom<SubProcessor>()),
  suppliers: z.array(plannedRecord),
});
export type PlannedRecords = z.infer<typeof plannedRecords>;
