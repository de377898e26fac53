/** One field of a supplier or of its agreement, read from the cells of a row by its kind. */
import {
  type CustomField,
  type CustomValue,
  customKey,
  fieldOfCustom,
} from '../../../shared/fields/custom.ts';
import type { Field } from '../../../shared/fields/field.ts';
import type { ImportField, ImportTarget } from '../../../shared/fields/import.ts';
import { TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readAuthorisation } from './cells/agreement-kind.ts';
import type { Cell } from './cells/cell.ts';
import { readPlainDay, readStart } from './cells/day.ts';
import {
  readAmount,
  readAnswer,
  readCategory,
  readChoice,
  readCriticality,
  readEmail,
  readKinds,
  readKvk,
  readList,
  readNumber,
  readOption,
  readYesNo,
} from './cells/facts.ts';
import { readCountry } from './cells/places.ts';
import { type Reading, saysUnknown, uncertain } from './cells/reading.ts';
import { unitOfHeader, withUnit } from './cells/terms.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

/** Fields whose cells say more than their kind: a number with its own form, words that mean one of the choices. */
const readers: Partial<Record<ImportField, (cell: Cell) => Reading<unknown>>> = {
  category: readCategory,
  criticality: readCriticality,
  subProcessorAuthorisation: readAuthorisation,
};

/** Days on which something of an agreement is done, or begins. */
const startDays: ReadonlySet<ImportField> = new Set<ImportField>(['requestedOn', 'signedOn', 'effectiveOn']);

/** The value of a field in a row; its empty value where the row says nothing, or nothing that is understood. */
export function readField(cells: RowCells, from: ImportField, field: Field): unknown {
  const own = readers[from];
  if (own) return cells.readOrKeep(from, own) ?? field.empty;
  if (from === 'kvk') return cells.read('kvk', readKvk);
  switch (field.kind) {
    case 'list':
      return items(cells, from);
    case 'text':
      return field.isFed ? joined(cells, from) : knownText(cells, from);
    case 'day':
      return cells.read(from, startDays.has(from) ? readStart : readPlainDay);
    case 'flag':
      return cells.read(from, (cell) => readAnswer(cell, from === 'specialCategories'));
    case 'country':
      return cells.readOrKeep(from, readCountry);
    case 'number':
      return cells.readOrKeep(from, (cell) => fitting(field, readNumber(cell, field.unit === 'hours')));
    case 'email':
      return cells.readOrKeep(from, readEmail) ?? field.empty;
    case 'choice': {
      const { words } = field;
      return words ? (cells.readOrKeep(from, (cell) => readChoice(cell, words)) ?? field.empty) : field.empty;
    }
    default:
      return knownText(cells, from);
  }
}

/** A number that is none for its field, such as days beyond all that is agreed, is kept as words. */
const fitting = ({ type }: Field, read: Reading<number | null>): Reading<number | null> =>
  read.value === null || type.safeParse(read.value).success
    ? read
    : { value: null, remarks: [uncertain(cellSentences.keptBeside)] };

/** "7" below "Bewaartermijn (jaren)": a number says no more than how many. */
const inUnit = ({ cell: { text }, column, field }: FieldCell): string =>
  field === 'retention' ? withUnit(text, unitOfHeader(column)) : text;

/** The words of a field; a cell that says that nobody knows is kept, and fills no field. */
function knownText(cells: RowCells, from: ImportField): string {
  const entry = cells.first(from);
  if (entry === null || !saysUnknown(entry.cell.text))
    return entry === null || entry.saysNothing ? '' : inUnit(entry);
  cells.keep(entry);
  return '';
}

/** The value of a field of the organisation's own in a row; null where the row says nothing that fits it. */
export function readCustomField(cells: RowCells, custom: CustomField): CustomValue | null {
  const from: ImportTarget = customKey(custom.id);
  const value = customValueOf(cells, from, custom);
  return fieldOfCustom(custom).type.safeParse(value).success ? value : null;
}

function customValueOf(
  cells: RowCells,
  from: ImportTarget,
  { kind, options }: CustomField,
): CustomValue | null {
  switch (kind) {
    case 'day':
      return cells.readOrKeep(from, readPlainDay);
    case 'flag':
      return cells.readOrKeep(from, readYesNo);
    case 'number':
      return cells.readOrKeep(from, readAmount);
    case 'choice':
      return cells.readOrKeep(from, (cell) => readOption(cell, options));
    default:
      return cells.text(from).trim() || null;
  }
}

/** Lists of kinds: an answer among them is none. */
const kinds: ReadonlySet<ImportField> = new Set<ImportField>(['dataCategories', 'dataSubjects', 'measures']);

function items(cells: RowCells, field: ImportField): readonly string[] {
  const entries = cells.all(field);
  const read = kinds.has(field) && !cells.isOfOwnList ? readKinds : readList;
  const [only] = entries;
  // Equal cells then share their items too.
  if (only && entries.length === 1) return cells.take(only, read).slice(0, 200);
  return [...new Set(entries.flatMap((entry) => cells.take(entry, read)))].slice(0, 200);
}

function joined(cells: RowCells, field: ImportField): string {
  return cells
    .all(field)
    .map((entry) => {
      if (!saysUnknown(entry.cell.text)) return entry.saysNothing ? '' : inUnit(entry);
      cells.keep(entry);
      return '';
    })
    .filter((text) => text !== '')
    .join('; ')
    .slice(0, TEXT_LIMIT);
}
