/** The complete import: from bytes and file name to a plan for the register. Pure: nothing is written. */
import type { CustomField } from '../../../shared/fields/custom.ts';
import type {
  ImportMapping,
  ImportPlan,
  ImportPreview,
  ImportResult,
  ImportRow,
} from '../../../shared/fields/import.ts';
import type { CellCorrection, RowChoice } from '../../../shared/fields/import-grid.ts';
import type { SubProcessor } from '../../../shared/fields/sub-processor.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type DuplicateStrategy, defaultDuplicates } from '../../../shared/schema/duplicates.ts';
import { correctedTable } from './corrections.ts';
import type { ImportedList } from './editions.ts';
import { gridOf, type ListGrid } from './grid.ts';
import { interpretTable } from './interpret.ts';
import { requireList, suggestMapping } from './mapping.ts';
import type { ExistingSupplier } from './merge.ts';
import { planImport } from './plan.ts';
import { readTable, recordsIn } from './read.ts';
import { planRecords } from './records.ts';
import { isOwnList, resolveMapping } from './resolved-mapping.ts';
import type { Running } from './running.ts';
import { secretColumns } from './secret-columns.ts';
import type { ExistingChain } from './sub-processor-links.ts';
import { planSubProcessors } from './sub-processors.ts';
import type { Table } from './table.ts';

/** What an import needs besides the file; if `under` is set, the rows are sub-processors of one supplier. */
export interface ImportOptions extends Running {
  /** null = the suggested mapping. */
  readonly mapping?: ImportMapping | null | undefined;
  /** The sheet to read where the mapping names none, and the row with the names of its columns. */
  readonly sheet?: string | null | undefined;
  readonly headerRow?: number | null | undefined;
  readonly headerRows?: 1 | 2 | undefined;
  readonly duplicates?: DuplicateStrategy | undefined;
  /** Suppliers in the register; ignored when `under` is set. */
  readonly existing?: readonly ExistingSupplier[] | undefined;
  readonly under?: ExistingChain | null | undefined;
  /** Those in the register, for the export of another one. */
  readonly subProcessors?: readonly SubProcessor[] | undefined;
  /** What earlier imports wrote; editions of a list that updates are among them. */
  readonly earlier?: readonly ImportedList[] | undefined;
  /** The day of the import. */
  readonly on?: CivilDate | undefined;
  /** The organisation's own fields. */
  readonly custom?: readonly CustomField[] | undefined;
  /** Other words in cells of the list. */
  readonly corrections?: readonly CellCorrection[] | undefined;
  /** Which rows are taken over. */
  readonly rows?: RowChoice | undefined;
  /** Whether the rows are wanted cell by cell. */
  readonly withGrid?: boolean | undefined;
}

/** A plan, the first values of every column and the first rows, for the mapping step; and all rows if they are wanted. */
export interface ListPlan {
  readonly plan: ImportPlan;
  readonly samples: Record<string, string[]>;
  readonly top: ImportPreview['top'];
  readonly grid: ListGrid | null;
}

const SAMPLES = 5;
/** How much of the first rows is shown. */
const TOP_CELLS = 8;
const TOP_LENGTH = 60;

/**
 * Reads a list, or the export of a register, and plans it. Errors: as {@link readTable} and {@link recordsIn}; `invalid` for a mapping or a correction that does not fit;
 * `conflict` for a duplicate under `stop`; `cancelled`.
 */
export function planList(bytes: Uint8Array, name: string, options: ImportOptions = {}): ListPlan {
  const exported = recordsIn(bytes, name);
  if (exported) return { plan: planRecords(exported, options), samples: {}, top: [], grid: null };
  const wanted = options.mapping ?? null;
  const listed = readTable(bytes, name, {
    ...options,
    sheet: wanted?.sheet ?? options.sheet,
    headerRow: wanted?.headerRow ?? options.headerRow,
    headerRows: wanted?.headerRows ?? options.headerRows,
  });
  const table = correctedTable(listed, options.corrections ?? []);
  const isHeaderGiven = (options.headerRow ?? null) !== null;
  const suggested = wanted ?? suggestMapping(table, options.custom, isHeaderGiven);
  if (wanted === null && !isHeaderGiven) requireList(suggested);
  const mapping = resolveMapping(suggested, table, options.custom);
  const duplicates = options.duplicates ?? defaultDuplicates;
  const actor = options.under ? 'sub-processor' : 'processor';
  const withValues = options.withGrid ?? false;
  // Our own list holds what people made of the register: what it says otherwise, somebody changed in it, or in the register since.
  const isOwn = isOwnList(mapping);
  const { existing: known = [] } = options;
  const existing = isOwn ? known.map((one) => ({ ...one, before: one.registered })) : known;
  const read = interpretTable(table, mapping, { ...options, actor, withValues, on: options.on ?? null });
  const all = withValues || options.under ? [...read] : null;
  const planned = options.under
    ? {
        create: [],
        update: [],
        notNamed: [],
        ...planSubProcessors(all ?? [], options.under, duplicates, table.elsewhere()),
      }
    : {
        subProcessors: [],
        chain: [],
        comparison: null,
        ...planImport(all ?? read, existing, duplicates, {
          file: name,
          lists: options.earlier ?? [],
          on: options.on ?? null,
        }),
      };
  const { create, update, subProcessors, rows, uncertain, rejected, kept, notNamed, changes } = planned;
  const secrets = secretColumns(table);
  const result: ImportResult = {
    ...countRows(rows),
    uncertain,
    rejected,
    kept,
    notNamed,
    changes,
    // What the term to object depends on is in the register, not in the list.
    chain: planned.comparison && { ...planned.comparison, matter: null, until: null },
    rows,
    hiddenRows: table.hiddenRows,
    hiddenColumns: [...table.hiddenColumns],
    headerNotes: [...table.headerNotes],
    mapping: mapping.mapping,
    records: null,
    unmapped: [...mapping.unmapped],
    secretColumns: mapping.unmapped.filter((column) => secrets.has(column)),
    sheets: [...table.sheets],
    sheet: table.sheet,
    otherSheets: [...table.otherSheets],
    headerRows: table.headerRows,
    isTurned: table.isTurned,
  };
  return {
    plan: { create, update, subProcessors, chain: planned.chain, records: null, result },
    samples: samplesOf(table),
    top: table.top.map(({ number, cells }) => ({
      row: number,
      cells: cells.slice(0, TOP_CELLS).map(({ text }) => text.slice(0, TOP_LENGTH).toWellFormed()),
    })),
    grid: withValues && all ? gridOf(listed, table, all) : null,
  };
}

function countRows(rows: readonly ImportRow[]): Pick<ImportResult, 'created' | 'updated' | 'skipped'> {
  const count = { created: 0, updated: 0, skipped: 0, rejected: 0 };
  for (const { outcome } of rows) count[outcome]++;
  const { created, updated, skipped } = count;
  return { created, updated, skipped };
}

function samplesOf(table: Table): Record<string, string[]> {
  return Object.fromEntries(
    table.columns.map((column, index) => {
      const filled = table.rows.slice(0, 200).flatMap(({ cells }) => cells[index]?.text || []);
      return [column, [...new Set(filled)].slice(0, SAMPLES).map((text) => text.slice(0, 200))];
    }),
  );
}
