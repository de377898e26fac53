/** Reading the JSON export of a register: as strictly as a register's own records. Pure: no disk, no register. */
import type * as z from 'zod';
import { FIRST_FORM, readStrict, upgraded } from '../../../shared/fields/forms.ts';
import {
  RECORDS_VERSION,
  type RecordsFile,
  recordsFile,
  recordsFormat,
} from '../../../shared/fields/import-records.ts';
import { type ProcessorRecord, processorRecord } from '../../../shared/fields/record.ts';
import { type SubProcessor, subProcessor } from '../../../shared/fields/sub-processor.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { fieldProblems, type PlacedIssue } from '../../../shared/words/field-problems.ts';
import { recordsSentences } from '../../../shared/words/import-records.ts';
import { isShallowJson } from '../ground/json-pieces.ts';
import { Problem } from '../ground/problem.ts';

/** The records of a file, each part with the identity that it has there. */
export interface ExportedRecords {
  readonly customFields: RecordsFile['customFields'];
  /** By their identity in the file. */
  readonly subProcessors: ReadonlyMap<string, SubProcessor>;
  readonly records: readonly ProcessorRecord[];
}

/**
 * The records in a JSON text; null if it is not the export of a register. Records of an older form are brought up to now.
 * Errors: `invalid`, with the supplier and the field that is not right.
 */
export function readRecords(text: string): ExportedRecords | null {
  // To read every JSON list twice would take seconds for the largest.
  if (!text.includes(recordsFormat)) return null;
  const parsed = parsedOrNull(text);
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed)) return null;
  if (parsed.format !== recordsFormat) return null;
  if (!isShallowJson(text)) throw new Problem('invalid', recordsSentences.broken('processors'));
  if ('version' in parsed && typeof parsed.version === 'number' && parsed.version > RECORDS_VERSION) {
    throw new Problem('invalid', recordsSentences.newer);
  }
  const around = recordsFile.safeParse(parsed);
  if (!around.success) throw refused(around.error.issues, [], recordsSentences.broken);
  const { customFields, processors } = around.data;
  if (processors.length === 0) throw new Problem('invalid', recordsSentences.noSuppliers);
  const records = processors.map((given, at) =>
    checked(processorRecord, upgraded('record', given, FIRST_FORM), ['processors', at], (field) =>
      recordsSentences.brokenRecord(nameOf(given, at), field),
    ),
  );
  const loose = around.data.subProcessors.map((given, at) =>
    checked(
      subProcessor,
      upgraded('sub_processor', given, FIRST_FORM),
      ['subProcessors', at],
      recordsSentences.broken,
    ),
  );
  const subProcessors = new Map(loose.map((sub) => [sub.id, sub]));
  requireFitting(records, subProcessors);
  return { customFields, subProcessors, records };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nameOf(given: unknown, at: number): string {
  const { processor } = Object(given) as { processor?: { name?: unknown } };
  const name = processor?.name;
  return typeof name === 'string' && name !== '' ? name : `${at + 1}`;
}

type Place = readonly (string | number)[];
type Sentence = (field: string) => Bilingual;

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
  sentence: Sentence,
): z.infer<Schema> {
  const read = readStrict(schema, value);
  if (read.ok) return read.value;
  throw refused(read.issues, place, sentence);
}

/** The error of a value that its schema refuses; the sentence names the first field. */
function refused(issues: readonly z.core.$ZodIssue[], place: Place, sentence: Sentence): Problem {
  const placed = issues.slice(0, 20).map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  const [first] = fieldProblems(issues.slice(0, 1) as PlacedIssue[]);
  return new Problem('invalid', sentence(first?.path ?? ''), fieldProblems(placed as PlacedIssue[]));
}

/** The lists of a record whose parts have an identity. */
const identified = [
  'agreements',
  'flows',
  'chain',
  'certificates',
  'announcements',
  'breaches',
  'reviews',
  'documents',
] as const;

/**
 * Refuses what no register can hold: one identity twice, or a reference to what is not there or to itself. Adds the
 * sub-processors of the chains to those that are known.
 */
function requireFitting(records: readonly ProcessorRecord[], subProcessors: Map<string, SubProcessor>): void {
  const seen = new Set<string>();
  for (const { processor, chain } of records) {
    for (const [at, link] of chain.entries()) {
      const { subProcessor: sub } = link;
      const known = subProcessors.get(sub.id);
      if (sub.id !== link.subProcessorId || (known && !equal(known, sub))) {
        throw unfit(processor.name, `chain.${at}.subProcessor`);
      }
      subProcessors.set(sub.id, sub);
    }
  }
  for (const record of records) {
    const { processor, chain, agreements, flows } = record;
    const once = (list: readonly { readonly id: string }[], name: string) => {
      for (const [at, { id }] of list.entries()) {
        if (seen.has(`${name}/${id}`)) throw unfit(processor.name, `${name}.${at}.id`);
        seen.add(`${name}/${id}`);
      }
    };
    once([processor], 'processor');
    once(processor.services, 'processor.services');
    once(processor.contacts, 'processor.contacts');
    for (const name of identified) once(record[name], name);
    const links = new Map(chain.map(({ id, parentLinkId }) => [id, parentLinkId]));
    for (const [at, { id, parentLinkId }] of chain.entries()) {
      const isFound = parentLinkId === null || links.has(parentLinkId);
      if (!isFound || leadsBack(id, links)) throw unfit(processor.name, `chain.${at}.parentLinkId`);
    }
    const newer = new Map(agreements.map(({ id, supersededById }) => [id, supersededById]));
    for (const [at, { id }] of agreements.entries()) {
      if (leadsBack(id, newer)) throw unfit(processor.name, `agreements.${at}.supersededById`);
    }
    for (const [at, { subProcessorId }] of flows.entries()) {
      if (subProcessorId === null || subProcessors.has(subProcessorId)) continue;
      throw unfit(processor.name, `flows.${at}.subProcessorId`);
    }
  }
}

/** Whether references that begin at a record come back to one that was passed. */
function leadsBack(id: string, references: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  let at: string | null = id;
  while (at !== null) {
    if (passed.has(at)) return true;
    passed.add(at);
    at = references.get(at) ?? null;
  }
  return false;
}

const unfit = (supplier: string, field: string): Problem =>
  new Problem('invalid', recordsSentences.brokenRecord(supplier, field), [
    { path: field, message: recordsSentences.broken(field) },
  ]);
