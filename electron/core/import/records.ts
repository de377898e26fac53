/** What the export of a register will add: every supplier that is not there yet, with everything it had. */
import { type CustomField, customKey, fieldOfCustom } from '../../../shared/fields/custom.ts';
import type {
  CellFinding,
  ImportPlan,
  ImportResult,
  ImportRow,
  KeptCell,
} from '../../../shared/fields/import.ts';
import { choiceOf, everyRow, type RowChoice } from '../../../shared/fields/import-grid.ts';
import type { PlannedRecords, TakenRecords } from '../../../shared/fields/import-records.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { SubProcessor } from '../../../shared/fields/sub-processor.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { type DuplicateStrategy, defaultDuplicates } from '../../../shared/schema/duplicates.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { cellSentences, duplicatesStop } from '../../../shared/words/import-cells.ts';
import { recordsSentences } from '../../../shared/words/import-records.ts';
import { Problem } from '../ground/problem.ts';
import type { ExistingSupplier } from './merge.ts';
import { SupplierIndex } from './plan.ts';
import type { ExportedRecords } from './records-file.ts';
import { type Running, reportProgress } from './running.ts';
import { Supplier } from './supplier.ts';

/** What planning a file needs besides the file; what only lists have is refused. */
export interface RecordsOptions extends Running {
  readonly existing?: readonly ExistingSupplier[] | undefined;
  readonly subProcessors?: readonly SubProcessor[] | undefined;
  readonly custom?: readonly CustomField[] | undefined;
  readonly duplicates?: DuplicateStrategy | undefined;
  readonly rows?: RowChoice | undefined;
  readonly under?: object | null | undefined;
  readonly mapping?: object | null | undefined;
  readonly sheet?: string | null | undefined;
  readonly headerRow?: number | null | undefined;
  readonly corrections?: readonly object[] | undefined;
}

/** What is said of the suppliers of a file, while they are gone through. */
interface Findings {
  readonly rows: ImportRow[];
  readonly uncertain: CellFinding[];
  readonly rejected: CellFinding[];
  readonly kept: KeptCell[];
}

/**
 * Plans what a file writes: each record is a row, counted from 1. A supplier that is in the register already, by the rule
 * for lists, is left alone. Errors: `invalid` for choices that only lists have, and for bringing suppliers up to date;
 * `conflict` for a duplicate under `stop`; `cancelled`.
 */
export function planRecords(exported: ExportedRecords, options: RecordsOptions): ImportPlan {
  const duplicates = options.duplicates ?? defaultDuplicates;
  if (options.under) throw new Problem('invalid', recordsSentences.notUnder);
  if (duplicates === 'update') throw new Problem('invalid', recordsSentences.noUpdate);
  const { mapping = null, sheet = null, headerRow = null, corrections = [] } = options;
  if (mapping !== null || sheet !== null || headerRow !== null || corrections.length > 0) {
    throw new Problem('invalid', recordsSentences.noCells);
  }
  const findings: Findings = { rows: [], uncertain: [], rejected: [], kept: [] };
  const fields = fieldsOf(exported, options.custom ?? []);
  const suppliers = newSuppliers(exported.records, options, findings).map(({ row, record }) =>
    withFittingValues(row, record, { fields, exported }, findings),
  );
  const stopped = findings.rows.flatMap(({ outcome, name, message }) =>
    outcome === 'skipped' && message !== cellSentences.rowUnticked ? [name] : [],
  );
  if (duplicates === 'stop' && stopped.length > 0) throw new Problem('conflict', duplicatesStop(stopped));
  const subProcessors = subProcessorsOf(suppliers, exported, options.subProcessors ?? [], findings);
  const isEmpty = suppliers.length === 0;
  const planned = isEmpty ? [] : [...fields].flatMap(([from, { to }]) => (to === null ? [] : [{ from, to }]));
  const newFields = planned.flatMap(({ to }) => ('id' in to ? [] : [to.name]));
  const records: TakenRecords = {
    suppliers: suppliers.map(({ row, record }) => ({ row, parts: partsOf(record) })),
    newFields,
  };
  return {
    ...{ create: [], update: [], subProcessors: [], chain: [] },
    records: { fields: planned, subProcessors, suppliers },
    result: resultOf(findings, suppliers.length, records),
  };
}

function resultOf(findings: Findings, created: number, records: TakenRecords): ImportResult {
  return {
    ...findings,
    ...{ created, updated: 0, skipped: findings.rows.length - created, records },
    ...{
      hiddenRows: 0,
      hiddenColumns: [],
      unmapped: [],
      secretColumns: [],
      sheets: [],
      sheet: null,
      notNamed: [],
      changes: [],
      chain: null,
    },
    ...{ otherSheets: [], headerRows: null, headerNotes: [], isTurned: false },
    mapping: { sheet: null, headerRow: null, columns: [] },
  };
}

interface Placed {
  readonly row: number;
  readonly record: ProcessorRecord;
}

