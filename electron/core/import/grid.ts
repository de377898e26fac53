/** The rows of a list cell by cell: what stands there, and what it becomes. */

import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import { type CustomField, customIdOf, fieldOfCustom } from '../../../shared/fields/custom.ts';
import {
  type CellFinding,
  fieldInMapping,
  type ImportResult,
  type ImportTarget,
} from '../../../shared/fields/import.ts';
import type { GridCell, GridPage, GridRow, GridView } from '../../../shared/fields/import-grid.ts';
import type { Bilingual, Language } from '../../../shared/schema/primitives.ts';
import { certificateName } from '../../../shared/words/certificates.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { cellText, flowText, listedText, listText, renewalText } from '../../../shared/words/list-cells.ts';
import type { RowReading } from './draft.ts';
import type { CellCertificate, CellPlace, CellValue } from './row-values.ts';
import { wordsOf } from './struck.ts';
import type { Table } from './table.ts';

/** The rows of a list as they travel out of the process that read them. */
export interface ListGrid {
  readonly columns: readonly string[];
  readonly rows: readonly ListedRow[];
}

interface ListedRow {
  readonly number: number;
  readonly isTaken: boolean;
  /** What stands in the file, by column. */
  readonly words: readonly string[];
  /** Other words that a person gave, with the position of their column. */
  readonly corrected: readonly (readonly [number, string])[];
  readonly became: readonly CellValue[];
}

/** A certificate by its name, with the last day that it is valid. */
function certificateText({ standard, validUntil }: CellCertificate, language: Language): string {
  const name = certificateName(standard, language);
  return validUntil === null ? name : `${name} (${importSentences.validThrough(validUntil)[language]})`;
}

/** The rows of a table beside what they were before they were corrected, and what they became. */
export function gridOf(listed: Table, table: Table, readings: readonly RowReading[]): ListGrid {
  // A row that names several suppliers has a reading for each.
  const ofRows = readings.filter(({ row }, at) => row !== readings[at - 1]?.row);
  const rows = ofRows.map(({ leftOut, became }, at): ListedRow => {
    const [before, after] = [listed.rows[at], table.rows[at]];
    const words = (before?.cells ?? []).map(wordsOf);
    const corrected =
      before === after
        ? []
        : (after?.cells ?? []).flatMap((cell, index) =>
            wordsOf(cell) === (words[index] ?? '') ? [] : [[index, wordsOf(cell)] as const],
          );
    return { number: after?.number ?? 0, isTaken: leftOut === null, words, corrected, became };
  });
  return { columns: table.columns, rows };
}

/** The rows of one plan, as they are asked for: part by part. */
export class GridPages {
  readonly #grid: ListGrid;
  readonly #result: ImportResult;
  readonly #custom: readonly CustomField[];
  readonly #columns: readonly { readonly at: number; readonly target: ImportTarget | null }[];
  readonly #outcomes: ReadonlyMap<number, ImportResult['rows'][number]>;
  readonly #findings = new Map<
    number,
    { readonly level: 'uncertain' | 'rejected'; readonly found: CellFinding }[]
  >();
  readonly #alike = new Map<number, ReadonlyMap<string, number>>();
  readonly #toCheck: readonly ListedRow[];

  constructor(grid: ListGrid, result: ImportResult, custom: readonly CustomField[]) {
    this.#grid = grid;
    this.#result = result;
    this.#custom = custom;
    const places = new Map(grid.columns.map((column, index) => [column, index]));
    this.#columns = result.mapping.columns.map(({ column, field }) => ({
      at: places.get(column) ?? -1,
      target: field,
    }));
    this.#outcomes = new Map(result.rows.map((row) => [row.row, row]));
    for (const level of ['rejected', 'uncertain'] as const) {
      for (const found of result[level]) {
        const before = this.#findings.get(found.row);
        if (before) before.push({ level, found });
        else this.#findings.set(found.row, [{ level, found }]);
      }
    }
    this.#toCheck = grid.rows.filter(
      ({ number, isTaken, corrected }) =>
        !isTaken ||
        corrected.length > 0 ||
        this.#findings.has(number) ||
        this.#outcomes.get(number)?.outcome === 'rejected',
    );
  }

  /** How many rows have something to look at, and how many cells of rows that are taken. */
  get counts(): { readonly toCheck: number; readonly uncertain: number; readonly rejected: number } {
    const taken = new Set(this.#grid.rows.filter(({ isTaken }) => isTaken).map(({ number }) => number));
    const cells = (level: 'uncertain' | 'rejected') =>
      this.#result[level].filter(({ row }) => taken.has(row)).length;
    return { toCheck: this.#toCheck.length, uncertain: cells('uncertain'), rejected: cells('rejected') };
  }

  page(view: GridView, offset: number, limit: number): GridPage {
    const rows = view === 'all' ? this.#grid.rows : this.#toCheck;
    return { rows: rows.slice(offset, offset + limit).map((row) => this.#rowOf(row)), total: rows.length };
  }

  #rowOf(row: ListedRow): GridRow {
    const { number, isTaken } = row;
    const { outcome = 'skipped', message = null } = this.#outcomes.get(number) ?? {};
    const findings = this.#findings.get(number) ?? [];
    const values = new Map(row.became);
    const corrected = new Map(row.corrected);
    const cells = this.#columns.map(({ at, target }, index): GridCell => {
      const column = this.#result.mapping.columns[index]?.column;
      // A row that is left out says why by itself.
      const own = isTaken ? findings.filter(({ found }) => found.column === column) : [];
      const was = row.words[at] ?? '';
      const words = corrected.get(at);
      return {
        words: words ?? was,
        text: values.has(at) ? this.#textOf(target, values.get(at)) : null,
        level: own[0]?.level ?? null,
        messages: own.map(({ found }) => found.message),
        was: words === undefined ? null : was,
        alike: this.#alikeOf(at, was),
      };
    });
    return { row: number, isTaken, outcome, message, cells };
  }

  #textOf(target: ImportTarget | null, value: unknown): Bilingual {
    return { nl: this.#textIn(target, value, 'nl'), en: this.#textIn(target, value, 'en') };
  }

  #textIn(target: ImportTarget | null, value: unknown, language: Language): string {
    if (target === null || value === null) return '';
    if (target === 'location' || target === 'subProcessorLocation') {
      return listText((value as readonly CellPlace[]).map((place) => flowText(place, language)));
    }
    if (target === 'subProcessors') return listText(value as readonly string[]);
    if (target === 'certificates') {
      return listText((value as readonly CellCertificate[]).map((one) => certificateText(one, language)));
    }
    const custom = this.#custom.find(({ id }) => id === customIdOf(target));
    if (custom) return cellText(fieldOfCustom(custom), value, language);
    if (typeof value === 'string') return value;
    const listed = fieldInMapping.get(target);
    if (!listed) return '';
    const record = value as object;
    const text = listedText(listed, record, language);
    const { renewal } = record as Partial<AgreementInput>;
    return target === 'endsOn' && renewal ? [text, renewalText(renewal, language)].join(' ').trim() : text;
  }

  #alikeOf(at: number, words: string): number {
    let counts = this.#alike.get(at);
    if (!counts) {
      const made = new Map<string, number>();
      for (const row of this.#grid.rows) {
        const text = row.words[at] ?? '';
        made.set(text, (made.get(text) ?? 0) + 1);
      }
      this.#alike.set(at, made);
      counts = made;
    }
    return counts.get(words) ?? 1;
  }
}
