/** The cells of one row by field, with the remarks on each. */

import { customKey } from '../../../shared/fields/custom.ts';
import type { Kind } from '../../../shared/fields/field.ts';
import {
  type CellFinding,
  type ImportTarget,
  type KeptCell,
  listedFields,
  nameInMapping,
  type StatedCell,
} from '../../../shared/fields/import.ts';
import { type Bilingual, canBeSeen, TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import type { StatedReason } from '../../../shared/schema/stated.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Cell } from './cells/cell.ts';
import { isSheetError, type Reading } from './cells/reading.ts';
import { type FieldCell, fieldCellOf } from './field-cell.ts';
import { isOwnList, type ResolvedMapping } from './resolved-mapping.ts';
import type { TableRow } from './table.ts';

/** Column and text of a cell. */
export interface CellSource {
  readonly column: string;
  readonly value: string;
}

/** What stays beside the record of a cell: its words are kept (`isKept`), and why they stay. */
interface Note {
  readonly entry: FieldCell;
  why: StatedReason;
  isKept: boolean;
  /** The field that its words are about: another than its own where nothing reads them. */
  about: ImportTarget;
}

const noCells: readonly FieldCell[] = [];
const noPlaces: readonly number[] = [];

/** Of each list of fields, those that a mapping reads: a list of thousands of rows asks for them as often. */
const ofMapping = new WeakMap<object, Map<readonly unknown[], readonly unknown[]>>();

/**
 * The cells of a row by field, which also collects findings and words that fit no field. A long list makes one for each
 * of its rows and keeps it: it has short arrays where maps would be slower and larger.
 */
export class RowCells {
  readonly row: number;
  readonly uncertain: CellFinding[] = [];
  readonly rejected: CellFinding[] = [];
  /** One for each cell at most: a cell is stated once, for the gravest reason. */
  readonly #notes: Note[] = [];
  /** In the order of the columns that are read; null where nothing stands. */
  readonly #cells: (FieldCell | null)[];
  readonly #mapping: ResolvedMapping;
  /** Fields of which all was struck out. */
  readonly #struck: ImportTarget[] = [];
  readonly #isStruck: boolean;

  /** `isStruck`: the row says of its supplier that it is gone, so that only its name is read. */
  constructor(row: TableRow, mapping: ResolvedMapping, isStruck = false) {
    this.row = row.number;
    this.#mapping = mapping;
    this.#isStruck = isStruck;
    this.#cells = mapping.columns.map((column) => {
      const entry = fieldCellOf(column, row.cells[column.index]);
      return entry !== null && ((entry.isPlain && !isStruck) || this.#isUsable(entry)) ? entry : null;
    });
  }

  /** The non-empty cells of a field, in column order. */
  all(field: ImportTarget): readonly FieldCell[] {
    const places = this.#mapping.byField.get(field);
    if (places === undefined) return noCells;
    const all: FieldCell[] = [];
    for (const at of places) {
      const entry = this.#cells[at];
      if (entry) all.push(entry);
    }
    return all;
  }

  /** The first non-empty cell of a field. */
  first(field: ImportTarget): FieldCell | null {
    for (const at of this.#mapping.byField.get(field) ?? noPlaces) {
      const entry = this.#cells[at];
      if (entry) return entry;
    }
    return null;
  }

  /** Whether what the row said of a field was struck out, and nothing stands in its place. */
  isStruckOut(field: ImportTarget): boolean {
    return this.#struck.includes(field) && this.first(field) === null;
  }

  /** Whether the cell of a column is filled and none is read from it. */
  isLeft(index: number): boolean {
    return (
      this.#notes.some(({ entry }) => entry.at === index) && !this.#cells.some((cell) => cell?.at === index)
    );
  }

  /** The columns that are read, whether their cells are filled or not. */
  get columns(): ResolvedMapping['columns'] {
    return this.#mapping.columns;
  }

  /** The names of all columns of the list, folded. */
  get headers(): readonly string[] {
    return this.#mapping.headers;
  }

  /** The cell at a place in the row; null where nothing stands there, or nobody reads it. */
  at(index: number): FieldCell | null {
    return this.#cells.find((entry) => entry?.at === index) ?? null;
  }

  /** The column of a field that is read, whether its cell is filled or not. */
  columnOf(field: ImportTarget): string {
    const [at = -1] = this.#mapping.byField.get(field) ?? [];
    return this.#mapping.columns[at]?.column ?? '';
  }

  /** As {@link isOwnList} of its list. */
  get isOfOwnList(): boolean {
    return isOwnList(this.#mapping);
  }

  /** Of what is read from a cell of its own, what this row has a cell of. */
  among<Read extends { readonly from: ImportTarget }>(reads: readonly Read[]): readonly Read[] {
    const { byField } = this.#mapping;
    let mapped = ofMapping.get(byField)?.get(reads) as readonly Read[] | undefined;
    if (mapped === undefined) {
      mapped = reads.filter(({ from }) => byField.has(from));
      ofMapping.set(byField, (ofMapping.get(byField) ?? new Map()).set(reads, mapped));
    }
    return mapped.filter(({ from }) => this.first(from) !== null);
  }

  /** Reads a cell by its field's reader; returns the value and records the remarks. */
  take<Value>(entry: FieldCell, reader: (cell: Cell) => Reading<Value>): Value {
    const { value, remarks } = entry.reading(reader);
    for (const { level, message, keeps } of remarks) {
      this.say(level, entry, message);
      if (keeps || level === 'rejected') this.keep(entry);
    }
    return value;
  }

  /** Reads the first cell of a field, or returns null. */
  read<Value>(field: ImportTarget, reader: (cell: Cell) => Reading<Value | null>): Value | null {
    const entry = this.first(field);
    return entry ? this.take(entry, reader) : null;
  }

  /** As {@link read}; words that gave no value are kept. */
  readOrKeep<Value>(field: ImportTarget, reader: (cell: Cell) => Reading<Value | null>): Value | null {
    const entry = this.first(field);
    if (!entry) return null;
    const { value, remarks } = entry.reading(reader);
    if (value === null && remarks.length > 0) this.keep(entry);
    return this.take(entry, reader);
  }

  /** Column and text of the first non-empty cell of a field, for reporting it. */
  source(field: ImportTarget): CellSource | null {
    const entry = this.first(field);
    return entry && { column: entry.column, value: entry.words };
  }

  /** Text of a field; "n.v.t." and the like count as empty. */
  text(field: ImportTarget): string {
    const entry = this.first(field);
    return entry === null || entry.saysNothing ? '' : entry.cell.text;
  }

  say(
    level: 'uncertain' | 'rejected',
    entry: FieldCell,
    message: Bilingual,
    about: ImportTarget = entry.field,
  ): void {
    const list = level === 'uncertain' ? this.uncertain : this.rejected;
    list.push({ row: this.row, column: entry.column, value: entry.words, message });
    this.state(entry, level, about);
  }

  /** Keeps a cell's words, for no field holds them. */
  keep(entry: FieldCell): void {
    this.#note(entry, 'kept').isKept = true;
  }

  /** The cells whose words were kept. */
  get keptCells(): KeptCell[] {
    const kept: KeptCell[] = [];
    for (const { entry, isKept } of this.#notes)
      if (isKept) kept.push({ row: this.row, column: entry.column, value: entry.words });
    return kept;
  }

  /** What stays beside the record until somebody settles it: every cell that is doubted, refused or kept, once. */
  get stated(): StatedCell[] {
    this.#notes.sort((a, b) => a.entry.at - b.entry.at);
    const stated: StatedCell[] = [];
    for (const { entry, why, about } of this.#notes) {
      const { column } = entry;
      const field = about === 'words' ? null : about;
      for (const words of entry.known(piecesIn)) stated.push({ row: this.row, column, words, field, why });
    }
    return stated;
  }

  /** Lets a cell's words stay beside what was read from it. */
  state(entry: FieldCell, why: StatedReason, about: ImportTarget = entry.field): void {
    this.#note(entry, why).about = about;
  }

  #note(entry: FieldCell, why: StatedReason): Note {
    const known = this.#notes.find((note) => note.entry.at === entry.at);
    if (known === undefined) {
      const made = { entry, why, isKept: false, about: entry.field };
      this.#notes.push(made);
      return made;
    }
    if (gravity.indexOf(why) > gravity.indexOf(known.why)) known.why = why;
    return known;
  }

  /** Restricts reading to some fields; the words of the others are retained and reported. */
  keepAllBut(fields: ReadonlySet<ImportTarget>): void {
    this.#leave((entry) => !fields.has(entry.field), cellSentences.notTakenForSub);
  }

  /** Leaves some fields unread; their words are retained and reported, with why. */
  leave(fields: ReadonlySet<ImportTarget>, why: Bilingual): void {
    this.#leave((entry) => fields.has(entry.field), why);
  }

  #leave(isLeft: (entry: FieldCell) => boolean, why: Bilingual): void {
    for (const [at, entry] of this.#cells.entries()) {
      if (entry === null || !isLeft(entry)) continue;
      this.keep(entry);
      this.say('uncertain', entry, why);
      this.#cells[at] = null;
    }
  }

  #isCustomText(target: ImportTarget): boolean {
    return this.#mapping.custom.some(({ id, kind }) => customKey(id) === target && wordy.has(kind));
  }

  /** Whether anything of a cell holds: what was struck out is kept as words. */
  #holds(entry: FieldCell): boolean {
    const { field, cell } = entry;
    if (this.#isStruck ? field === 'name' : cell.written === undefined) return true;
    this.keep(entry);
    if (!this.#isStruck) this.say('uncertain', entry, cellSentences.struckOut);
    const holds = !this.#isStruck && cell.text !== '';
    if (!holds) this.#struck.push(field);
    return holds;
  }

  #isUsable(entry: FieldCell): boolean {
    if (!this.#holds(entry)) return false;
    if (isSheetError(entry.cell.text)) {
      this.say('rejected', entry, cellSentences.sheetError);
      return false;
    }
    if (entry.cell.text.length > TEXT_LIMIT) {
      const { column, cell } = entry;
      const value = `${cell.text.slice(0, 100)}…`;
      this.rejected.push({ row: this.row, column, value, message: cellSentences.tooLong });
      this.state(entry, 'rejected');
      return false;
    }
    if (entry.cell.kind === 'formula') {
      const kept = textFields.has(entry.field) || this.#isCustomText(entry.field);
      this.say(
        kept ? 'uncertain' : 'rejected',
        entry,
        kept ? cellSentences.formula : cellSentences.formulaLeftOut,
      );
      return kept;
    }
    return true;
  }
}

const gravity: readonly StatedReason[] = ['kept', 'uncertain', 'rejected'];

const piecesIn = ({ words }: FieldCell): readonly string[] => pieces(words);

/** A text in pieces that a register holds, without those in which nothing is to be seen. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += TEXT_LIMIT) all.push(text.slice(at, at + TEXT_LIMIT).trim());
  return all.filter(canBeSeen);
}

/** Kinds that take words as they stand. */
const wordy: ReadonlySet<Kind> = new Set(['line', 'text', 'list', 'website']);

/** Fields that accept any text, including a formula. */
const textFields: ReadonlySet<ImportTarget> = new Set([
  'service',
  'contactName',
  'phone',
  'location',
  'locationUse',
  'listUpdated',
  'insideEea',
  'transferBasis',
  'subProcessors',
  'subProcessorLocation',
  'certificates',
  'reviews',
  'words',
  ...listedFields.filter(({ name, field }) => wordy.has(field.kind) && name !== 'kvk').map(nameInMapping),
]);
