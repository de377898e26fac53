/** The complete import: from bytes and file name to a plan for the register. Pure: nothing is written. */
import type { CustomField } from '../../../shared/fields/custom.ts';
import {
  type DuplicateStrategy,
  defaultDuplicates,
  type ImportMapping,
  type ImportPlan,
  type ImportResult,
  type ImportRow,
} from '../../../shared/fields/import.ts';
import type { ImportedList } from './editions.ts';
import { interpretTable } from './interpret.ts';
import { requireList, resolveMapping, suggestMapping } from './mapping.ts';
import type { ExistingSupplier } from './merge.ts';
import { planImport } from './plan.ts';
import { readTable } from './read.ts';
import type { Running } from './running.ts';
import { type ExistingChain, planSubProcessors } from './sub-processors.ts';
import type { Table } from './table.ts';

/** What an import needs besides the file; if `under` is set, the rows are sub-processors of one supplier. */
export interface ImportOptions extends Running {
  /** null = the suggested mapping. */
  readonly mapping?: ImportMapping | null | undefined;
  /** The sheet to read where the mapping names none. */
  readonly sheet?: string | null | undefined;
  readonly duplicates?: DuplicateStrategy | undefined;
  /** Suppliers in the register; ignored when `under` is set. */
  readonly existing?: readonly ExistingSupplier[] | undefined;
  readonly under?: ExistingChain | null | undefined;
  /** What earlier imports wrote; editions of a list that updates are among them. */
  readonly earlier?: readonly ImportedList[] | undefined;
  /** The organisation's own fields. */
  readonly custom?: readonly CustomField[] | undefined;
}

/** A plan, and the first values of every column for the mapping step. */
export interface ListPlan {
  readonly plan: ImportPlan;
  readonly samples: Record<string, string[]>;
}

const SAMPLES = 5;

/**
 * Reads a list and plans it. Errors: as {@link readTable}; `invalid` for a mapping that does not fit;
 * `conflict` for a duplicate under `stop`; `cancelled`.
 */
export function planList(bytes: Uint8Array, name: string, options: ImportOptions = {}): ListPlan {
  const wanted = options.mapping ?? null;
  const table = readTable(bytes, name, {
    ...options,
    sheet: wanted?.sheet ?? options.sheet,
    headerRow: wanted?.headerRow,
  });
  const suggested = wanted ?? suggestMapping(table, options.custom);
  if (wanted === null) requireList(suggested);
  const mapping = resolveMapping(suggested, table, options.custom);
  const duplicates = options.duplicates ?? defaultDuplicates;
  const planned = options.under
    ? {
        create: [],
        update: [],
        notNamed: [],
        ...planSubProcessors(table, mapping, options.under, duplicates, options),
      }
    : {
        subProcessors: [],
        chain: [],
        comparison: null,
        ...planImport(
          interpretTable(table, mapping, 'processor', options),
          options.existing ?? [],
          duplicates,
          { file: name, lists: options.earlier ?? [] },
        ),
      };
  const { create, update, subProcessors, rows, uncertain, rejected, kept, notNamed, changes } = planned;
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
    mapping: mapping.mapping,
    unmapped: [...mapping.unmapped],
    sheets: [...table.sheets],
    sheet: table.sheet,
    otherSheets: [...table.otherSheets],
    isTurned: table.isTurned,
  };
  return { plan: { create, update, subProcessors, chain: planned.chain, result }, samples: samplesOf(table) };
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
