/** One mapped cell of a list: what stands in it, of which field, and what is read from it, once for all equal cells. */

import type { ImportTarget } from '../../../shared/fields/import.ts';
import { TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import type { Cell } from './cells/cell.ts';
import { isNull, isSheetError, type Reading, saysNothing } from './cells/reading.ts';
import type { ColumnHabits } from './habits.ts';
import { unmarked } from './links.ts';
import type { MappedColumn } from './resolved-mapping.ts';
import { withoutSecrets } from './secret-columns.ts';
import { wordsOf } from './struck.ts';

/** A cell under the field of its column. Rows with equal cells share it: it knows nothing of its row. */
export class FieldCell {
  readonly column: string;
  readonly field: ImportTarget;
  readonly cell: Cell;
  /** Position of the column in the list. */
  readonly at: number;
  readonly habits: ColumnHabits;
  /** Whether it is neither a formula nor an error of a spreadsheet, nothing in it is struck out, and a register holds its words. */
  readonly isPlain: boolean;
  /** Whether a password stood among its words, which is no longer there. */
  readonly hasSecret: boolean;
  /** Whether its words count as empty: "n.v.t." and the like. */
  readonly saysNothing: boolean;
  #reading: Reading<unknown> | null = null;
  #made: { readonly make: (entry: FieldCell) => unknown; readonly value: unknown }[] | null = null;

  constructor({ index, column, field, habits, isUnchecked }: MappedColumn, plain: Cell) {
    const { dayOrder } = habits;
    const cell = dayOrder === null ? plain : { ...plain, dayOrder };
    this.column = column;
    this.field = field;
    this.at = index;
    this.habits = habits;
    const told = isUnchecked ? withoutSecret(cell) : cell;
    this.hasSecret = told !== cell;
    this.cell = withLink(marked.has(field) ? unmarked(told) : told, field);
    const { text, kind, written } = this.cell;
    this.isPlain =
      kind !== 'formula' && written === undefined && text.length <= TEXT_LIMIT && !isSheetError(text);
    this.saysNothing = text.length <= TEXT_LIMIT && saysNothing(text);
  }

  /** What its field's reader makes of it; a field has one reader. */
  reading<Value>(reader: (cell: Cell) => Reading<Value>): Reading<Value> {
    this.#reading ??= reader(this.cell);
    return this.#reading as Reading<Value>;
  }

  /** Its words as they stand in the list. */
  get words(): string {
    return wordsOf(this.cell);
  }

  /** What {@link reading} gave; undefined where nobody read the cell. */
  get value(): unknown {
    return this.#reading?.value;
  }

  /** What else is made of its words, once for all equal cells: `make` is a function of the module, and no closure. */
  known<Value>(make: (entry: FieldCell) => Value): Value {
    const before = this.#made?.find((one) => one.make === make);
    if (before !== undefined) return before.value as Value;
    const value = make(this);
    this.#made ??= [];
    this.#made.push({ make, value });
    return value;
  }
}

// A list repeats few words in thousands of rows. The limit keeps memory small whatever the input.
const KNOWN_LIMIT = 20_000;
const known = new WeakMap<MappedColumn, Map<Cell, FieldCell>>();

/** The cell under the field of its column; null where nothing stands in it. */
export function fieldCellOf(column: MappedColumn, cell: Cell | undefined): FieldCell | null {
  if (cell === undefined || wordsOf(cell) === '') return null;
  const ofColumn = known.get(column) ?? new Map<Cell, FieldCell>();
  const before = ofColumn.get(cell);
  if (before !== undefined) return before;
  if (isNull(cell.text)) return null;
  const made = new FieldCell(column, cell);
  if (ofColumn.size >= KNOWN_LIMIT) ofColumn.clear();
  known.set(column, ofColumn.set(cell, made));
  return made;
}

/** The address of a link is that of the supplier behind its name; elsewhere it stays beside the words. */
function withLink(cell: Cell, field: ImportTarget): Cell {
  if (cell.link === undefined || cell.text === '' || field === 'name' || cell.text.includes(cell.link))
    return cell;
  if (field === 'website') return { ...cell, text: cell.link };
  return linked.has(field) ? { ...cell, text: `${cell.text} (${cell.link})` } : cell;
}

/** Fields whose words may stand in marks: a name or a website never has them of its own. */
const marked: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['name', 'website', 'agreementState']);

/** What stands where a password stood. */
const LEFT_OUT = '…';

/** The same cell where nothing of it is left out. */
function withoutSecret(cell: Cell): Cell {
  const text = withoutSecrets(cell.text, LEFT_OUT);
  const written = cell.written && withoutSecrets(cell.written, LEFT_OUT);
  if (text === cell.text && written === cell.written) return cell;
  return { ...cell, text, ...(written !== undefined && { written }) };
}

const linked: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'agreementState',
  'words',
  'remark',
  'transferBasis',
]);
