/** In which cell of a row a field is said, for telling what becomes of it. */
import { fieldInMapping, type ImportTarget } from '../../../shared/fields/import.ts';
import type { Draft } from './draft.ts';
import type { CellSource } from './row-cells.ts';

/** Columns of which the one may say what another one is for. */
const besideEachOther: readonly (readonly ImportTarget[])[] = [
  ['contactName', 'email', 'phone'],
  ['agreementState', 'signedOn', 'endsOn', 'renewal', 'notice', 'effectiveOn'],
  ['category', 'service'],
];

/** The cell that says something of a field: its own, else one beside it. */
export function sourceOf({ source }: Pick<Draft, 'source'>, field: ImportTarget): CellSource | null {
  const isOfAgreement = fieldInMapping.get(field)?.kind === 'agreement';
  const near = besideEachOther.find((fields) => fields.includes(isOfAgreement ? 'agreementState' : field));
  for (const one of [field, ...(near ?? [])]) {
    const found = source(one);
    if (found !== null) return found;
  }
  return null;
}