/** The records of suppliers that the register lacks; every record gets its row in the findings. */
function newSuppliers(
  records: readonly ProcessorRecord[],
  { existing = [], rows = everyRow, ...running }: Running & Pick<RecordsOptions, 'existing' | 'rows'>,
  findings: Findings,
): Placed[] {
  const index = new SupplierIndex(existing.map((known) => new Supplier(known)));
  const { isUnwanted } = choiceOf(rows);
  return records.flatMap((record, at) => {
    reportProgress(running, at, records.length);
    const row = at + 1;
    const { name, kvk } = record.processor;
    const skipped = (message: ImportRow['message']) => {
      findings.rows.push({ row, name, outcome: 'skipped', message });
      return [];
    };
    if (isUnwanted(row)) return skipped(cellSentences.rowUnticked);
    const named = { row, nameColumn: 'processor.name', processor: { name, kvk } };
    const known = index.find(named, 'skip', findings.uncertain);
    if (known) return skipped(cellSentences.knownSkipped(known.name));
    index.suggest(named, findings.uncertain);
    findings.rows.push({ row, name, outcome: 'created', message: null });
    return [{ row, record }];
  });
}

/** What a field of the file is in the register; `to` null = nothing there can take its values. */
interface FieldHere {
  readonly name: string;
  readonly to: PlannedRecords['fields'][number]['to'] | null;
  /** Whether a value of the file fits. */
  readonly takes: (value: unknown) => boolean;
}

/** One of the same name and kind is the same field; one of which the register lacks the name is made. */
function fieldsOf({ customFields }: ExportedRecords, known: readonly CustomField[]): Map<string, FieldHere> {
  const byName = new Map(
    known.map(({ id, name, kind, options }) => [
      foldText(name),
      { id, kind, field: { name, kind, options } },
    ]),
  );
  const made = new Set<string>();
  return new Map(
    Object.entries(customFields).map(([from, { removed, ...field }]): [string, FieldHere] => {
      const { name, kind } = field;
      const key = foldText(name);
      const here = byName.get(key);
      const none = { name, to: null, takes: () => false };
      if (here?.kind === kind) {
        const { type } = fieldOfCustom(here.field);
        return [from, { name, to: { id: here.id }, takes: (value) => type.safeParse(value).success }];
      }
      if (here || removed || made.has(key)) return [from, none];
      made.add(key);
      const { type } = fieldOfCustom(field);
      return [from, { name, to: field, takes: (value) => type.safeParse(value).success }];
    }),
  );
}

/**
 * The record with the values that the register has a field for; the others stay beside it as words. Names what a file
 * without documents cannot bring.
 */
function withFittingValues(
  row: number,
  record: ProcessorRecord,
  { fields, exported }: { fields: ReadonlyMap<string, FieldHere>; exported: ExportedRecords },
  { uncertain, rejected, kept }: Findings,
): PlannedRecords['suppliers'][number] {
  const { processor, agreements, documents } = record;
  const filled = Object.entries(processor.custom);
  const fits = ([id, value]: (typeof filled)[number]) => fields.get(id)?.takes(value) ?? false;
  const addStated = filled
    .filter((entry) => !fits(entry))
    .map(([id, value]) => {
      const column = exported.customFields[id]?.name ?? customKey(id);
      const words = typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value);
      kept.push({ row, column, value: words });
      return { row, column, words, field: null, why: 'kept' as const };
    });
  for (const { name } of documents) {
    const message = recordsSentences.noContent(processor.name);
    rejected.push({ row, column: 'documents', value: name, message });
  }
  const here = new Set(agreements.map(({ id }) => id));
  const isElsewhere = (id: string | null) => id !== null && !here.has(id);
  for (const { title, supersededById } of agreements) {
    if (!isElsewhere(supersededById)) continue;
    const message = recordsSentences.supersededElsewhere(processor.name);
    uncertain.push({ row, column: 'agreements', value: title, message });
  }
  return {
    row,
    record: {
      ...record,
      processor: { ...processor, custom: Object.fromEntries(filled.filter(fits)) },
      agreements: agreements.map((agreement) =>
        isElsewhere(agreement.supersededById) ? { ...agreement, supersededById: null } : agreement,
      ),
    },
    addStated,
  };
}

/** The sub-processors that the suppliers have. One of the same name in the register is used, and told if it differs. */
function subProcessorsOf(
  suppliers: readonly Placed[],
  { subProcessors }: ExportedRecords,
  known: readonly SubProcessor[],
  { uncertain }: Findings,
): SubProcessor[] {
  const byName = new Map(known.map((sub) => [entityKey(sub.name), sub]));
  const used = new Map<string, SubProcessor>();
  for (const { row, record } of suppliers) {
    for (const { subProcessorId } of [...record.chain, ...record.flows]) {
      const sub = subProcessorId === null ? undefined : subProcessors.get(subProcessorId);
      if (!sub || used.has(sub.id)) continue;
      used.set(sub.id, sub);
      const here = byName.get(entityKey(sub.name));
      if (!here || equal({ ...here, id: sub.id, version: sub.version }, sub)) continue;
      const message = recordsSentences.otherSubProcessor(here.name);
      uncertain.push({ row, column: 'chain', value: sub.name, message });
    }
  }
  return [...used.values()];
}

function partsOf(record: ProcessorRecord): TakenRecords['suppliers'][number]['parts'] {
  const { processor, agreements, flows, chain, certificates, announcements, breaches, reviews } = record;
  const parts = [
    { kind: 'service' as const, count: processor.services.length },
    { kind: 'contact' as const, count: processor.contacts.length },
    { kind: 'agreement' as const, count: agreements.length },
    { kind: 'data_flow' as const, count: flows.length },
    { kind: 'chain_link' as const, count: chain.length },
    { kind: 'certificate' as const, count: certificates.length },
    { kind: 'announcement' as const, count: announcements.length },
    { kind: 'breach' as const, count: breaches.length },
    { kind: 'review' as const, count: reviews.length },
  ];
  return parts.filter(({ count }) => count > 0);
}
