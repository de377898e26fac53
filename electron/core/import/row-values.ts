/** What the cells of a row became: the values that stand for other words than those of the list. */
import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import { customIdOf, fieldOfCustom } from '../../../shared/fields/custom.ts';
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import type { Field } from '../../../shared/fields/field.ts';
import { type DraftProcessor, fieldInMapping, type ImportTarget } from '../../../shared/fields/import.ts';
import type { EndReading } from './cells/end.ts';
import type { StatedPlace } from './cells/place-part.ts';
import type { FieldCell } from './field-cell.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import type { RowCells } from './row-cells.ts';

/**
 * Position of a column in the list, and its value: nothing (null) where its cell is left unread, the words that still hold where some are struck out; the places of a location, names of sub-processors, certificates, the value of the
 * organisation's own field, or the fields of the record that the cell gives.
 */
export type CellValue = readonly [column: number, value: unknown];

/** What a row says, of which its cells show their part. */
interface ReadRow {
  readonly processor: DraftProcessor;
  readonly agreement: AgreementInput | null;
  readonly chain: readonly string[];
  readonly statedRole: DraftProcessor['role'] | null;
}

/** A place as a cell names it. */
export type CellPlace = Pick<StatedPlace, 'country' | 'kind'> & { readonly statedLocation: string };

/** A certificate as a cell names it. */
export type CellCertificate = Pick<CertificateInput, 'standard' | 'validUntil'>;

/** Kinds of which the value is the words of the cell. */
const wordy: ReadonlySet<Field['kind']> = new Set(['line', 'text', 'list', 'email', 'website']);

/** The values of a row, in the order of its columns. */
export function valuesOf(cells: RowCells, draft: ReadRow, mapping: ResolvedMapping): CellValue[] {
  return mapping.columns.flatMap(({ index, field }): CellValue[] => {
    const entry = cells.all(field).find(({ at }) => at === index);
    if (entry === undefined) return cells.isLeft(index) ? [[index, null]] : [];
    const value = valueIn(entry, draft, mapping) ?? heldOf(entry);
    return value === undefined ? [] : [[index, value]];
  });
}

/** Columns of which all words stay. */
const wholeWords: ReadonlySet<ImportTarget> = new Set(['words', 'reviews', 'listUpdated']);

const heldOf = ({ field, cell: { text, written } }: FieldCell): string | undefined =>
  written === undefined || wholeWords.has(field) ? undefined : text;

function valueIn(entry: FieldCell, draft: ReadRow, mapping: ResolvedMapping): unknown {
  const { field } = entry;
  if (field === 'location' || field === 'subProcessorLocation') {
    const places = (entry.value ?? []) as readonly StatedPlace[];
    return places.map(({ country, kind, stated }): CellPlace => ({ country, kind, statedLocation: stated }));
  }
  if (field === 'subProcessors') return draft.chain;
  if (field === 'certificates') {
    const read = entry.value as readonly CertificateInput[];
    return read.map(({ standard, validUntil }): CellCertificate => ({ standard, validUntil }));
  }
  const customId = customIdOf(field);
  if (customId !== null) {
    const custom = mapping.custom.find(({ id }) => id === customId);
    const isWords = custom === undefined || wordy.has(fieldOfCustom(custom).kind);
    return isWords ? undefined : (draft.processor.custom[customId] ?? null);
  }
  return ofRecord(field, entry, draft);
}

function ofRecord(field: ImportTarget, entry: FieldCell, draft: ReadRow): unknown {
  const listed = fieldInMapping.get(field);
  if (listed === undefined) return undefined;
  const { kind, name } = listed;
  if (field === 'kvk') return { kvk: draft.processor.kvk };
  if (wordy.has(listed.field.kind)) return undefined;
  if (field === 'role') return { role: draft.statedRole };
  if (kind === 'processor') return { [name]: draft.processor[name] };
  const { agreement } = draft;
  if (agreement === null) return undefined;
  if (field === 'agreementState') return pick(agreement, ['recorded', 'notRequiredReason']);
  if (field === 'endsOn') {
    const { renewal } = entry.value as EndReading;
    return { endsOn: agreement.endsOn, ...(renewal !== null && { renewal }) };
  }
  return pick(agreement, [name]);
}

const pick = (agreement: AgreementInput, names: readonly (keyof AgreementInput)[]) =>
  Object.fromEntries(names.map((name) => [name, agreement[name]]));
