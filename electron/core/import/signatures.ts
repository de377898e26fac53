/** Who of the two parties signed, where a list has a column for each, and days of signing in more than one column. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { asksSignature } from './agreement-headers.ts';
import { readDay } from './cells/day.ts';
import { readYesNo } from './cells/facts.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

const ofSupplier =
  /\b(leverancier|verwerker|bewerker|supplier|vendor|processor|provider|wederpartij|tegenpartij|counterparty|contractant|opdrachtnemer|aanbieder|auftragsverarbeiter|prestataire)\b/;
const ofUs =
  /\b(ons|wij|onszelf|zelf|us|ourselves|organisatie|organisation|klant|customer|client|opdrachtgever|gemeente|school|bestuur|directie|directeur|raad|college|\w*verantwoordelijke|controller|intern|internal|uns)\b/;

type Signer = 'supplier' | 'us';
const known = new WeakMap<readonly string[], readonly (readonly [number, Signer])[]>();

/** The columns that ask for the signature of one party, with whose. */
function signersOf(headers: readonly string[]): readonly (readonly [number, Signer])[] {
  const before = known.get(headers);
  if (before !== undefined) return before;
  const found = headers.flatMap((header, at): [number, Signer][] => {
    const [isOfSupplier, isOfUs] = [ofSupplier.test(header), ofUs.test(header)];
    if (!asksSignature(header) || isOfSupplier === isOfUs) return [];
    return [[at, isOfSupplier ? 'supplier' : 'us']];
  });
  known.set(headers, found);
  return found;
}

const dayIn = ({ cell }: FieldCell): CivilDate | null => readDay(cell).value.date;
const isSigned = (entry: FieldCell): boolean => dayIn(entry) !== null || readYesNo(entry.cell).value === true;

/** The cell by which one party signed, where the column of the other says nothing of that or denies it; null in any other case. */
export function signedByOne(cells: RowCells): FieldCell | null {
  const entries = { supplier: [] as FieldCell[], us: [] as FieldCell[] };
  const signers = signersOf(cells.headers);
  for (const [at, signer] of signers) {
    const entry = cells.at(at);
    if (entry !== null && isSigned(entry)) entries[signer].push(entry);
  }
  const [supplier = null] = entries.supplier;
  const [us = null] = entries.us;
  return new Set(signers.map(([, signer]) => signer)).size < 2 || (supplier === null) === (us === null)
    ? null
    : (supplier ?? us);
}

/** Cells of no field of their own that have another day of signing. */
export function otherSigningDays(cells: RowCells, signedOn: CivilDate): FieldCell[] {
  return cells.all('words').filter((entry) => {
    const day = asksSignature(entry.habits.header) ? dayIn(entry) : null;
    return day !== null && day !== signedOn;
  });
}
